import { active, agencyKey } from '../../blocks/agencies/api-key';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { page, readAll } from '../../kernel/table/read';
import { equals, holds, type Item } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type Instant, instant } from '../../kernel/text/time';
import type { Webhook } from '../endpoints/endpoint';
import {
  type Delivery,
  type DeliveryRequest,
  deliveriesOf,
  deliveryKey,
  deliveryTimer,
  leaseTimer,
  queuedTimer,
  webhookKeyOf,
} from './delivery';
import { allows, lifecycle } from './lifecycle';

const none = (): Refusal => new Refusal('internal');

/** A delivery that is to go out again: the next sweep puts it into the queue. */
export const requeueChange = (at: Key, now: number): Change => ({
  set: { state: lifecycle.replay.to, since: instant(now), ...deliveryTimer(at, now) },
});

/** What came of an attempt. */
interface Attempt {
  readonly at: Instant;
  readonly status?: number;
  readonly failure?: string;
}

/** The delivery is over, or is tried again at `next` (milliseconds since 1970). */
type DeliveryOutcome = { readonly done: 'deliver' | 'give-up' } | { readonly next: number };

/** What an attempt leaves in its delivery. */
const settledBy = (delivery: Delivery, { status, failure }: Attempt, outcome: DeliveryOutcome): Change => {
  const known = { lastStatus: status, lastFailure: failure };
  const unknown = [
    ...(status === undefined ? ['lastStatus'] : []),
    ...(failure === undefined ? ['lastFailure'] : []),
  ];
  return 'next' in outcome
    ? { set: { ...known, ...deliveryTimer(delivery, outcome.next) }, remove: unknown }
    : { set: { ...known, state: lifecycle[outcome.done].to }, remove: [...unknown, ...timerAttributes] };
};

const openAttempts = (table: Table) => ({
  /** Made once for an event: a second time gives what there is. */
  record: (delivery: Delivery): Promise<Delivery> => write(table, creation(delivery)),

  /** The delivery, its webhook, and whether the agency is active, in one round trip. */
  read: async (request: DeliveryRequest) => {
    const keys = [deliveryKey(request), webhookKeyOf(request), agencyKey(request.agencyId)];
    const [delivery, webhook, agency] = await readAll(table, keys);
    return {
      delivery: delivery as unknown as Delivery | undefined,
      webhook: webhook as unknown as Webhook | undefined,
      isActive: agency !== undefined && holds(active, agency),
    };
  },

  /** Takes the next attempt: true for one of those who try. Cut short, it is taken again after the lease. */
  claim: (delivery: Delivery, claim: string, now: number): Promise<boolean> => {
    const set = {
      claim,
      attempts: delivery.attempts + 1,
      lastAt: instant(now),
      ...leaseTimer(delivery, now),
    };
    const rules = [allows('attempt'), equals('attempts', delivery.attempts, none)];
    return write(table, update({ key: delivery, set, rules, done: (found) => found.claim === claim }));
  },

  /** What came of the attempt that was claimed: over, or `next` (milliseconds since 1970) is when it is tried again. */
  settle: (
    delivery: Delivery,
    claim: string,
    attempt: Attempt,
    outcome: DeliveryOutcome,
  ): Promise<boolean> => {
    const step = 'next' in outcome ? 'attempt' : outcome.done;
    const rules = [allows(step), equals('claim', claim, none)];
    return write(table, update({ key: delivery, rules, ...settledBy(delivery, attempt, outcome) }));
  },

  /** Holds an unclaimed delivery, as its webhook is not enabled. */
  hold: (delivery: Delivery): Promise<boolean> =>
    write(
      table,
      update({
        key: delivery,
        set: { state: lifecycle.hold.to },
        remove: [...timerAttributes],
        rules: [allows('hold'), equals('attempts', delivery.attempts, none)],
      }),
    ),
});

const openRevival = (table: Table) => ({
  /** Puts an unclaimed delivery off, as its receiver asked to be left alone. */
  postpone: (delivery: Delivery, until: number): Promise<boolean> =>
    write(
      table,
      update({
        key: delivery,
        set: { ...deliveryTimer(delivery, until) },
        rules: [allows('postpone'), equals('attempts', delivery.attempts, none)],
      }),
    ),

  /** Notes that a delivery is in the queue. In case it gets lost there, it is looked at once more later. */
  noteQueued: (delivery: Delivery, now: number): Promise<boolean> =>
    write(
      table,
      update({
        key: delivery,
        set: { ...queuedTimer(delivery, now) },
        rules: [allows('postpone'), equals('dueAt', delivery.dueAt ?? '', none)],
      }),
    ),

  /** Deliveries of a webhook whose ids come after one and up to another, oldest first. */
  between: async (webhook: Webhook, after: string, upTo: string, limit: number) => {
    const ranges = [{ partition: deliveriesOf(webhook.agencyId, webhook.id) }];
    const { items, next } = await page<Item>(table, { ranges, order: 'ascending', above: after, limit });
    const deliveries = (items as unknown as Delivery[]).filter(({ id }) => id < upTo);
    return { deliveries, next: deliveries.length === items.length ? next : undefined };
  },

  /** Lets a delivery go out again for a replay of a stretch, once, unless it has changed since it was seen. */
  revive: (delivery: Delivery, replayId: string, now: number): Promise<boolean> => {
    const { set, ...more } = requeueChange(delivery, now);
    const change = { ...more, set: { ...set, revivedBy: replayId } };
    return write(
      table,
      update({
        ...{ key: delivery, ...change },
        rules: [allows('revive'), equals('version', delivery.version, none)],
      }),
    );
  },
});

/** What the portal does with deliveries, each step one conditional write. Times in milliseconds since 1970. */
export const openDeliveries = ({ table }: { readonly table: Table }) => ({
  ...openAttempts(table),
  ...openRevival(table),
});
export type Deliveries = ReturnType<typeof openDeliveries>;
