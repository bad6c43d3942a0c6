import { createHash } from 'node:crypto';
import type { Sandbox } from '../sandbox/names';
import type { Key } from '../table/table';
import type { Event } from './event';

/** What lies in a service's queue: an event that it hears of, a deadline that is over, or a lane that is to go on. */
export type ServiceMessage =
  | { readonly event: Event; readonly sandbox?: Sandbox }
  | { readonly due: Due }
  /** By command: what was set aside of this item is to be taken now. */
  | { readonly resume: true };

/** A deadline that was over at an instant (milliseconds since 1970); whether it still is, only the item shows. */
export interface Due extends Key {
  readonly type: string;
  readonly at: number;
}

/** A message in order: those of one group are taken one after another, and one with the id of another within five minutes is not sent. */
export interface OrderedMessage {
  readonly group: string;
  readonly id: string;
  readonly body: ServiceMessage;
}

/** The one group of everything that concerns an item: SQS takes 128 letters, of which keys may have others and more. */
export const groupOf = ({ pk, sk }: Key): string =>
  createHash('sha256').update(`${pk}\0${sk}`).digest('base64url').slice(0, 32);

/** An id that is the same for the same parts. */
export const messageIdOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 32);
