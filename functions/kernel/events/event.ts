import { createHash } from 'node:crypto';
import type { Item } from '../table/rule';
import type { Key } from '../table/table';
import { type Instant, instant } from '../text/time';

/** Whom an event concerns, and so who may be told of it. */
export interface Audience {
  /** References of people (`personRef`). */
  readonly people?: readonly string[];
  /** References of payers, each of whom is told by way of the person who holds it, if anybody does. */
  readonly payers?: readonly string[];
  /** Ids of agencies. */
  readonly agencies?: readonly string[];
}

/** Something that happened to an item, in the noun's own words. */
export interface DomainEvent {
  /** What happened: `complaint.acknowledged`. */
  readonly type: `${string}.${string}`;
  /** The id of the thing it happened to. */
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly audience: Audience;
  /** What is told of it to those whom it concerns: no more personal data than each of them may see. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Puts into words what a change of an item means: undefined before it was made, undefined after it was deleted. Pure, and
 * the same for the same images, so that a second delivery tells the same.
 */
export type EventsOf = (before: Item | undefined, after: Item | undefined) => readonly DomainEvent[];

/** An event as the world is told of it (CloudEvents 1.0, section 3). */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: Instant;
  readonly datacontenttype: 'application/json';
  readonly data: DomainEvent['data'];
}

/** A happening with its place in the item's history, by which a second delivery is recognised as one. */
export interface Event extends DomainEvent {
  readonly id: string;
  /** The item that it happened to, and the version that the change made of it. */
  readonly origin: Key & { readonly version: number };
}

/** The item's version after the change says which change it was; `index` tells apart what one change meant. */
export const eventOf = (event: DomainEvent, { pk, sk, version }: Event['origin'], index: number): Event => {
  const name = `${pk}\0${sk}\0${version}\0${index}`;
  const id = createHash('sha256').update(name).digest('base64url').slice(0, 27);
  return { ...event, id, origin: { pk, sk, version } };
};

/** An item before and after a change: undefined before it was made, undefined after it was deleted. */
export interface Images {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** The version that the change made of an item; a deletion counts as one more than what was deleted. */
const originOf = ({ before, after }: Images): Event['origin'] | undefined => {
  const item = after ?? before;
  if (!item) return undefined;
  return {
    pk: String(item.pk),
    sk: String(item.sk),
    version: Number(item.version) + (after ? 0 : 1),
  };
};

/** The events of one change, in the noun's order; none where the item's version stayed as it was. */
export const eventsIn = (eventsOf: EventsOf, images: Images): Event[] => {
  const origin = originOf(images);
  if (!origin || (images.after && images.before?.version === images.after.version)) return [];
  return eventsOf(images.before, images.after).map((event, index) => eventOf(event, origin, index));
};

export const toCloudEvent = ({ id, type, subject, at, data }: Event): CloudEvent => ({
  specversion: '1.0',
  id,
  source: `urn:diwan:${type.slice(0, type.indexOf('.'))}`,
  type: `diwan.${type}`,
  subject,
  time: instant(at),
  datacontenttype: 'application/json',
  data,
});
