import type { HandlersOf, Request } from '../../kernel/contract/contract';
import { refuseQuery } from '../../kernel/contract/refusal';
import { equals, oneOf, type Rule } from '../../kernel/table/rule';
import { addDays, dateIn, dayNumber } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import type { BookingCard } from '../bookings/booking';
import { bookingNotFound } from '../bookings/refusals';
import type { ResourceDirectory } from '../resources/directory-store';
import type { BookingReference } from '../resources/reference-store';
import type { Resource } from '../resources/resource';
import { showCard } from '../self-service/views';
import { maxDays, maxSheets } from './limits';
import { isOverdue, overdueDays, unclosed } from './overdue';
import type { QueueQuery, queueRoutes } from './routes';
import type { Queue } from './store';

export interface Effects {
  readonly queue: Queue;
  readonly reference: BookingReference;
  readonly directory: ResourceDirectory;
}

/** Whose appointments are asked for: from memory, or two reads by a function that has just started. */
const resourcesIn = async (
  { reference, directory }: Effects,
  agencyId: string,
  { placeId, resourceId, kind }: QueueQuery,
): Promise<Resource[]> => {
  const one = resourceId === undefined ? undefined : await reference.resource(resourceId);
  const all = resourceId === undefined ? await directory.all(agencyId) : one ? [one] : [];
  return all.filter(
    (each) =>
      each.agencyId === agencyId &&
      (placeId === undefined || each.placeId === placeId) &&
      (kind === undefined || each.kind === kind),
  );
};

/** A hold that has lapsed may still be stored as held. */
const stored = (state: BookingCard['state']) => (state === 'lapsed' ? 'held' : state);

const rulesOf = ({ type, state, overdue }: QueueQuery): Rule[] => [
  ...(type ? [equals('card.type.code', type, bookingNotFound)] : []),
  ...(state ? [oneOf('card.state', [...new Set([state, stored(state)])], bookingNotFound)] : []),
  ...(overdue ? [oneOf('card.state', unclosed, bookingNotFound)] : []),
];

/** The days that are asked for, where the first of the resources is. */
const daysIn = (
  { from, until, overdue }: QueueQuery,
  today: string,
): { readonly from: string; readonly until: string } => {
  const first = from ?? (overdue ? addDays(today, -overdueDays) : today);
  const last = until ?? (overdue && first < today ? today : first);
  if (last < first) {
    throw refuseQuery('/until', 'order', 'The last day must not be before the first.');
  }
  if (dayNumber(last) - dayNumber(first) >= maxDays) {
    throw refuseQuery('/until', 'too-many', `Ask for at most ${maxDays} days.`);
  }
  return { from: first, until: last };
};

const listQueue = async (
  effects: Effects,
  { caller, query, now }: Request<(typeof queueRoutes)['listAppointmentQueue']>,
) => {
  const resources = await resourcesIn(effects, caller.id, query);
  const [first] = resources;
  if (!first) return { items: [] };
  if (resources.length > maxSheets) {
    throw refuseQuery(
      '/placeId',
      'required',
      `Your agency has more than ${maxSheets} resources: give a place.`,
    );
  }
  const timeZone = (await effects.reference.place(first.placeId))?.timeZone ?? 'UTC';
  const { limit, cursor, ...asked } = query;
  const days = daysIn(query, dateIn(timeZone, now));
  const { items, ...more } = await effects.queue.list({
    name: JSON.stringify(['appointment-queue', caller.id, asked]),
    resourceIds: resources.map(({ id }) => id).sort(),
    ...days,
    rules: rulesOf(query),
    isShown: (card) =>
      (query.state === undefined || card.state === query.state) &&
      (query.overdue === undefined || isOverdue(card, instant(now))),
    ...{ now, limit, cursor },
  });
  return { ...more, items: items.map(showCard) };
};

export const queueHandlers = (effects: Effects): HandlersOf<typeof queueRoutes> => ({
  listAppointmentQueue: (request) => listQueue(effects, request),
});
