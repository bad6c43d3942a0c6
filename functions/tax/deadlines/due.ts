import { calendarOf, readCalendar } from '../../blocks/calendars/calendar';
import type { CalendarFollower } from '../../blocks/calendars/follow';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import { nextStep, type Progress, reachedAt, type Step } from '../../blocks/cases/service-level';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { subActionOf } from '../../kernel/identity/action';
import type { Change } from '../../kernel/table/expression';
import { instant } from '../../kernel/text/time';
import type { ObjectionCommand } from '../objections/commands';
import { type Details, isOpen, type Objection } from '../objections/objection';
import { openDeadlines } from './store';

/*
 * What the portal does with objections at a deadline: it reminds the agency, and escalates an overdue objection.
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

/** The command for a step. Its action id is the same for everyone who sees this version, so that the step is taken once. */
const commandOf = (
  objection: Objection,
  step: Step,
  calendar: Calendar | undefined,
  now: number,
): ObjectionCommand => {
  const { id, made, version } = objection;
  const { details, set, after } = effectOf(objection, step, calendar);
  const waking = nextCheckAt(id, next(objection, after, calendar, now));
  return {
    id,
    name: step.name,
    action: { ...subActionOf({ ...made, at: now }, `${step.name} ${version}`), at: now },
    by: { seen: version },
    details,
    set: { ...set, ...waking.set },
    remove: waking.remove,
  };
};

/** Takes the step that is due by the current calendar, or sets the next deadline. */
export const onDue: OnDue = ({ table }) => {
  const wakes = openDeadlines(table);
  const calendars = { get: (id: string) => readCalendar(table, id) };
  return async (item, now) => {
    const objection = item as unknown as Objection;
    const calendar = await calendarOf(calendars, objection.card.promised.calendarId);
    const step = next(objection, progressOf(objection), calendar, now);
    if (step && step.at <= now) await wakes.take(objection, commandOf(objection, step, calendar, now));
    else await wakes.set(objection, nextCheckAt(objection.id, step));
  };
};

/** A calendar was replaced: what is due sooner by it is looked at sooner. */
export const followCalendar: CalendarFollower = ({ table }) => {
  const wakes = openDeadlines(table);
  return (calendar, now) =>
    wakes.eachTimedOn(calendar.id, async (objection) => {
      const step = next(objection, progressOf(objection), calendar, now);
      if (step && instant(step.at) < (objection.dueAt ?? '')) {
        await wakes.set(objection, nextCheckAt(objection.id, step));
      }
    });
};
