import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Booking } from '../../../functions/appointments/bookings/booking';
import { paidAppointments } from '../../../functions/appointments/fees/react';
import { waitingLists } from '../../../functions/appointments/offers/react';
import { reviews } from '../../../functions/appointments/reviews/react';
import type { Waiting } from '../../../functions/appointments/waiting-list/waiting';
import { waitingKey } from '../../../functions/appointments/waiting-list/waiting';
import { type Event, eventsIn, type Images } from '../../../functions/kernel/events/event';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { changes as meanings } from '../../../functions/platform/relay/changes';
import { actingAs } from '../../support/functions';
import { notifications, reactorEffects, recordingQueue } from '../../support/messages';
import type { Portal } from '../../support/portal';
import { deadlines } from '../../support/reactions';
import { sweeping } from '../../support/sweeping';
import { type Case, openCase, type Somebody } from '../booking-world';

/*
 * People who wait at the office of the examples, and the stream that delivers changes.
 */

const watched = ['agenda', 'booking', 'bill', 'resource'];

/** Delivers the changes of agendas, bookings, bills and resources since the last call to reactors, as the stream does. */
const openStream = (portal: Portal) => {
  const effects = reactorEffects(portal, recordingQueue());
  const own = actingAs('appointments-events', effects);
  const reactors = [
    reviews.react(own),
    waitingLists.react(own),
    paidAppointments.react(own),
    notifications.react(effects),
  ];
  const seen = new Map<string, Item>();
  const told: Event[] = [];
  const changes = async (): Promise<Images[]> => {
    const { Items = [] } = await portal.table.client.send(
      new ScanCommand({ TableName: portal.table.name, ConsistentRead: true }),
    );
    return Items.filter(({ type }) => watched.includes(String(type))).flatMap((after) => {
      const name = `${after.pk} ${after.sk}`;
      const before = seen.get(name);
      seen.set(name, after);
      return before?.version === after.version ? [] : [{ before, after }];
    });
  };
  const tellOf = async (images: Images, times: number): Promise<void> => {
    const events = eventsIn(meanings[String(images.after?.type)] ?? (() => []), images);
    told.push(...events);
    for (const event of events.flatMap((each) => Array.from({ length: times }, () => each))) {
      for (const react of reactors) await react(event);
    }
  };
  return {
    told,
    /** Delivers until nothing changes: each event `times` times, several items concurrently. */
    tell: async (times = 1): Promise<void> => {
      for (let found = await changes(); found.length; found = await changes()) {
        await Promise.all(found.map((images) => tellOf(images, times)));
      }
    },
    /** One sweep. */
    sweep: () => sweeping(deadlines, effects)(),
  };
};

/** An office, its counter, and its waiting list. */
export const openQueue = async (portal: Portal, changes: Parameters<typeof openCase>[1] = {}) => {
  const office: Case = await openCase(portal, changes);
  const { api, agencyId, officer } = office;
  const stream = openStream(portal);
  const wish = (more: object = {}) => ({ agencyId, type: 'passport', until: '2026-03-02', ...more });
  const stored = async (id: string): Promise<Waiting> =>
    (await read<Waiting>(portal.table, waitingKey(id))) as Waiting;
  return {
    ...office,
    ...stream,
    stored,
    /** All bookings of its counter. */
    bookings: async (): Promise<Booking[]> => {
      const { Items = [] } = await portal.table.client.send(
        new ScanCommand({ TableName: portal.table.name, ConsistentRead: true }),
      );
      const all = Items.filter(({ type }) => type === 'booking') as Booking[];
      return all.filter(({ seats }) => seats.resourceId === office.resourceId);
    },
    booking: office.stored as (id: string) => Promise<Booking>,
    join: (who: Somebody, more: object = {}, idempotencyKey?: string) =>
      api.joinWaitingList({
        ...{ caller: who.caller, body: wish(more) as never },
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      }),
    seen: async (who: Somebody, waitingId: string) =>
      (await api.getWaiting({ caller: who.caller, params: { waitingId } })).body,
    accept: (who: Somebody, waitingId: string, idempotencyKey: string = waitingId) =>
      api.acceptOffer({ caller: who.caller, params: { waitingId }, idempotencyKey }),
    leave: (who: Somebody, waitingId: string, idempotencyKey: string = waitingId) =>
      api.leaveWaitingList({ caller: who.caller, params: { waitingId }, idempotencyKey }),
    cancel: (who: Somebody, appointmentId: string) =>
      api.cancelAppointment({ caller: who.caller, params: { appointmentId } }),
    onList: async (query: object = {}) =>
      (await api.showWaitingList({ caller: officer, query: { type: 'passport', ...query } as never })).body,
  };
};
export type Queue = Awaited<ReturnType<typeof openQueue>>;
