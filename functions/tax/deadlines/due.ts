import { calendarOf, readCalendar } from '../../blocks/calendars/calendar';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import type { CalendarFollower } from '../../blocks/calendars/walk';
import { nextStep, type Progress, reachedAt, type Step } from '../../blocks/cases/service-level';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { subActionOf } from '../../kernel/identity/action';
import type { Change } from '../../kernel/table/expression';
import type { Item } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import type { ObjectionCommand } from '../objections/commands';
import { type Details, isOpen, type Objection } from '../objections/objection';
import { openDeadlines } from './store';

/*
 * What the portal does with objections: it reminds the agency, and escalates overdue ones to the next level.
 */

const progressOf = ({ card, reminded }: Objection): Progress => ({
  clock: card.clock,
  reminded: reminded ?? false,
  level: card.level ?? 0,
});

const next = (objection: Objection, progress: Progress, calendar: Calendar | undefined, now: number) =>
  isOpen(objection.card.status) && objection.card.status !== 'information-asked'
    ? nextStep(objection.card.promised, progress, calendar, now)
    : undefined;

/** Sets the deadline to the time of a step, or removes it. */
const nextCheckAt = (id: string, step: Step | undefined): Required<Change> =>
  step ? { set: { ...timer(id, step.at) }, remove: [] } : { set: {}, remove: timerAttributes };

/** The timeline details of a step, and the progress after it. */
const effectOf = (objection: Objection, { name }: Step, calendar: Calendar | undefined) => {
  const { promised, clock } = objection.card;
  const progress = progressOf(objection);
  const due = reachedAt(calendar, clock, promised.ms);
  const dueAt = due === undefined ? {} : { dueAt: instant(due) };
  if (name === 'remind') {
    return { details: dueAt, set: { reminded: true }, after: { ...progress, reminded: true } };
  }
  const level = progress.level + 1;
  const unit = promised.levels[level - 1]?.unit;
  const details: Details = { level, ...(unit ? { unit } : {}), ...dueAt };
  return { details, set: { 'card.level': level }, after: { ...progress, level } };
};

/** The step as a command. It is the same for every sweep that reads the objection at this version, so it is applied once. */
const commandOf = (
  objection: Objection,
  step: Step,
  calendar: Calendar | undefined,
  now: number,
): ObjectionCommand => {
  const { id, made, version } = objection;
  const { details, set, after } = effectOf(objection, step, calendar);
  const nextCheck = nextCheckAt(id, next(objection, after, calendar, now));
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

const objectionIn = (item: Item): Objection => item as unknown as Objection;

/** Does what is due by the current calendar, or stores when to look again. */
export const onDue: OnDue = ({ table }) => {
  const stored = openDeadlines(table);
  const calendars = { get: (id: string) => readCalendar(table, id) };
  return async (item, now) => {
    const objection = objectionIn(item);
    const calendar = await calendarOf(calendars, objection.card.promised.calendarId);
    const step = next(objection, progressOf(objection), calendar, now);
    if (step && step.at <= now) await stored.take(objection, commandOf(objection, step, calendar, now));
    else await stored.set(objection, nextCheckAt(objection.id, step));
  };
};

/** How deadlines of objections follow a calendar that was replaced. */
export const followCalendar: CalendarFollower = {
  type: 'objection',
  calendarIdOf: (item) => objectionIn(item).card.promised.calendarId,
  nextDueAt: (item, calendar, now) => {
    const objection = objectionIn(item);
    return next(objection, progressOf(objection), calendar, now)?.at;
  },
};
