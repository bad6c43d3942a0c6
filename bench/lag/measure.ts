import { setTimeout as pause } from 'node:timers/promises';
import { apiKey, clientOf } from '../../local/demo/client';
import { type Portal, withPortal } from '../support/portal';
import { percentile } from '../support/statistics';
import { acknowledge, addWebhook, file, makeCitizens, type Write } from './callers';
import { type Seen, watchInboxes } from './inboxes';
import { openReceiver } from './receiver';

/*
 * How long it takes until what somebody did has come to those whom it concerns: from the write through the table's stream
 * to the inbox, and by the queue to the system of an agency.
 */

export const perSecond = 50;
export const seconds = 30;
/** Seconds at the beginning that are not counted: the functions start then. */
export const warmUp = 5;
/** Milliseconds for which effects are waited for at the end. */
const patience = 30_000;
/** Complaints that are filed before the agency begins to acknowledge the oldest, half of the writes from then on. */
const ahead = 50;

export interface LagRow {
  readonly effect: string;
  readonly since: string;
  readonly events: number;
  /** Milliseconds. */
  readonly half: number;
  readonly slowest1Percent: number;
  readonly slowest: number;
  /** Events whose effect was not there in the end. */
  readonly missing: number;
}

export interface Lag {
  readonly rows: readonly LagRow[];
  /** What was answered instead to writes that were refused: under more load than the machine bears they are. */
  readonly refused: readonly string[];
}

type Outcome = PromiseSettledResult<Write>;
const written = (outcomes: readonly Outcome[]): Write[] =>
  outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));

/** Writes at a steady pace, however long the answers take. */
const writeSteadily = async (begin: (number: number) => Promise<Write>): Promise<Outcome[]> => {
  const start = performance.now();
  const writes: Promise<Write>[] = [];
  for (let number = 0; number < perSecond * (warmUp + seconds); number += 1) {
    const wait = start + (number * 1000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    writes.push(begin(number));
    // It is looked at in the end.
    writes.at(-1)?.catch(() => undefined);
  }
  return Promise.allSettled(writes);
};

const write = async (portal: Portal, receiver: string): Promise<Outcome[]> => {
  const ask = clientOf(portal.url);
  const [agency] = portal.demo.agencies;
  if (!agency) throw new Error('The demo has no agency');
  await addWebhook(portal, ask, agency.id, receiver);
  const citizens = await makeCitizens(portal, ask);
  const filed: string[] = [];
  return writeSteadily(async (number) => {
    const oldest = number % 2 === 1 && filed.length > ahead ? filed.shift() : undefined;
    if (oldest) return acknowledge(ask, apiKey(agency.apiKey), oldest);
    const { id, write: one } = await file(
      ask,
      citizens[number % citizens.length] ?? {},
      agency.id,
      `${number}`,
    );
    filed.push(id);
    return one;
  });
};

const untilSeen = async (writes: readonly Write[], effects: readonly Seen[]): Promise<void> => {
  const isOpen = () => effects.some((seen) => writes.some(({ event }) => !seen.has(event)));
  for (const end = Date.now() + patience; isOpen() && Date.now() < end; ) await pause(50);
};

const rowsOf = (effect: string, writes: readonly Write[], seen: Seen): LagRow[] => {
  const row = (since: string, sinceWhen: (one: Write) => number): LagRow => {
    const lags = writes.flatMap((one) => {
      const time = seen.get(one.event);
      return time === undefined ? [] : [time - sinceWhen(one)];
    });
    const [half, slowest1Percent, slowest] = [
      percentile(lags, 0.5),
      percentile(lags, 0.99),
      percentile(lags, 1),
    ];
    const missing = writes.length - lags.length;
    return { effect, since, events: writes.length, half, slowest1Percent, slowest, missing };
  };
  return [row("the write's answer", ({ answered }) => answered), row("the event's time", ({ at }) => at)];
};

/** The lag of a portal of its own under a steady load. */
export const measureLag = (): Promise<Lag> =>
  withPortal(async (portal) => {
    const receiver = await openReceiver();
    const inboxes = await watchInboxes(portal);
    try {
      const outcomes = await write(portal, receiver.url);
      await untilSeen(written(outcomes), [inboxes.seen, receiver.seen]);
      const counted = written(outcomes.slice(perSecond * warmUp));
      const rows = [
        ...rowsOf('inbox entry', counted, inboxes.seen),
        ...rowsOf('webhook sent', counted, receiver.seen),
      ];
      const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
      return { rows, refused };
    } finally {
      await inboxes.stop();
      await receiver.stop();
    }
  });
