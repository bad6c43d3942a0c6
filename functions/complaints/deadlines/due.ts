import { calendarOf, readCalendar } from '../../blocks/calendars/calendar';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import type { CalendarFollower } from '../../blocks/calendars/walk';
import { reachedAt } from '../../blocks/cases/service-level';
import type { OnDue } from '../../kernel/events/reactor';
import { subActionOf } from '../../kernel/identity/action';
import type { Item } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import type { ComplaintCommand } from '../cases/command';
import type { Complaint, Details } from '../cases/complaint';
import { type DeadlineStep, nextCheckAt, nextStep, type WatchedComplaint } from './steps';
import { openDeadlines } from './store';

/** The timeline details of a step, and the complaint after it. */
interface StepEffect {
  readonly details: Details;
  readonly set: NonNullable<ComplaintCommand['set']>;
  readonly after: WatchedComplaint;
}

const effectOf = (
  complaint: Complaint,
  { name }: DeadlineStep,
  calendar: Calendar | undefined,
): StepEffect => {
  const { card, watch } = complaint;
  const due = reachedAt(calendar, card.clock, card.service.ms);
  const dueAt = due === undefined ? {} : { dueAt: instant(due) };
  if (name === 'expire') {
    return { details: {}, set: {}, after: { ...complaint, card: { ...card, status: 'lapsed' } } };
  }
  if (name === 'remind') {
    const after = { ...complaint, reminded: true } as const;
    return { details: { internal: true, ...dueAt }, set: { reminded: true }, after };
  }
  const level = (card.level ?? 0) + 1;
  const unit = watch.levels[level - 1]?.unit;
  return {
    details: { level, ...(unit ? { unit } : {}), ...dueAt },
    set: { 'card.level': level },
    after: { ...complaint, card: { ...card, level } },
  };
};

/** The step as a command. It is the same for every sweep that reads the complaint at this version, so it is applied once. */
const commandOf = (
  complaint: Complaint,
  step: DeadlineStep,
  calendar: Calendar | undefined,
  now: number,
): ComplaintCommand => {
  const { id, made, version } = complaint;
  const { details, set, after } = effectOf(complaint, step, calendar);
  const nextCheck = nextCheckAt(id, nextStep(after, calendar, now));
  return {
    id,
    name: step.name,
    action: { ...subActionOf({ ...made, at: now }, `${step.name} ${version}`), at: now },
    by: { seen: version },
    details,
    set: { ...set, ...nextCheck.set },
    remove: nextCheck.remove,
  };
};

const complaintIn = (item: Item): Complaint => item as unknown as Complaint;

/**
 * Looks at a complaint whose stored deadline has passed: does what is due by the current calendar, or stores when to look
 * again. A stored deadline is the earliest at which anything could be due (docs/adr/0057).
 */
export const onDue: OnDue = ({ table }) => {
  const stored = openDeadlines(table);
  const calendars = { get: (id: string) => readCalendar(table, id) };
  return async (item, now) => {
    const complaint = complaintIn(item);
    const calendar = await calendarOf(calendars, complaint.card.service.calendarId);
    const step = nextStep(complaint, calendar, now);
    if (step && step.at <= now) await stored.take(complaint, commandOf(complaint, step, calendar, now));
    else await stored.set(complaint, step);
  };
};

/** How deadlines of complaints follow a calendar that was replaced. */
export const followCalendar: CalendarFollower = {
  type: 'complaint',
  calendarIdOf: (item) => complaintIn(item).card.service.calendarId,
  nextDueAt: (item, calendar, now) => nextStep(complaintIn(item), calendar, now)?.at,
};
