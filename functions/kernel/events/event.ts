import { createHash } from 'node:crypto';
import type { Actor } from '../identity/actor';
import type { Guard } from '../table/guard';
import type { Item } from '../table/rule';
import type { Key } from '../table/table';
import { type Instant, instant } from '../text/time';

/** Who is notified of an event, and may see its data. */
export interface Audience {
  /** References of people (`personRef`). */
  readonly people?: readonly string[];
  /** References of payers; the person who holds a payer is notified, if there is one. */
  readonly payers?: readonly string[];
  /** Ids of agencies. */
  readonly agencies?: readonly string[];
  /** Of the people, those who hear of the same by another event. */
  readonly except?: readonly string[];
}

/** What a change of an item means. */
export interface DomainEvent {
  /** What happened: `complaint.acknowledged`. */
  readonly type: `${string}.${string}`;
  /** The id of the item that changed. */
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly audience: Audience;
  /** What the audience is told: no more personal data than every one of them may see. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Turns a change of an item into its domain events. `before` is undefined for a new item, `after` for a deleted one. Pure:
 * the same images give the same events, however often they are delivered.
 */
export type EventsOf = (before: Item | undefined, after: Item | undefined) => readonly DomainEvent[];

/** An event as it is published (CloudEvents 1.0, section 3). */
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

/** A domain event with its place in the item's history, by which a second delivery is recognised. */
export interface Event extends DomainEvent {
  readonly id: string;
  /** Who did it for another. */
  readonly act?: Actor;
  /** The item that it happened to, and the version that the change made of it. */
  readonly origin: Key & { readonly version: number };
}

/** The id is derived from the item's version after the change, and from `index` among the events of that change. */
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

/** Who made the change for another: an act that stands in the item since then. */
const actIn = ({ before, after }: Images): Actor | undefined => {
  const [earlier, act] = [before, after].map((item) => item?.act as Guard['act'] | undefined);
  if (!act || act.request === earlier?.request) return undefined;
  return { mandate: act.mandate, ref: act.ref };
};

/** Entries of timelines say who acted, which events say in a member of their own. */
const withoutActor = ({ actor: _, ...data }: DomainEvent['data']): DomainEvent['data'] => data;

/** The events of one change, in the order of `eventsOf`; none where the item's version is unchanged. */
export const eventsIn = (eventsOf: EventsOf, images: Images): Event[] => {
  const origin = originOf(images);
  if (!origin || (images.after && images.before?.version === images.after.version)) return [];
  const act = actIn(images);
  return eventsOf(images.before, images.after).map((event, index) => ({
    ...eventOf({ ...event, data: withoutActor(event.data) }, origin, index),
    ...(act ? { act } : {}),
  }));
};

/** Its claim as a token would have it (RFC 8693, section 4.1): the current actor outermost, and within it who came before. */
const claimOf = (mandate: string): { readonly sub: string; readonly act?: object } => {
  const end = mandate.lastIndexOf('-');
  return end < 0 ? { sub: mandate } : { sub: mandate, act: claimOf(mandate.slice(0, end)) };
};

export const toCloudEvent = ({ id, type, subject, at, data, act }: Event): CloudEvent => ({
  specversion: '1.0',
  id,
  source: `urn:diwan:${type.slice(0, type.indexOf('.'))}`,
  type: `diwan.${type}`,
  subject,
  time: instant(at),
  datacontenttype: 'application/json',
  data: act ? { ...data, act: claimOf(act.mandate) } : data,
});
