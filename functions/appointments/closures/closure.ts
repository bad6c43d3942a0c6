import * as v from 'valibot';
import { type Timer, timer } from '../../kernel/events/deadlines';
import { type Action, type Mark, markOf, subActionOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { addDays, dateIn, type LocalDate } from '../../kernel/text/date';
import { id, instant as instantField, instantInput, text } from '../../kernel/text/fields';
import { days, type Instant } from '../../kernel/text/time';
import { localDay } from '../resources/sessions';
import type { ClosedCells } from '../seats/closure-writes';

/*
 * A block: a resource is not there for a stretch of time, and something is done about whoever has an appointment then. The
 * agendas say of each cell what blocks it; the block itself says how far the work has come.
 */

/**
 * What becomes of the appointments: `rebook` moves each to the nearest free time at the same place, and calls off those for
 * which there is none; `call-off` calls off all of them; `notify` leaves them, and tells their people.
 */
export const consequences = ['rebook', 'call-off', 'notify'] as const;
export type Consequence = (typeof consequences)[number];

/** `working` until everybody is seen to; `lifted` when the resource is there again after all. */
export const closureStates = ['working', 'done', 'lifted'] as const;
export type ClosureState = (typeof closureStates)[number];

/** Days that one block lasts, at the most. */
export const closureDaysAtMost = 31;

export const closureRequest = v.pipe(
  v.strictObject({
    resourceId: id,
    from: instantInput,
    to: instantInput,
    affected: v.picklist(consequences),
    /** People read it. */
    reason: v.optional(text(500)),
  }),
  v.check(
    ({ from, to }) => from < to && Date.parse(to) - Date.parse(from) <= days(closureDaysAtMost),
    `From an instant up to a later one: ${closureDaysAtMost} days at the most.`,
  ),
);
export type ClosureRequest = v.InferOutput<typeof closureRequest>;

const requested = {
  id,
  resourceId: id,
  from: instantField,
  to: instantField,
  affected: v.picklist(consequences),
};

/** How many were seen to. */
const counts = {
  moved: v.number(),
  calledOff: v.number(),
  told: v.number(),
};

export const closureCreated = v.strictObject({ ...requested, reason: v.nullable(v.string()) });
export const closureView = v.strictObject({
  ...requested,
  reason: v.nullable(v.string()),
  state: v.picklist(closureStates),
  ...counts,
});
export type ClosureCard = v.InferOutput<typeof closureView>;

/** How far the work has come: twice through all day sheets, as a list may lag behind for a moment. */
export interface Position {
  readonly pass: 1 | 2;
  readonly date: LocalDate;
  /** Where on the sheet of the day to go on. */
  readonly after?: string;
}

export interface Closure extends Stored, Partial<Timer> {
  readonly id: string;
  readonly agencyId: string;
  readonly placeId: string;
  readonly timeZone: string;
  /** Minutes of a cell. */
  readonly step: number;
  readonly card: ClosureCard;
  readonly position: Position;
  /** All agendas say so. */
  readonly applied?: true;
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
}

export const closureKey = (closureId: string): Key => ({
  pk: key('resource-block', closureId),
  sk: 'resource-block',
});

/** The blocks of a resource, in the index of queues by their beginning. */
export const closuresOf = (resourceId: string): string => key('resource-blocks', resourceId);

interface Station {
  readonly agencyId: string;
  readonly placeId: string;
  readonly timeZone: string;
  readonly step: number;
}

export const newClosure = (
  { resourceId, from, to, affected, reason }: ClosureRequest,
  station: Station,
  action: Action,
): Closure => {
  const own = unownedId(action.id);
  const none = { moved: 0, calledOff: 0, told: 0 };
  return {
    ...closureKey(own),
    ...{ type: 'resource-block', version: 1, made: markOf(action), id: own, ...station, timeline: {} },
    card: { id: own, resourceId, from, to, affected, reason: reason ?? null, state: 'working', ...none },
    position: { pass: 1, date: dateIn(station.timeZone, Date.parse(from)) },
    ...{ queueKey: closuresOf(resourceId), queueSort: key(from, own) },
    ...timer(own, action.at),
  };
};

/** The local days that a block touches. */
export const daysOf = ({ timeZone, card: { from, to } }: Pick<Closure, 'timeZone' | 'card'>): LocalDate[] => {
  const last = dateIn(timeZone, Date.parse(to) - 1);
  const found: LocalDate[] = [];
  for (let date = dateIn(timeZone, Date.parse(from)); date <= last; date = addDays(date, 1)) found.push(date);
  return found;
};

const minute = 60_000;
/** Cells of one write: DynamoDB takes expressions of 4 kB. */
const cellsOfOne = 150;

/** The cells of all agendas that a block touches, each write by itself. */
export const closedCellsOf = (closure: Pick<Closure, 'id' | 'timeZone' | 'step' | 'card'>): ClosedCells[] => {
  const { id: closureId, timeZone, step, card } = closure;
  const cell = step * minute;
  return daysOf(closure).flatMap((date) => {
    const day = localDay(timeZone, date);
    const from = Math.floor((Math.max(Date.parse(card.from), day.from) - day.from) / cell);
    const to = Math.ceil((Math.min(Date.parse(card.to), day.to) - day.from) / cell);
    const pieces = Array.from({ length: Math.ceil((to - from) / cellsOfOne) }, (_, piece) => piece);
    return pieces.map((piece): ClosedCells => {
      const first = from + piece * cellsOfOne;
      const count = Math.min(cellsOfOne, to - first);
      return { resourceId: card.resourceId, date, closureId, from: first, count };
    });
  });
};

/** Whether an appointment, which takes this long with its resource, is at a time of the block. */
export const touches = (
  { card }: Pick<Closure, 'card'>,
  { start, end }: { readonly start: Instant; readonly end: Instant },
): boolean => start < card.to && card.from < end;

/** What a block does to one appointment: the same however often it comes to it. */
export const actionOn = ({ id: closureId }: Pick<Closure, 'id'>, bookingId: string, at: number): Action =>
  subActionOf({ id: closureId, hash: closureId, at }, bookingId);
