import { randomUUID } from 'node:crypto';
import { contract as calendars } from '../../../functions/calendars/contract';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import type { Effects } from '../../../functions/kernel/events/reactor';
import { read } from '../../../functions/kernel/table/read';
import { contract } from '../../../functions/tax/contract';
import { type ActionName, objectionKey, type Status } from '../../../functions/tax/objections/objection';
import { openObjections } from '../../../functions/tax/objections/store';
import { officeHours } from '../../complaints/timed';
import { operator } from '../../support/callers';
import { recordingQueue } from '../../support/messages';
import type { Portal } from '../../support/portal';
import { deadlines } from '../../support/reactions';
import { sweeping } from '../../support/sweeping';
import { claim, newOffice, newPerson } from '../world';

/** Objections for thirty days, decided within sixteen hours of working time, with a reminder and two levels. */
const objections = (calendarId: string) => ({
  days: 30,
  decideHours: 16,
  calendarId,
  remindHours: 4,
  levels: [
    { afterHours: 0, unit: 'Head of assessment' },
    { afterHours: 8, unit: 'Director' },
  ],
});

/** An assessment of a person who has claimed the taxpayer, by a tax that accepts objections, with a calendar of its own. */
export const newAssessment = async (portal: Portal, changes: object = {}) => {
  const calendarId = `office-${randomUUID().slice(0, 8)}`;
  const body = { id: calendarId, ...officeHours };
  await portal.client(calendars).createCalendar({ caller: operator(randomUUID()), body } as never);
  const office = await newOffice(portal, { objections: objections(calendarId), ...changes });
  const owner = newPerson();
  await claim(portal, owner.sub, office.agencyId, office.taxpayer);
  const assessmentId = (await office.assess()).body.id;
  const api = portal.client(contract);
  const objectTo = (more: object = {}, idempotencyKey?: string, to: string = assessmentId) =>
    api.objectTo({
      caller: owner.caller,
      params: { assessmentId: to },
      body: { grounds: 'It was measured wrongly.', ...more },
      ...(idempotencyKey ? { idempotencyKey } : {}),
    });
  const bill = async (id: string = assessmentId) =>
    (await api.showAssessment({ caller: owner.caller, params: { assessmentId: id } })).body;
  const shown = async (objectionId: string) =>
    (await api.getObjection({ caller: owner.caller, params: { objectionId } })).body;
  const decide = (objectionId: string, decision: object, idempotencyKey?: string) =>
    api.decideObjection({
      caller: office.office,
      params: { objectionId },
      body: { text: 'By the plan.', ...decision } as never,
      ...(idempotencyKey ? { idempotencyKey } : {}),
    });
  const { table, ids, signer, log, clock } = portal;
  const effects: Effects = { ...{ table, ids, signer, log, clock }, queue: recordingQueue };
  const run = sweeping(deadlines, effects);
  return { ...office, owner, assessmentId, calendarId, objectTo, bill, shown, decide, sweep: run, effects };
};
export type Assessed = Awaited<ReturnType<typeof newAssessment>>;

type Send = (objectionId: string) => Promise<{ readonly status: number; readonly text: string }>;

/** A request for each action of the lifecycle. */
export const senders = (portal: Portal, { office, owner, decide }: Assessed): Record<ActionName, Send> => {
  const api = portal.client(contract);
  const said = { text: 'Something that is said.' };
  const byPortal =
    (name: ActionName): Send =>
    async (id) => {
      const { version = 0 } = (await read(portal.table, objectionKey(id))) ?? {};
      const action = { id: randomUUID(), hash: 'of the portal', at: portal.clock() };
      try {
        const act = { id, name, action, by: { seen: version }, details: {} };
        return { status: 200, text: JSON.stringify(await openObjections(portal).act(act)) };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { status: 409, text: JSON.stringify({ code: error.code, ...error.context.facts }) };
      }
    };
  const asked = (objectionId: string) => ({ params: { objectionId }, body: said });
  return {
    answer: (id) => api.answerObjection({ caller: owner.caller, ...asked(id) }),
    withdraw: (id) => api.withdrawObjection({ caller: owner.caller, ...asked(id) }),
    review: (id) => api.reviewObjection({ caller: office, ...asked(id) }),
    ask: (id) => api.askTaxpayer({ caller: office, ...asked(id) }),
    uphold: (id) => decide(id, { outcome: 'upheld' }),
    'uphold-partly': (id) => decide(id, { outcome: 'partly-upheld', amount: 100_000 }),
    reject: (id) => decide(id, { outcome: 'rejected' }),
    remind: byPortal('remind'),
    escalate: byPortal('escalate'),
  };
};

/** The actions that lead from submission to each status. */
export const pathTo: Readonly<Record<Status, readonly ActionName[]>> = {
  submitted: [],
  'under-review': ['review'],
  'information-asked': ['ask'],
  upheld: ['uphold'],
  'partly-upheld': ['uphold-partly'],
  rejected: ['reject'],
  withdrawn: ['withdraw'],
};
