import { randomUUID } from 'node:crypto';
import { contract } from '../../functions/catalogue/contract';
import { definition } from '../../functions/catalogue/versions/examples';
import { serviceIdOf } from '../../functions/catalogue/versions/public-service';
import { agency, operator } from '../support/callers';
import type { Portal } from '../support/portal';

const newId = (): string =>
  BigInt(`0x${randomUUID().replaceAll('-', '')}`)
    .toString(32)
    .slice(0, 24)
    .padStart(24, '0');

export const officer = 'L. Khoury';
export const staff = operator('catalogue-staff');

/** An agency that publishes services, with the portal's staff at hand. */
export const newOffice = (portal: Portal, agencyId = newId()) => {
  const caller = agency(agencyId, 'catalogue:read', 'catalogue:write');
  const api = portal.client(contract);
  const save = (code: string, more: object = {}) =>
    api.saveService({ caller, params: { serviceCode: code }, body: { ...definition, ...more } as never });
  const submit = (code: string) =>
    api.submitService({ caller, params: { serviceCode: code }, body: { officer } });
  const revision = async (code: string) =>
    (await api.getService({ caller, params: { serviceCode: code } })).body.revision;
  const approve = async (code: string) =>
    api.approveService({
      caller: staff,
      params: { serviceId: serviceIdOf(agencyId, code) },
      body: { revision: await revision(code), officer: 'R. Nasser' },
    });
  return {
    ...{ agencyId, caller, api, save, submit, revision, approve },
    idOf: (code: string) => serviceIdOf(agencyId, code),
    publish: async (code: string, more: object = {}) => {
      for (const reply of [await save(code, more), await submit(code)])
        if (reply.status !== 204) throw new Error(JSON.stringify(reply.body));
      await approve(code);
      return serviceIdOf(agencyId, code);
    },
  };
};
