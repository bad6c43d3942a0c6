import { createHash } from 'node:crypto';
import type { Item } from './rule';
import { type Instant, instant } from './time';

/** Whom an event concerns, and so who may be told of it. */
export interface Audience {
  /** References of people (`personRef`). */
  readonly people?: readonly string[];
  /** Ids of agencies. */
  readonly agencies?: readonly string[];
}

/** Something that happened to an item, in the noun's own words. */
export interface Happening {
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
export type EventsOf = (before: Item | undefined, after: Item | undefined) => readonly Happening[];

/** An event as the world is told of it (CloudEvents 1.0, section 3). */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: Instant;
  readonly datacontenttype: 'application/json';
  readonly data: Happening['data'];
}

/** A happening with its place in the item's history, by which a second delivery is recognised as one. */
export interface Event extends Happening {
  readonly id: string;
}

/** The item's version after the change says which change it was; `index` tells apart what one change meant. */
export const eventOf = (happening: Happening, item: Item, index: number): Event => {
  const name = `${item.pk}\0${item.sk}\0${item.version}\0${index}`;
  return { ...happening, id: createHash('sha256').update(name).digest('base64url').slice(0, 27) };
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
