import type { Calendars } from '../../blocks/calendars/calendar';
import type { Action } from '../../kernel/identity/action';
import type { ComplaintCommand } from '../cases/command';
import type { TimelineEntry } from '../cases/complaint';
import { queuesFor } from '../cases/keys';
import { noOriginal } from '../cases/rules';
import type { Complaints } from '../cases/store';
import { stampOf } from '../categories/category';
import { type CategoryWithCalendar, categoryWithCalendar } from '../categories/category-with-calendar';
import { servicePromiseOf } from '../categories/promise';
import type { Categories } from '../categories/store';
import { nextCheckAt, nextStep } from '../deadlines/steps';
import type { What } from './what';

/*
 * What an agency does to a complaint, be it one or many at a time.
 */

export interface CaseworkEffects {
  readonly complaints: Complaints;
  readonly categories: Categories;
  readonly calendars: Calendars;
}

/** One complaint, and the action by which the agency does something to it. */
interface Target {
  readonly complaintId: string;
  readonly action: Action;
  readonly agencyId: string;
}

type Work = (target: Target) => Promise<TimelineEntry>;

/** What a transfer changes: agency, category, what it promises, and the queue; the clock starts anew. */
const transferred = (
  id: string,
  { category, calendar }: CategoryWithCalendar,
  now: number,
): Required<Pick<ComplaintCommand, 'set' | 'remove'>> => {
  const queues = queuesFor(category.agencyId, id);
  const { service, watch, reopenMs } = servicePromiseOf(category);
  const card = { status: 'received', clock: [now], service } as const;
  const nextCheck = nextCheckAt(id, nextStep({ watch, card }, calendar, now));
  return {
    set: {
      'card.agencyId': category.agencyId,
      'card.category': { code: category.code, names: category.names },
      'card.service': service,
      category: stampOf(category),
      ...{ reopenMs, watch, queues, queueKey: queues.open },
      ...nextCheck.set,
    },
    remove: nextCheck.remove,
  };
};

const commandOf = (
  { complaintId: id, action, agencyId }: Target,
  { action: name, ...details }: What,
  changes: Pick<ComplaintCommand, 'set' | 'remove'> = {},
): ComplaintCommand => {
  const shown = 'internal' in details && !details.internal ? { text: details.text } : details;
  return { id, name, action, by: { agencyId }, details: shown as ComplaintCommand['details'], ...changes };
};

export const openCasework = (effects: CaseworkEffects) => {
  const { complaints } = effects;
  return {
    /** Reads what the action needs once, and gives what does it to each complaint. Refuses what is wrong for all. */
    prepare: async (what: What, now: number): Promise<Work> => {
      if (what.action === 'transfer') {
        const { agencyId, categoryCode: code } = what.to;
        const offer = await categoryWithCalendar(effects, { agencyId, code }, '/to');
        return (target) =>
          complaints.act(commandOf(target, what, transferred(target.complaintId, offer, now)));
      }
      if (what.action === 'assign')
        return (target) =>
          complaints.actOrKeep(commandOf(target, what, { set: { 'card.assignment': what.assignment } }));
      if (what.action === 'mark-duplicate')
        return async (target) => {
          if (what.duplicateOf === target.complaintId) throw noOriginal();
          return complaints.markDuplicate(commandOf(target, what), what.duplicateOf, target.agencyId);
        };
      return (target) => complaints.act(commandOf(target, what));
    },
  };
};
