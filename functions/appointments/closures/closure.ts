import * as v from 'valibot';
import { type Officers, officersShown, officersView } from '../../blocks/officers/officers';
import { type Timer, timer } from '../../kernel/events/deadlines';
import { type Action, type Mark, markOf, subActionOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { addDays, dateIn, type LocalDate } from '../../kernel/text/date';
import { id, instant as instantField, instantInput, text } from '../../kernel/text/fields';
import { days, type Instant } from '../../kernel/text/time';
import { consequences } from '../resources/resource-details';

/*
 * A closure: a resource is unavailable for a period, and the appointments in it are handled. The agendas record the
 * closures of each cell; the closure itself records the progress of the work.
 */

/** `working` until all appointments are handled; `lifted` if the resource is available again. */
const closureStates = ['working', 'done', 'lifted'] as const;

/** The maximum number of days of one closure. */
const closureDaysAtMost = 31;

export const closureRequest = v.pipe(
  v.strictObject({
    resourceId: id,
    from: instantInput,
    to: instantInput,
    affected: v.picklist(consequences),
    /** Shown to the people affected. */
    reason: v.optional(text(500)),
  }),
  v.check(
    ({ from, to }) => from < to && Date.parse(to) - Date.parse(from) <= days(closureDaysAtMost),
    `The end must be after the beginning, and at most ${closureDaysAtMost} days later.`,
  ),
);
type ClosureRequest = v.InferOutput<typeof closureRequest>;

const requested = {
  id,
  resourceId: id,
  from: instantField,
  to: instantField,
  affected: v.picklist(consequences),
};

/** The number of appointments handled. */
const counts = {
  moved: v.number(),
  calledOff: v.number(),
  told: v.number(),
};

/** Who closed it; null of what was closed before officers were named. */
const closed = { reason: v.nullable(v.string()), by: v.nullable(officersView) };

export const closureCreated = v.strictObject({ ...requested, ...closed });
export const closureView = v.strictObject({
  ...requested,
  ...closed,
  /** Who lifted it. */
  liftedBy: v.nullable(officersView),
  state: v.picklist(closureStates),
  ...counts,
});
export type ClosureCard = v.InferOutput<typeof closureView>;

/** The progress of the work: all day sheets twice, as an index may lag behind for a moment. */
export interface Position {
  readonly pass: 1 | 2;
  readonly date: LocalDate;
  /** Where on the day's sheet to continue. */
  readonly after?: string;
}

export interface Closure extends Stored, Partial<Timer> {
  readonly id: string;
  readonly agencyId: string;
  readonly placeId: string;
  readonly timeZone: string;
  /** The length of a cell in minutes. */
  readonly step: number;
  readonly card: ClosureCard;
  readonly position: Position;
  /** All agendas record the closure. */
  readonly applied?: true;
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
}

export const closureKey = (closureId: string): Key => ({
  pk: key('closure', closureId),
  sk: 'closure',
});

/** The closures of a resource, in the index of queues by their beginning. */
export const closuresOf = (resourceId: string): string => key('closures', resourceId);

interface Station {
  readonly agencyId: string;
  readonly placeId: string;
  readonly timeZone: string;
  readonly step: number;
}

export const newClosure = (
  { resourceId, from, to, affected, reason }: ClosureRequest,
  station: Station,
  { by, ...action }: Action & { readonly by: Officers },
): Closure => {
  const own = unownedId(action.id);
  const none = { moved: 0, calledOff: 0, told: 0 };
  return {
    ...closureKey(own),
    ...{ type: 'closure', version: 1, made: markOf(action), id: own, ...station, timeline: {} },
    card: {
      ...{ id: own, resourceId, from, to, affected, reason: reason ?? null, state: 'working', ...none },
      ...{ by: officersShown(by), liftedBy: null },
    },
    position: { pass: 1, date: dateIn(station.timeZone, Date.parse(from)) },
    ...{ queueKey: closuresOf(resourceId), queueSort: key(from, own) },
    ...timer(own, action.at),
  };
};

/** As agencies see it. */
export const showClosure = ({
  by = null,
  liftedBy = null,
  ...card
}: Partial<ClosureCard> & Omit<ClosureCard, 'by' | 'liftedBy'>): ClosureCard => ({
  ...card,
  by,
  liftedBy,
});

/** The local days of a closure. */
export const daysOf = ({ timeZone, card: { from, to } }: Pick<Closure, 'timeZone' | 'card'>): LocalDate[] => {
  const last = dateIn(timeZone, Date.parse(to) - 1);
  const found: LocalDate[] = [];
  for (let date = dateIn(timeZone, Date.parse(from)); date <= last; date = addDays(date, 1)) found.push(date);
  return found;
};

/** Whether an appointment overlaps the closure. */
export const touches = (
  { card }: Pick<Closure, 'card'>,
  { start, end }: { readonly start: Instant; readonly end: Instant },
): boolean => start < card.to && card.from < end;

/** The action of a closure or a review on one appointment: always the same, so that repeats are recognised. */
export const actionOn = ({ id: cause }: { readonly id: string }, bookingId: string, at: number): Action =>
  subActionOf({ id: cause, hash: cause, at }, bookingId);
