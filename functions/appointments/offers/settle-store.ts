import { timer } from '../../kernel/events/deadlines';
import { retryOnConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import type { Key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { type Write, writeTogether } from '../../kernel/table/write';
import type { Appointment } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import { closeWaiting, requeued } from '../waiting-list/outcomes';
import { maxOffers, type Waiting, waitingKey } from '../waiting-list/waiting';
import { overAt } from '../waiting-list/wishes';

/*
 * Ends of offers and entries: an offer is accepted or not, or the days of the entry are over.
 */

/** Milliseconds between two checks of an entry, and until the next check if an offer is still open after the last day. */
const apart = 6 * 3_600_000;
const whileOffered = 15 * 60_000;

const settled = (
  waiting: Waiting,
  appointmentId: string,
  taken: boolean,
): [Write<void>, ...Write<void>[]] => {
  if (taken) return closeWaiting(waiting, 'accepted', appointmentId);
  return waiting.offered.length < maxOffers ? [requeued(waiting)] : closeWaiting(waiting, 'ended');
};

export const openOfferExpiry = ({ table }: { readonly table: Table }) => {
  /** Whether the appointment that it is to replace is gone. */
  const isGone = async ({ card: { insteadOf } }: Waiting): Promise<boolean> => {
    if (insteadOf === undefined) return false;
    return (await read<Appointment>(table, bookingKey(insteadOf)))?.state !== 'confirmed';
  };

  const passed = async (waiting: Waiting, now: number): Promise<Waiting | undefined> => {
    const [isOut, over] = [waiting.state === 'offered', overAt(waiting.card)];
    if (!isOut && (over <= now || (await isGone(waiting)))) {
      return void (await writeTogether(table, ...closeWaiting(waiting, 'ended')));
    }
    const next = over <= now ? now + whileOffered : Math.min(now + apart, over);
    await writeTogether(
      table,
      update({ key: waiting, version: waiting.version, set: { ...timer(waiting.id, next) } }),
    );
    return isOut ? undefined : waiting;
  };

  return {
    /** The booking that an event is about, for events without images. One round trip. */
    bookingAt: (origin: Key) => read<Appointment>(table, origin),

    /** Records the end of an offer; returns the entry if it waits again. May be repeated. Two round trips. */
    settle: (waitingId: string, appointmentId: string, taken: boolean): Promise<Waiting | undefined> =>
      retryOnConflict(async () => {
        const waiting = await read<Waiting>(table, waitingKey(waitingId));
        if (waiting?.state !== 'offered' || waiting.card.offer?.appointmentId !== appointmentId) return;
        await writeTogether(table, ...settled(waiting, appointmentId, taken));
        return taken ? undefined : waiting;
      }),

    /** Handles the deadline of an entry; returns it if it still waits. May be repeated. */
    pass: ({ id }: Waiting, now: number): Promise<Waiting | undefined> =>
      retryOnConflict(async () => {
        const waiting = await read<Waiting>(table, waitingKey(id));
        return waiting?.dueAt && Date.parse(waiting.dueAt) <= now ? passed(waiting, now) : undefined;
      }),
  };
};
