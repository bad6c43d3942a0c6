import { randomUUID } from 'node:crypto';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type * as v from 'valibot';
import { bookingKey } from '../../functions/appointments/bookings/booking';
import type { contract } from '../../functions/appointments/contract';
import type { bookingRequest } from '../../functions/appointments/self-service/request';
import { readAll } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { openOffice } from '../../tests/appointments/world';
import { type Caller, citizen } from '../../tests/support/callers';
import type { Client } from '../../tests/support/client';
import { openPortal, type Portal } from '../../tests/support/portal';
import { appointmentsService } from '../../tests/support/services';
import { median } from '../support/statistics';

/*
 * Appointments booked by many people at once, through the whole chain, beside bare transactions of the same three items in
 * the same engine: of one slot that all want, and of a thousand slots, each wanted by one. The two take turns, so that a
 * machine that is busy is busy for both.
 */

const rounds = 5;
/** Bookings of a round; with five rounds a thousand, the most seats of a resource. */
const ofRound = 200;
/** People who book at the same time. */
const sideBySide = 16;

interface BookingRow {
  readonly slots: string;
  /** A second; the middle of the rounds. */
  readonly booked: number;
  readonly bare: number;
}

type BookingBody = v.InferInput<typeof bookingRequest>;
interface BookingCall {
  readonly caller: Caller;
  readonly body: BookingBody;
}

/** Carries out a number of tasks, some at a time, and returns how many that is a second. */
const perSecond = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<number> => {
  const waiting = [...all];
  const since = performance.now();
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
  return (all.length * 1000) / (performance.now() - since);
};

/** What a booking writes, by nothing but the client: it, the seats of its agenda, and its person's counter. */
const bare = ({ table }: Portal, booking: Item): Promise<unknown> => {
  const { resourceId, date, from, count } = booking.seats as Record<'resourceId' | 'date', string> &
    Record<'from' | 'count', number>;
  const TableName = table.name;
  const cells = Array.from({ length: count }, (_, index) => `c${from + index}`);
  const added = [...cells, 'version'].map((name) => `${name} :one`).join(', ');
  const fit = cells.map((name) => `(attribute_not_exists(${name}) OR ${name} <= :most)`).join(' AND ');
  const agenda = {
    Update: {
      ...{ TableName, Key: { pk: `copy agenda#${resourceId}`, sk: date }, ConditionExpression: fit },
      UpdateExpression: `ADD ${added}`,
      ExpressionAttributeValues: { ':one': 1, ':most': 999 },
    },
  };
  const counter = {
    Update: {
      ...{ TableName, Key: { pk: `copy count#${booking.owner}`, sk: 'count' } },
      ...{ UpdateExpression: 'ADD version :one', ExpressionAttributeValues: { ':one': 1 } },
    },
  };
  const copy = { ...booking, pk: `copy ${booking.pk}` };
  const put = { Put: { TableName, Item: copy, ConditionExpression: 'attribute_not_exists(pk)' } };
  return table.client.send(new TransactWriteCommand({ TransactItems: [put, agenda, counter] }));
};

/** One row: rounds of bookings through the chain, each followed by the same ones bare. */
const measureRow = async (
  portal: Portal,
  api: Client<typeof contract>,
  slots: string,
  bodies: readonly BookingBody[],
): Promise<BookingRow> => {
  const [booked, copied]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const some = bodies.slice(round * ofRound, (round + 1) * ofRound);
    const calls: BookingCall[] = some.map((body) => ({ caller: citizen(randomUUID()), body }));
    const ids: string[] = [];
    booked.push(await perSecond(calls, async (one) => ids.push((await api.bookAppointment(one)).body.id)));
    const made = [ids.slice(0, 100), ids.slice(100)].map((part) =>
      readAll(portal.table, part.map(bookingKey)),
    );
    const items = (await Promise.all(made)).flat().flatMap((item) => (item ? [item] : []));
    copied.push(await perSecond(items, (item) => bare(portal, item)));
  }
  // The first round warms up what both are made of.
  return { slots, booked: median(booked.slice(1)), bare: median(copied.slice(1)) };
};

/** The first thousand times that are free. */
const startsOf = async (api: Client<typeof contract>, agencyId: string): Promise<string[]> => {
  const starts: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { agencyId, type: 'passport', limit: '100', ...(cursor ? { cursor } : {}) };
    const { items, next } = (await api.findSlots({ query })).body;
    starts.push(...items.map(({ start }) => start));
    cursor = next;
  } while (cursor !== undefined && starts.length < rounds * ofRound);
  return starts.slice(0, rounds * ofRound);
};

const measureIn = async (portal: Portal): Promise<BookingRow[]> => {
  const office = async (capacity: number) => {
    const { api, agencyId, type, resource } = await openOffice(portal);
    await type('passport', { length: 5, buffer: 0, every: 5, aheadDays: 90 });
    const { id: resourceId } = (await resource('counter-3', { capacity })).body;
    const starts = await startsOf(api, agencyId);
    const bodyOf = (start: string | undefined) => ({
      agencyId,
      type: 'passport',
      resourceId,
      start: start ?? '',
    });
    return { api, starts, bodyOf };
  };
  const hot = await office(rounds * ofRound);
  const one = Array.from({ length: rounds * ofRound }, () => hot.bodyOf(hot.starts[0]));
  const spread = await office(1);
  const each = spread.starts.map(spread.bodyOf);
  return [
    await measureRow(portal, hot.api, 'one, that all want', one),
    await measureRow(portal, spread.api, 'a thousand, one for each', each),
  ];
};

export const measureAppointments = async (): Promise<BookingRow[]> => {
  const portal = await openPortal(appointmentsService);
  try {
    return await measureIn(portal);
  } finally {
    await portal.stop();
  }
};
