import { Refusal } from '../../../kernel/contract/refusal';
import { holds } from '../../../kernel/table/rule';
import { days, hours, type Instant, instant } from '../../../kernel/text/time';
import type { Card } from '../../cases/complaint';
import { inArea } from '../../cases/filters';
import { queuesOf } from '../../cases/keys';
import type { Search } from '../geo-report/arguments';
import type { Agencies } from '../services/jurisdiction';
import { readServiceCode } from '../services/service-code';
import { updatedAt } from './presentation';

/*
 * From the arguments of `GET requests` to what is read of the agencies' queues, which are in the order of the last change.
 */

/** "may not span more than 90 days" */
const span = days(90);

interface Period {
  readonly from: number;
  readonly until: number;
}

const wrongPeriod = (detail: string): Refusal =>
  new Refusal('invalid-request', { errors: [{ in: 'query', pointer: '/end_date', code: 'period', detail }] });

/** From one date to the other; the default reaches from the one that is given, or back from now. */
const periodOf = (
  start: Instant | undefined,
  end: Instant | undefined,
  now: number,
  unless: number,
): Period => {
  const until = end ? Date.parse(end) : start ? Math.min(now, Date.parse(start) + unless) : now;
  const from = start ? Date.parse(start) : until - unless;
  if (from > until && start && end) throw wrongPeriod('Must not be before start_date.');
  if (until - from > span) throw wrongPeriod('Must be at most 90 days after start_date.');
  return { from, until };
};

/** What is read, and which of it is kept. */
export interface QueueSearch {
  readonly partitions: readonly string[];
  /** Last changed then or later. */
  readonly changedFrom: Instant | undefined;
  /** Last changed then or earlier. */
  readonly changedUntil: Instant | undefined;
  readonly keeps: (card: Card) => boolean;
  readonly skip: number;
  readonly rows: number;
}

type RequestQuery = Omit<Search, 'service_request_id'>;

const servicesIn = (codes: readonly string[] | undefined, agencies: Agencies) => {
  if (!codes) return undefined;
  const known = codes
    .flatMap((code) => readServiceCode(code) ?? [])
    .filter(({ agencyId }) => agencies.has(agencyId));
  return new Set(known.map(({ agencyId, code }) => `${agencyId}.${code}`));
};

/** The period of the requests: the last 90 days by default, or none when the query names a time of update. */
const requestedIn = (query: RequestQuery, now: number): Period | undefined => {
  const { start_date: start, end_date: end, updated_after: after, updated_before: before } = query;
  if (!start && !end && (after || before)) return undefined;
  return periodOf(start, end, now, span);
};

const later = (left: Instant | undefined, right: Instant | undefined): Instant | undefined =>
  left && right ? (left > right ? left : right) : (left ?? right);

/** `always`: without the default period, so that all open requests are found. */
export const queueSearchOf = (
  query: RequestQuery,
  agencies: Agencies,
  now: number,
  always = false,
): QueueSearch => {
  const services = servicesIn(query.service_code, agencies);
  const requested = always && !query.start_date && !query.end_date ? undefined : requestedIn(query, now);
  const lists = (['open', 'closed'] as const).filter((each) => query.status?.includes(each) ?? true);
  const held = [...agencies.keys()].filter(
    (id) => !services || [...services].some((each) => each.startsWith(id)),
  );
  const area = query.bbox ? inArea(query.bbox) : [];
  return {
    partitions: held.flatMap((id) => lists.flatMap((list) => queuesOf(id, list))),
    changedFrom: later(query.updated_after, requested && instant(requested.from)),
    // What was closed before may have been rated since, and then stands later in the queue.
    changedUntil: lists.includes('closed') ? undefined : query.updated_before,
    keeps: (card) => {
      const filed = Date.parse(card.filedAt);
      const updated = updatedAt(card);
      if (query.updated_after && updated < query.updated_after) return false;
      if (query.updated_before && updated > query.updated_before) return false;
      const inTime = !requested || (filed >= requested.from && filed <= requested.until);
      const ofService = !services || services.has(`${card.agencyId}.${card.category.code}`);
      return inTime && ofService && area.every((rule) => holds(rule, { card }));
    },
    skip: (query.page - 1) * query.page_size,
    rows: query.page_size,
  };
};

/** The period of the updates: the last day by default, as clients poll for what is new. */
export const updatesIn = (start: Instant | undefined, end: Instant | undefined, now: number): Period =>
  periodOf(start, end, now, hours(24));
