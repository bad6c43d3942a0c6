import { calendarOf, readCalendar } from '../../blocks/calendars/calendar';
import type { CalendarFollower } from '../../blocks/calendars/walk';
import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import type { Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write, writeTogether } from '../../kernel/table/write';
import type { Application } from '../cases/application';
import { type ApplicationCommand, writeOf } from '../cases/command';
import { applicationKey } from '../cases/keys';
import { inReview, timingOf } from '../cases/timing';
import { cancellingBill } from '../fees/cancel-store';
import { dueStep, lookAgainAfter } from './steps';

const applicationIn = (item: Item): Application => item as unknown as Application;

const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : '');

/** Stores when to look again. What somebody has changed since it was read is left: it has a deadline of its own. */
const set = async (table: Table, { id, version }: Application, change: Change): Promise<void> => {
  await write(table, update({ key: applicationKey(id), version, ...change }));
};

/**
 * Looks at an application whose stored deadline has passed: does what is due, or stores when to look again. One that is being paid
 * for is waited for; one whose track is full is not looked at again.
 */
export const onDue: OnDue = ({ table, ids }) => {
  const take = async (application: Application, command: ApplicationCommand, now: number): Promise<void> => {
    try {
      const others = await cancellingBill({ table, ids }, application, command.action);
      await writeTogether(table, writeOf(command), ...others);
    } catch (error) {
      if (codeOf(error) === 'being-paid')
        await set(table, application, { set: { ...timer(application.id, now + lookAgainAfter) } });
      else if (codeOf(error) === 'track-full') await set(table, application, { remove: timerAttributes });
      else throw error;
    }
  };
  return async (item, now) => {
    const application = applicationIn(item);
    const get = (id: string) => readCalendar(table, id);
    const calendar = await calendarOf({ get }, application.terms?.calendarId);
    const step = dueStep(application, calendar, now);
    try {
      if (!step) await set(table, application, timingOf(inReview(application), calendar, now));
      else if ('name' in step) await take(application, step, now);
      else await set(table, application, { set: { ...timer(application.id, step.at) } });
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  };
};

/** How applications follow a calendar that was replaced: each in review is looked at anew, and stands in the queue by it. */
export const followCalendar: CalendarFollower = {
  type: 'application',
  calendarIdOf: (item) => applicationIn(item).terms?.calendarId,
  nextDueAt: (item, _, now) => (applicationIn(item).card.status === 'in-review' ? now : undefined),
};
