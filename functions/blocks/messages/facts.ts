import type { Event } from '../../kernel/events/event';
import type { Effects } from '../../kernel/events/reactor';
import type { Item } from '../../kernel/table/rule';

/*
 * What a message says beside what its event tells: reference data as it is when the message is made. A template names the
 * facts that it wants (`facts`); they become members of the message's data, to be rendered like the others.
 */

export type FactContext = Pick<Effects, 'table' | 'seal' | 'clock' | 'portal'>;

export type FactSource = (event: Event) => Promise<Item>;

/** A service's facts, by the name under which templates ask for them. */
export type Facts = Readonly<Record<string, (context: FactContext) => FactSource>>;
