import { randomUUID } from 'node:crypto';
import { linkKey, payerRefOf } from '../../functions/blocks/billing/payer';
import { contract } from '../../functions/fines/contract';
import * as examples from '../../functions/fines/issuing/examples';
import { offence } from '../../functions/fines/offences/examples';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { update } from '../../functions/kernel/table/update';
import { write } from '../../functions/kernel/table/write';
import { agency, citizen } from '../support/callers';
import type { Portal } from '../support/portal';
import { finesService } from '../support/services';

/** The service under test. */
export const fines = finesService;

export const newId = (): string =>
  BigInt(`0x${randomUUID().replaceAll('-', '')}`)
    .toString(32)
    .slice(0, 24)
    .padStart(24, '0');

const scopes = ['fines:read', 'fines:write', 'offence-types:write'];

/** The example's type with steps that count all days. */
export const everyDay = {
  ...offence,
  escalation: offence.escalation.map(({ calendarId: _, ...each }: Record<string, unknown>) => each),
} as never;

/** Writes the link of a person who has claimed a payer, as the service `bills` does. */
export const claim = async ({ table }: Portal, sub: string, agencyId: string, identifier: string) => {
  const key = linkKey(personRef(sub), payerRefOf(agencyId, identifier));
  await write(table, update({ key, type: 'payer-link', set: { agencyId, identifier } }));
};

/** A new agency with one type of offence, and a new person who has claimed a plate there. */
export const newCase = async (portal: Portal, more: object = {}, agencyId = newId()) => {
  const api = portal.client(contract);
  const office = agency(agencyId, ...scopes);
  const sub = randomUUID();
  const lena = citizen(sub);
  const identifier = `14-${sub.slice(0, 5)}`;
  const { offenceType, ...told } = examples.issueFine.body;
  await claim(portal, sub, agencyId, identifier);
  const body = { code: offenceType, ...(everyDay as object), ...more } as never;
  await api.addOffenceType({ caller: office, body });
  const issuing = { ...told, offenceType, payer: { identifier }, officer: 'Warden 118' };
  return {
    ...{ api, agencyId, office, lena, sub, identifier, offenceType, issuing },
    issue: async (also: object = {}) =>
      (await api.issueFine({ caller: office, body: { ...issuing, reference: randomUUID(), ...also } })).body,
    shown: async (fineId: string) => (await api.getFine({ caller: lena, params: { fineId } })).body,
  };
};
export type Case = Awaited<ReturnType<typeof newCase>>;
