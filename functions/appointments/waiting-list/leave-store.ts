import { Refusal } from '../../kernel/contract/refusal';
import { subActionOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { retryOnConflict, VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, type Write, writeTogether } from '../../kernel/table/write';
import type { Appointment } from '../bookings/appointment';
import { ownedBy } from '../bookings/commands';
import { openBookingStore } from '../bookings/store';
import { cancelBill } from '../fees/store';
import { closedChange, countDown } from './outcomes';
import { waitingClosed, waitingNotFound } from './refusals';
import { openWaiting } from './store';
import { type Offer, type Waiting, type WaitingCommand, waitingKey } from './waiting';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

/** The offer has ended, and the entry does not record that yet. */
const overCodes: readonly string[] = ['hold-lapsed', 'booking-closed'];

/** Leaves the list, with a timeline entry by which a repeat is recognised. */
const left = (waiting: Waiting, { action }: WaitingCommand): [Write<unknown>, ...Write<unknown>[]] => {
  const { version, id, state } = waiting;
  if (state !== 'waiting' && state !== 'offered') throw waitingClosed(state);
  const changed = () => {
    throw new VersionConflict(`The wish ${id} is no longer at version ${version}`);
  };
  const entry = { hash: action.hash, at: action.at };
  const rules = [equals('version', version, changed)];
  const change = closedChange(waiting, 'left');
  return [
    update({ key: waitingKey(id), rules, ...change, missing: waitingNotFound, remember: { action, entry } }),
    countDown(waiting),
  ];
};

/** Leaves waiting lists. */
export const openWaitingExit = (context: Context) => {
  const { table } = context;
  const bookings = openBookingStore(context);
  const lists = openWaiting(context);

  /** Leaves in one transaction with the release of the offered seats; returns false if the offer has ended already. */
  const withOffer = async ({ appointmentId }: Offer, own: WaitingCommand): Promise<boolean> => {
    const action = subActionOf(own.action, 'offer');
    try {
      await bookings.release('cancel', appointmentId, {
        ...{ action, whose: ownedBy(own.owner) },
        besides: async (booking) => {
          if (booking.state === 'confirmed') throw waitingClosed('accepted');
          const now = await lists.get(own.id, own.owner);
          return [...(await cancelBill(context, booking as Appointment, action)), ...left(now, own)];
        },
      });
      return true;
    } catch (error) {
      if (error instanceof Refusal && overCodes.includes(error.code)) return false;
      throw error;
    }
  };

  const leaveOnce = async (own: WaitingCommand): Promise<void> => {
    const waiting = await lists.get(own.id, own.owner);
    const entry = waiting.timeline[own.action.id];
    if (entry) return void replayOrRefuse(entry, entry.hash, own.action.hash);
    const { offer } = waiting.card;
    if (waiting.state === 'offered' && offer && (await withOffer(offer, own))) return;
    await writeTogether(table, ...left(waiting, own));
  };

  return {
    /** Two round trips; four if there is an offer, which is released. */
    leave: (own: WaitingCommand): Promise<void> => retryOnConflict(() => leaveOnce(own)),
  };
};
export type WaitingExit = ReturnType<typeof openWaitingExit>;
