import { randomUUID } from 'node:crypto';
import { headKeyOf } from '../../functions/blocks/searching/generation';
import { contract } from '../../functions/catalogue/contract';
import { reactions } from '../../functions/catalogue/reactions';
import { serviceIndex } from '../../functions/catalogue/search/service-index';
import { definition } from '../../functions/catalogue/versions/examples';
import { serviceIdOf } from '../../functions/catalogue/versions/public-service';
import type { Effects as EventEffects } from '../../functions/kernel/events/reactor';
import { read } from '../../functions/kernel/table/read';
import { maxStaleness } from '../../functions/kernel/table/reference';
import type { Item } from '../../functions/kernel/table/rule';
import { agency, operator } from '../support/callers';
import { asFunction } from '../support/functions';
import type { Portal } from '../support/portal';

const newId = (): string =>
  BigInt(`0x${randomUUID().replaceAll('-', '')}`)
    .toString(32)
    .slice(0, 24)
    .padStart(24, '0');

/** Tells that a service was published, and makes the index as the sweep has it made. */
export const index = async (portal: Portal): Promise<void> => {
  const effects = { ...portal, table: asFunction('catalogue-events', portal.table), queue: () => undefined };
  const own = effects as unknown as EventEffects;
  const event = { id: randomUUID(), type: 'public-service.published', at: portal.clock() } as never;
  for (const { react } of reactions.reactors ?? []) await react(own)(event);
  const head = (await read(portal.table, headKeyOf(serviceIndex))) as unknown as Item;
  await reactions.deadlines?.[serviceIndex]?.(own)(head, portal.clock());
  portal.clock.advance(maxStaleness + 1);
};

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
