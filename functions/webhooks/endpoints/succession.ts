import { days, type Instant } from '../../kernel/text/time';
import type { Webhook } from './endpoint';

/*
 * How one webhook takes the place of another without an event being lost.
 */

/** While what webhooks before this one hold goes over to it. */
export interface Takeover {
  /** When it is looked once more: what happened before the webhook was made may still be on its way. */
  readonly until: Instant;
  /** All that was held at first has gone over. */
  readonly passed?: true;
  /** The delivery after which it goes on. */
  readonly after?: string;
}

/** Whether the portal sends to it, or would if it had not failed. */
export const isListening = ({ state, deletedAt }: Pick<Webhook, 'state' | 'deletedAt'>): boolean =>
  deletedAt === undefined && (state === 'enabled' || state === 'paused');

/** Days for which a webhook that was deleted keeps what would have gone to it. */
export const heldDays = 3;

/** Whether it is gone or was deleted lately, so that what it wants is kept for the webhook that takes its place. */
export const isSucceeded = (
  { state, deletedAt }: Pick<Webhook, 'state' | 'deletedAt'>,
  now: number,
): boolean => (deletedAt === undefined ? state === 'gone' : Date.parse(deletedAt) > now - days(heldDays));
