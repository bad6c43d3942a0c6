import { randomUUID } from 'node:crypto';
import type { ComplaintCommand } from '../../functions/complaints/cases/command';
import type { ActionName, Status } from '../../functions/complaints/cases/complaint';
import { complaintKey } from '../../functions/complaints/cases/keys';
import { openComplaints } from '../../functions/complaints/cases/store';
import * as categoryExamples from '../../functions/complaints/categories/examples';
import { contract } from '../../functions/complaints/contract';
import * as examples from '../../functions/complaints/filing/examples';
import { Refusal } from '../../functions/kernel/contract/refusal';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { read } from '../../functions/kernel/table/read';
import { agency, citizen } from '../support/callers';
import type { Client } from '../support/client';
import type { Portal } from '../support/portal';
import { complaintsService } from '../support/services';

/** The complaints service over the world of the tests. */
export const complaints = complaintsService;

type Complaints = Client<typeof contract>;

export const newId = (): string =>
  BigInt(`0x${randomUUID().replaceAll('-', '')}`)
    .toString(32)
    .slice(0, 24)
    .padStart(24, '0');

const scopes = ['complaints:read', 'complaints:write', 'complaint-categories:write'];

/** An agency with one category of street lights, and a citizen: nobody else has met either. */
export const newCase = async (api: Complaints, agencyId = newId()) => {
  const office = agency(agencyId, ...scopes);
  const lena = citizen(randomUUID());
  const { code, ...details } = categoryExamples.createCategory.body;
  const added = await api.createCategory({ caller: office, body: { code, ...details } as never });
  const category = { agencyId, code: added.body.code };
  const filing = { ...examples.fileComplaint.body, category };
  const file = async () => (await api.fileComplaint({ caller: lena, body: filing as never })).body;
  return { agencyId, office, lena, category, filing: filing as never, file, details };
};
export type Case = Awaited<ReturnType<typeof newCase>>;

type Send = (
  complaintId: string,
  key?: string,
) => Promise<{ readonly status: number; readonly text: string }>;

/** A request for each action of the lifecycle, as its route wants it. */
export const senders = (portal: Portal, { office, lena, category, file }: Case): Record<string, Send> => {
  const api = portal.client(contract);
  const said = { text: 'Something that is said.' };
  const asking = (caller: typeof lena, complaintId: string, key?: string) => ({
    caller,
    params: { complaintId },
    ...(key ? { idempotencyKey: key } : {}),
  });
  const by =
    (
      caller: typeof lena,
      route: (request: never) => Promise<{ status: number; text: string }>,
      body: object,
    ): Send =>
    (id, key) =>
      route({ ...asking(caller, id, key), body } as never);
  const originals = new Map<string, Promise<string>>();
  const originalOf = (id: string): Promise<string> => {
    const known = originals.get(id) ?? file().then((original) => original.id);
    originals.set(id, known);
    return known;
  };
  /** An action that has no route of its own for this caller. */
  const byStore =
    (name: ActionName, owner?: ComplaintCommand['by']): Send =>
    async (id, key) => {
      const { version = 0 } = (await read(portal.table, complaintKey(id))) ?? {};
      const action = { id: key ?? randomUUID(), hash: 'of the store', at: portal.clock() };
      const act = { id, name, action, by: owner ?? { seen: version }, details: {} };
      try {
        const entry = await openComplaints(portal).act(act);
        return { status: 200, text: JSON.stringify(Object.entries(entry).sort()) };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { status: 409, text: JSON.stringify({ code: error.code, ...error.context.facts }) };
      }
    };
  return {
    comment: by(lena, api.comment, said),
    answer: by(lena, api.answerQuestion, said),
    withdraw: by(lena, api.withdraw, {}),
    reopen: by(lena, api.reopen, said),
    rate: by(lena, api.rate, { score: 4 }),
    acknowledge: by(office, api.acknowledge, {}),
    assign: by(office, api.assign, { unit: 'West' }),
    note: by(office, api.note, said),
    ask: by(office, api.ask, said),
    transfer: by(office, api.transfer, { to: { agencyId: category.agencyId, categoryCode: category.code } }),
    resolve: by(office, api.resolve, said),
    reject: by(office, api.reject, said),
    report: byStore('report', { owner: personRef(lena.context?.id ?? '') }),
    remind: byStore('remind'),
    escalate: byStore('escalate'),
    expire: byStore('expire'),
    'mark-duplicate': async (id, key) =>
      api.markDuplicate({ ...asking(office, id, key), body: { duplicateOf: await originalOf(id) } }),
  };
};

/** The actions that lead from filing to each status. */
export const pathTo: Readonly<Record<Status, readonly string[]>> = {
  received: [],
  acknowledged: ['acknowledge'],
  'in-progress': ['assign'],
  'awaiting-citizen': ['ask'],
  resolved: ['resolve'],
  rejected: ['reject'],
  duplicate: ['mark-duplicate'],
  withdrawn: ['withdraw'],
  lapsed: ['ask', 'expire'],
  reopened: ['resolve', 'reopen'],
};
