import { addDays, dateIn, type LocalDate } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import { localDay } from '../resources/sessions';
import { bookableDays, isBookable, type Slot, slotsOn } from '../resources/slots';
import { keyOf, type SlotCriteria, type Station } from './slot';

/*
 * The days on which resources may have matching slots, by schedules only; computed day by day as they are read.
 */

/** Local days, both ends included. */
export interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** A resource on a day, with at least one slot that may be free. */
export interface Candidate {
  readonly station: Station;
  readonly date: LocalDate;
  readonly slots: readonly Slot[];
  /** The key of its first slot. */
  readonly key: string;
}

/** One day of all resources. */
export interface Day {
  readonly candidates: readonly Candidate[];
  /** All slots of later days have this key or a later one. */
  readonly until: string;
}

/** Hints: a resource that is full on a day need not be read. */
export type IsFull = (station: Station, date: LocalDate) => boolean;

interface SlotDaysQuery extends SlotCriteria {
  readonly span: Span;
  /** Where the previous page ended: the first key that was not returned. */
  readonly position: string;
}

/** The requested days on which the station can be booked. */
const spanAt = ({ type, now, span }: SlotDaysQuery, { where: { timeZone } }: Station): Span => {
  const { from, to } = bookableDays(type, timeZone, now);
  return { from: from > span.from ? from : span.from, until: to < span.until ? to : span.until };
};

const candidateOn = (query: SlotDaysQuery, station: Station, date: LocalDate): Candidate[] => {
  const { type, now, position } = query;
  const { resource, where } = station;
  const slots = slotsOn(resource, type, where, date).filter(
    (slot) => isBookable(type, where.timeZone, slot, now) && keyOf(query, station, slot) >= position,
  );
  const [first] = slots;
  return first ? [{ station, date, slots, key: keyOf(query, station, first) }] : [];
};

/** The first instant of the day in any of the zones. */
const beginningOf = (date: LocalDate, zones: readonly string[]): string =>
  instant(Math.min(...zones.map((timeZone) => localDay(timeZone, date).from)));

/** The requested days, in order, without those that previous pages covered. */
export function* daysOf(query: SlotDaysQuery, stations: readonly Station[], isFull: IsFull): Generator<Day> {
  const spans = stations.map((station) => ({ station, span: spanAt(query, station) }));
  const zones = [...new Set(stations.map(({ where }) => where.timeZone))];
  const last =
    spans
      .map(({ span }) => span.until)
      .sort()
      .at(-1) ?? '';
  const begun = Date.parse(query.position.slice(0, 24));
  const reached = Number.isNaN(begun) ? [] : zones.map((timeZone) => dateIn(timeZone, begun));
  const firsts = spans.map(({ span }) => span.from).sort();
  const first = [firsts[0] ?? '', reached.sort()[0] ?? ''].sort().at(-1) ?? '';
  for (let date = first; date <= last && date; date = addDays(date, 1)) {
    const candidates = spans
      .filter(({ span, station }) => span.from <= date && date <= span.until && !isFull(station, date))
      .flatMap(({ station }) => candidateOn(query, station, date));
    yield { candidates, until: beginningOf(addDays(date, 1), zones) };
  }
}
