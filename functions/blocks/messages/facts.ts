import type { Event } from '../../kernel/events/event';
import type { Effects } from '../../kernel/events/reactor';
import type { Item } from '../../kernel/table/rule';

/*
 * What a message says besides the data of its event: reference data at the time the message is made. A template names
 * the facts that it needs (`facts`); they become members of the message's data.
 */

export type FactContext = Pick<Effects, 'table' | 'ids' | 'signer' | 'clock' | 'portal' | 'timeZone'>;

export type FactSource = (event: Event) => Promise<Item>;

/** A service's facts, by the name under which templates ask for them. */
export type Facts = Readonly<Record<string, (context: FactContext) => FactSource>>;
