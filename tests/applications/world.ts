import { randomUUID } from 'node:crypto';
import type { Application } from '../../functions/applications/cases/application';
import { applicationKey } from '../../functions/applications/cases/keys';
import { opinionIdOf } from '../../functions/applications/cases/opinion';
import { contract } from '../../functions/applications/contract';
import { attachesTo } from '../../functions/applications/documents/document';
import { attachesTo as attachesToOpinion } from '../../functions/applications/opinions/file';
import { paidApplications } from '../../functions/applications/submission/react';
import { fileKey } from '../../functions/blocks/attachments/keys';
import { settleUpload } from '../../functions/blocks/attachments/upload';
import type { Bill } from '../../functions/blocks/billing/bill';
import { eventOf } from '../../functions/kernel/events/event';
import type { Effects } from '../../functions/kernel/events/reactor';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { read } from '../../functions/kernel/table/read';
import { write } from '../../functions/kernel/table/write';
import { newOffice } from '../catalogue/world';
import { billIn, pay } from '../fines/payments';
import { agency, type Caller, citizen } from '../support/callers';
import type { Client } from '../support/client';
import { asFunction } from '../support/functions';
import { recordingQueue } from '../support/messages';
import type { Portal } from '../support/portal';
import { deadlines } from '../support/reactions';
import { sweeping } from '../support/sweeping';

/** A form with a part that is asked of some alone. */
export const form = {
  schema: {
    type: 'object',
    properties: {
      'trade-name': { type: 'string', maxLength: 80 },
      kind: { enum: ['books', 'food'] },
      kitchen: { type: 'string', maxLength: 200 },
    },
    required: ['trade-name', 'kind'],
  },
  uischema: {
    type: 'VerticalLayout',
    elements: [
      { type: 'Control', scope: '#/properties/trade-name' },
      { type: 'Control', scope: '#/properties/kind' },
      {
        type: 'Control',
        scope: '#/properties/kitchen',
        rule: { effect: 'SHOW', condition: { scope: '#/properties/kind', schema: { const: 'food' } } },
      },
    ],
  },
};

/** Free of charge, with one document and 40 hours around the clock. */
export const free = {
  form,
  fee: undefined,
  testCases: [
    {
      ...{ name: 'Somebody of forty', on: '2026-03-01', answers: { age: 40, food: false } },
      expects: { outcome: 'eligible', documents: ['lease'] },
    },
  ],
  requiredDocuments: [{ code: 'lease', names: { en: 'Lease', ar: 'عقد', fa: 'اجاره‌نامه' } }],
};

/** Nothing to fill in, to bring or to pay. */
export const bare = {
  ...{ form: undefined, fee: undefined, questions: [], parameters: [], testCases: [] },
  ...{ eligibility: undefined, requiredDocuments: [] },
};

export const filled = {
  form: { 'trade-name': 'Layla’s books', kind: 'books' },
  answers: { age: 40, food: false },
};

export const deciding = (officer: string, second?: string) => ({
  officer,
  ...(second === undefined ? {} : { second }),
});

let count = 0;

/** An agency whose service is published, and how people and the agency deal with it. */
export const newCase = async (portal: Portal, more: object = free, agencyId?: string) => {
  count += 1;
  const office = newOffice(portal, agencyId);
  const serviceId = await office.publish(`stall-${count}`, more);
  const api = portal.client(contract);
  const caller = agency(office.agencyId, 'applications:read', 'applications:write');
  const officers = deciding('S. Khoury');
  return {
    ...{ api, serviceId, office, agencyId: office.agencyId, code: `stall-${count}` },
    by: { caller, officers },
  };
};
export type Case = Awaited<ReturnType<typeof newCase>>;

export const somebody = () => {
  const sub = randomUUID();
  return { sub, ref: personRef(sub), caller: citizen(sub) };
};

export const stored = async ({ table }: Portal, id: string): Promise<Application> => {
  const found = await read<Application>(table, applicationKey(id));
  if (!found) throw new Error(`There is no application ${id}`);
  return found;
};

/** Announces a document, and attaches it as the function that looks at uploads does. */
export const bring = async (
  portal: Portal,
  caller: Caller,
  applicationId: string,
  api: Client<typeof contract> = portal.client(contract),
) => {
  const body = { document: 'lease', mediaType: 'application/pdf', bytes: 1000 } as const;
  const { id } = (await api.askForDocument({ caller, params: { applicationId }, body })).body;
  const file = fileKey({ kind: 'application', itemId: applicationId, id }, 'f'.repeat(64));
  const outcome = { status: 'attached', hash: 'f'.repeat(64), at: portal.clock(), file, bytes: 900 } as const;
  const table = asFunction('applications-files', portal.table);
  await write(table, settleUpload({ id, ...attachesTo(applicationId) }, outcome));
  return id;
};

/** Announces a document of an opinion, and attaches it as the function that looks at uploads does. */
export const bringToOpinion = async (
  portal: Portal,
  caller: Caller,
  target: { readonly applicationId: string; readonly opinion: string },
  api: Client<typeof contract> = portal.client(contract),
) => {
  const body = { mediaType: 'application/pdf', bytes: 1000 } as const;
  const asked = await api.askForOpinionDocument({ caller, params: target, body });
  if (asked.status !== 201) throw new Error(asked.text);
  const { id } = asked.body;
  const opinionId = opinionIdOf(target.applicationId, target.opinion);
  const file = fileKey({ kind: 'application-opinion', itemId: opinionId, id }, 'f'.repeat(64));
  const outcome = { status: 'attached', hash: 'f'.repeat(64), at: portal.clock(), file, bytes: 900 } as const;
  const table = asFunction('applications-files', portal.table);
  await write(table, settleUpload({ id, ...attachesToOpinion(opinionId) }, outcome));
  return id;
};

export const revisionOf = async (portal: Portal, id: string): Promise<number> =>
  (await stored(portal, id)).version;

/** Begins, and where there is something to fill in, fills it in. */
export const drafted = async (one: Case, caller: Caller, written: object = filled) => {
  const body = { serviceId: one.serviceId, ...written } as never;
  const begun = await one.api.beginApplication({ caller, body });
  if (begun.status !== 201) throw new Error(begun.text);
  return begun.body.id;
};

export const handIn = async (portal: Portal, one: Case, caller: Caller, id: string, key?: string) =>
  one.api.submitApplication({
    ...{ caller, params: { applicationId: id } },
    body: { revision: await revisionOf(portal, id) },
    ...(key === undefined ? {} : { idempotencyKey: key }),
  });

/** An application that has reached its agency. */
export const submitted = async (portal: Portal, one: Case, caller: Caller, written: object = {}) => {
  const id = await drafted(one, caller, written);
  const reply = await handIn(portal, one, caller, id);
  if (reply.status !== 200) throw new Error(reply.text);
  return id;
};

const effectsOf = (portal: Portal): Effects => ({ ...portal, queue: () => recordingQueue() });

/** The money comes, and the service hears of it. */
export const payFee = async (portal: Portal, id: string): Promise<void> => {
  const { fee } = await stored(portal, id);
  if (!fee) throw new Error('Nothing is to be paid');
  const { after } = await pay(portal, fee.billId, fee.amount);
  await tellPaid(portal, after);
};

export const tellPaid = async (portal: Portal, bill: Bill): Promise<void> => {
  const table = asFunction('applications-events', portal.table);
  const { pk, sk, version } = bill;
  const event = {
    type: 'bill.paid',
    subject: bill.id,
    at: portal.clock(),
    audience: {},
    data: { kind: 'fee' },
  };
  const react = paidApplications.react({ ...effectsOf(portal), table });
  await react(eventOf(event as never, { pk, sk, version }, 0));
};

/** A sweep, and what the portal does of the deadlines that are over. */
export const sweep = (portal: Portal): Promise<void> => sweeping(deadlines, effectsOf(portal))();
export { billIn };
