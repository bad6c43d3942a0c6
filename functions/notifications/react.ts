import { type Payer, payerKey } from '../blocks/billing/payer';
import type { FactContext, Facts } from '../blocks/messages/facts';
import type { Audience, Event } from '../kernel/events/event';
import type { Effects, Reactor } from '../kernel/events/reactor';
import { readAll } from '../kernel/table/read';
import type { Item } from '../kernel/table/rule';
import { type DispatchRequest, dispatchItem, type Way } from './dispatches/dispatch';
import { openDeliveries } from './inbox/arrival-store';
import { messageOf, type WaysOut } from './inbox/message';
import type { Channel } from './preferences/preferences';
import { type Recipient, sendableAt } from './preferences/recipient';
import { templateOf } from './templates/template';

/** Whether the people whom an event concerns get a message: not about what they did themselves, except receipts. */
const isNotified = ({ type, data }: Event): boolean => {
  const template = templateOf(type);
  return template !== undefined && (data.by !== 'citizen' || template.receipt === true);
};

/** The people whom an event concerns: named in it, or holders of payers named in it, found by one read. */
const peopleOf = async (
  { table }: Pick<Effects, 'table'>,
  { people = [], payers = [], except = [] }: Audience,
): Promise<string[]> => {
  const found = payers.length > 0 ? await readAll(table, payers.map(payerKey)) : [];
  const holders = (found as unknown as readonly (Payer | undefined)[]).flatMap(
    (payer) => payer?.holder ?? [],
  );
  return [...new Set([...people, ...holders])].filter((ref) => !except.includes(ref));
};

/** The data of an event's message, with the facts that its template asks for. */
const openFacts = (facts: Facts, context: FactContext) => {
  const sources = new Map(Object.entries(facts).map(([name, open]) => [name, open(context)]));
  return async (event: Event): Promise<Item> => {
    const wanted = (templateOf(event.type)?.facts ?? []).map((name) => {
      const source = sources.get(name);
      if (!source) throw new Error(`${event.type} asks for facts that there are not: ${name}`);
      return source(event);
    });
    return Object.assign({}, event.data, ...(await Promise.all(wanted)));
  };
};

const channelOf: Readonly<Record<Way, Channel>> = { mail: 'email', sms: 'sms', push: 'push' };
const ways = Object.keys(channelOf) as readonly Way[];

/** When a message of this kind may go out to them, on each way that they want it by. */
const waysOut = (recipient: Recipient, kind: string, now: number): WaysOut =>
  Object.fromEntries(
    ways.flatMap((way) => {
      const at = sendableAt(channelOf[way], recipient, kind, now);
      return at === undefined ? [] : [[way, at] as const];
    }),
  );

/** The message of an event to somebody, with the items of its other ways out. */
const arrivalOf = (ref: string, event: Event, now: number) => (recipient: Recipient, number: number) => {
  const out = waysOut(recipient, event.type, now);
  const message = messageOf(ref, event, number, { out, now });
  const others = (message.ways ?? []).map((way) =>
    dispatchItem(way, { ref, id: message.id }, { at: out[way] ?? now, now }),
  );
  return { message, others };
};

/**
 * Puts a message into the inbox of each person whom an event concerns, and sees to its ways out. `facts` are what the
 * templates of all services may ask for.
 */
export const notificationsWith = (facts: Facts): Reactor => ({
  name: 'notifications',
  react: (effects: Effects) => {
    const { table, queue, clock } = effects;
    const queues = { mail: queue('mail'), sms: queue('sms'), push: queue('push') };
    const deliveries = openDeliveries({ table });
    const factsFor = openFacts(facts, effects);
    const notify = async (ref: string, event: Event): Promise<void> => {
      const { mail, ways: others = [], id } = await deliveries.deliver(ref, arrivalOf(ref, event, clock()));
      // Told a second time, the message may be waiting, or gone out long ago: the queue's reader asks.
      const waiting: readonly Way[] = mail?.state === 'pending' ? ['mail', ...others] : others;
      const request: DispatchRequest = { ref, id };
      await Promise.all(waiting.map((way) => queues[way].send(request, { group: ref })));
    };
    return async (event) => {
      if (!isNotified(event)) return;
      const people = await peopleOf({ table }, event.audience);
      if (people.length === 0) return;
      const told = { ...event, data: await factsFor(event) };
      await Promise.all(people.map((ref) => notify(ref, told)));
    };
  },
});
