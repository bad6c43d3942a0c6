import type { DynamoDBDocumentClient, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Booking, bookingKey } from '../../../../functions/appointments/bookings/booking';
import { openBookingStore } from '../../../../functions/appointments/bookings/store';
import { move } from '../../../../functions/appointments/bookings/transactions';
import { agendaWrites } from '../../../../functions/appointments/seats/agenda-writes';
import { retryOnConflict } from '../../../../functions/kernel/table/conflict';
import { read } from '../../../../functions/kernel/table/read';
import { write, writeTogether } from '../../../../functions/kernel/table/write';
import { ids } from '../world';
import type { Mover } from './histories';

/*
 * Mistakes that the store of bookings could make, planted between the code and the table: a condition that is not asked,
 * seats that are counted wrongly, a move that is two writes. The checker must see each of them.
 */

type Part = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Mistake = (part: Part) => Part;

const isOf = (kind: string, { Update }: Part): boolean => String(Update?.Key?.pk).startsWith(`${kind}#`);

/** Any value passes, and whatever is named in an expression still is. */
const unasked =
  (kind: string, ...patterns: readonly RegExp[]): Mistake =>
  (part) => {
    const { Update } = part;
    if (!Update || !isOf(kind, part)) return part;
    const ConditionExpression = patterns.reduce(
      (text, pattern) => text.replace(pattern, '($1 = $2 OR $1 <> $2 OR attribute_not_exists($1))'),
      Update.ConditionExpression ?? '',
    );
    return { Update: { ...Update, ...(ConditionExpression ? { ConditionExpression } : {}) } };
  };

/** Seats that are freed are counted so many times. */
const freed =
  (times: number): Mistake =>
  (part) => {
    const { Update } = part;
    if (!Update || !isOf('agenda', part)) return part;
    const values = Object.entries(Update.ExpressionAttributeValues ?? {}).map(([name, value]) =>
      typeof value === 'number' && value < 0 ? [name, value * times || 0] : [name, value],
    );
    return { Update: { ...Update, ExpressionAttributeValues: Object.fromEntries(values) } };
  };

/** As `orAbsent` rules are written. */
const orAbsent = (operator: string) =>
  new RegExp(`\\(attribute_not_exists\\((#\\w+)\\) OR \\1 ${operator} (:\\w+)\\)`, 'g');
const room = unasked('agenda', orAbsent('<='));
const life = unasked('booking', orAbsent('>='));
const sameHold = unasked('agenda', /(#\w+\.#\w+) = (:\w+)/g);
/** Of a booking whose hold is ended three things are asked, and nothing else: that it is held, until then, and never moved. */
const anyHold = unasked('booking', /(#\w+) = (:\w+)/g);
const stillHeld: Mistake = (part) =>
  /^attribute_exists\(#\w+\)( AND #\w+ = :\w+){3}$/.test(part.Update?.ConditionExpression ?? '')
    ? anyHold(part)
    : part;

const again: Mistake = ({ Put, ...part }) =>
  Put ? { Put: { ...Put, ConditionExpression: 'attribute_exists(pk) OR attribute_not_exists(pk)' } } : part;

export const mistakes: Readonly<Record<string, Mistake>> = {
  'seats are taken that are not there': room,
  'a hold is confirmed after it has lapsed': life,
  'seats are never freed': freed(0),
  'seats are freed twice': freed(2),
  'a hold is taken over though it was confirmed': (part) => stillHeld(sameHold(part)),
  'a booking whose answer was lost is made twice': again,
};

interface Sent {
  readonly TransactItems?: Part[];
  readonly ClientRequestToken?: string;
}

/** Lets a mistake change what the client sends. */
export const plant = (client: DynamoDBDocumentClient, mistake: Mistake): void => {
  client.middlewareStack.add(
    (next) => (args) => {
      const { TransactItems, ClientRequestToken, ...input } = args.input as Sent;
      if (!TransactItems) return next(args);
      // The table would know a repeat by the token, whatever the mistake.
      const token = mistake === again ? {} : { ClientRequestToken };
      return next({
        ...args,
        input: { ...input, ...token, TransactItems: TransactItems.map(mistake) },
      } as typeof args);
    },
    // Before the faults, so that what is lost was sent with the mistake.
    { step: 'serialize', priority: 'high', name: 'mistake' },
  );
};

/** Frees the old seats first, and takes the new ones afterwards; where they are not to be had it takes the old ones back. */
export const moveInTwo: Mover = (table, bookingId, acting, to) =>
  retryOnConflict(async () => {
    const booking = await read<Booking>(table, bookingKey(bookingId));
    if (booking?.state !== 'confirmed')
      return openBookingStore({ table, ids }).move('move', bookingId, acting, to);
    const destination = to(booking);
    const step = async (kind: 'free' | 'take') => {
      for (const one of agendaWrites([{ kind, bookingId, seats: booking.seats }])) await write(table, one);
    };
    const { seats, capacity } = destination;
    const [done] = move(booking, 'move', acting, destination);
    await step('free');
    try {
      return await writeTogether(
        table,
        done,
        ...agendaWrites([{ kind: 'take', bookingId, seats, capacity }]),
      );
    } catch (error) {
      await step('take');
      throw error;
    }
  });
