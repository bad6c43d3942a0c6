import { randomUUID } from 'node:crypto';
import type { MatterNews } from '../../functions/blocks/matters/events';
import { matterChanged } from '../../functions/blocks/matters/events';
import { type Event, eventOf, eventsIn } from '../../functions/kernel/events/event';
import type { Effects } from '../../functions/kernel/events/reactor';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import type { Key } from '../../functions/kernel/table/table';
import { contract } from '../../functions/overview/contract';
import { listing } from '../../functions/overview/matters/react';
import { changes } from '../../functions/platform/relay/changes';
import { type Caller, citizen } from '../support/callers';
import { asFunction } from '../support/functions';
import type { Portal } from '../support/portal';

/*
 * What the stream would tell of items, and the list that comes of it.
 */

export const someone = () => {
  const sub = randomUUID();
  return { sub, caller: citizen(sub), ref: personRef(sub) };
};

const heard = ({ type }: Event): boolean => type === matterChanged || type.startsWith('payer.');

/** What the service hears when an item changes, of what the relay would tell. */
export const newsOf = (before: Item | undefined, after: Item | undefined): Event[] => {
  const toEvents = changes[String((after ?? before)?.type)];
  return toEvents ? eventsIn(toEvents, { before, after }).filter(heard) : [];
};

/** What is told of a matter at a version of the item that it is. */
export const told = (news: MatterNews, item: Key, version: number): Event =>
  eventOf(
    { type: matterChanged, subject: news.id, at: 0, audience: {}, data: { ...news } },
    { ...item, version },
    0,
  );

export const hearing = (portal: Portal) => {
  const effects = { ...portal, table: asFunction('overview-events', portal.table) };
  return listing.react(effects as unknown as Effects);
};

/** Items that are looked at again and again: each look tells what has changed since the last. */
export const watching = (portal: Portal) => {
  const seen = new Map<string, Item | undefined>();
  const react = hearing(portal);
  return async (place: Key): Promise<Event[]> => {
    const now = (await read(portal.table, place)) as Item | undefined;
    const events = newsOf(seen.get(place.pk + place.sk), now);
    seen.set(place.pk + place.sk, now);
    for (const event of events) await react(event);
    return events;
  };
};

type Query = NonNullable<Parameters<ReturnType<typeof clientOf>['listMatters']>[0]>['query'];
const clientOf = (portal: Portal) => portal.client(contract);

export const listOf = async (portal: Portal, caller: Caller, query: Query = {}, more: object = {}) => {
  const reply = await clientOf(portal).listMatters({ caller, query, ...more });
  return reply.body.items;
};
