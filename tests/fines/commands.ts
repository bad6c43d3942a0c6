import { randomUUID } from 'node:crypto';
import { openChanges } from '../../functions/fines/bills/store';
import type { ActionName, State } from '../../functions/fines/fines/fine';
import { Refusal } from '../../functions/kernel/contract/refusal';
import type { Portal } from '../support/portal';
import type { Case } from './world';

type Sent = { readonly status: number; readonly text: string };
type Send = (fineId: string, key?: string) => Promise<Sent>;

export const said = { text: 'Something that is said.' };
export const hearing = { at: '2026-03-20T10:00:00+03:00', mode: 'in-person', place: 'Room 12' } as const;

/** A way to carry out each action of the lifecycle: by its route, or as the portal does it. */
export const senders = (portal: Portal, { api, office, lena, agencyId }: Case): Record<ActionName, Send> => {
  const by =
    (caller: typeof lena, route: (request: never) => Promise<Sent>, body: object): Send =>
    (fineId, key) =>
      route({ caller, params: { fineId }, body, ...(key ? { idempotencyKey: key } : {}) } as never);
  const byPortal =
    (name: ActionName): Send =>
    async (id, key = randomUUID()) => {
      const action = { id: key, hash: 'of the portal', at: portal.clock() };
      try {
        const entry = await openChanges(portal).act({ id, name, action, agencyId, details: {} });
        return { status: 200, text: JSON.stringify(Object.entries(entry).sort()) };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { status: 409, text: JSON.stringify({ code: error.code, ...error.context.facts }) };
      }
    };
  return {
    contest: by(lena, api.contestFine, { grounds: said.text }),
    answer: by(lena, api.answerAgency, said),
    withdraw: by(lena, api.withdrawContest, {}),
    review: by(office, api.reviewContest, {}),
    ask: by(office, api.askContestant, said),
    schedule: by(office, api.scheduleHearing, hearing),
    reschedule: by(office, api.rescheduleHearing, { ...hearing, place: 'Room 13' }),
    hear: by(office, api.recordHearing, said),
    uphold: by(office, api.upholdFine, said),
    reduce: by(office, api.reduceFine, { amount: 8_000, ...said }),
    cancel: by(office, api.cancelFine, said),
    collect: by(office, api.collectFine, said),
    remind: byPortal('remind'),
    surcharge: byPortal('surcharge'),
    enforce: byPortal('enforce'),
    close: byPortal('close'),
  };
};

/** The actions that lead from issuing to each state. */
export const pathTo: Readonly<Record<State, readonly ActionName[]>> = {
  issued: [],
  contested: ['contest'],
  'under-review': ['contest', 'review'],
  'hearing-scheduled': ['contest', 'schedule'],
  heard: ['contest', 'schedule', 'hear'],
  upheld: ['contest', 'review', 'uphold'],
  reduced: ['contest', 'review', 'reduce'],
  escalated: ['enforce'],
  paid: ['close'],
  cancelled: ['cancel'],
};
