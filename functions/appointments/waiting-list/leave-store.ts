import { Refusal } from '../../kernel/contract/refusal';
import { partOf } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { Stale, untilFresh } from '../../kernel/table/revise';
import { equals } from '../../kernel/table/rule';
import { deed, sameOrReused, type Write, writeTogether } from '../../kernel/table/write';
import type { Appointment } from '../bookings/appointment';
import { ownedBy } from '../bookings/commands';
import { openDesk } from '../bookings/store';
import { unbilled } from '../fees/store';
import type { OwnWish } from '../offers/replacement';
import { closedChange, uncounted } from './outcomes';
import { waitingClosed, waitingNotFound } from './refusals';
import { openWaiting } from './store';
import { type Offer, type Waiting, waitingKey } from './waiting';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

/** The offer is over, and the wish has not been told yet. */
const overCodes: readonly string[] = ['hold-lapsed', 'booking-closed'];

/** Left: with its entry, by which a repeat is recognised. */
const left = (waiting: Waiting, { action }: OwnWish): [Write<unknown>, ...Write<unknown>[]] => {
  const { version, id, state } = waiting;
  if (state !== 'waiting' && state !== 'offered') throw waitingClosed(state);
  const changed = () => {
    throw new Stale(`The wish ${id} is no longer at version ${version}`);
  };
  const entry = { hash: action.hash, at: action.at };
  const rules = [equals('version', version, changed)];
  const change = closedChange(waiting, 'left');
  return [
    deed({ key: waitingKey(id), action, entry, rules, change, missing: waitingNotFound }),
    uncounted(waiting),
  ];
};

/** How people leave waiting lists. */
export const openLeaving = (context: Context) => {
  const { table } = context;
  const desk = openDesk(context);
  const lists = openWaiting(context);

  /** In one transaction with what is offered; false where that is over already. */
  const withOffer = async ({ appointmentId }: Offer, own: OwnWish): Promise<boolean> => {
    const action = partOf(own.action, 'offer');
    try {
      await desk.release('cancel', appointmentId, {
        ...{ action, whose: ownedBy(own.owner) },
        besides: async (booking) => {
          if (booking.state === 'confirmed') throw waitingClosed('accepted');
          const now = await lists.get(own.id, own.owner);
          return [...(await unbilled(context, booking as Appointment, action)), ...left(now, own)];
        },
      });
      return true;
    } catch (error) {
      if (error instanceof Refusal && overCodes.includes(error.code)) return false;
      throw error;
    }
  };

  const leaveOnce = async (own: OwnWish): Promise<void> => {
    const waiting = await lists.get(own.id, own.owner);
    const entry = waiting.timeline[own.action.id];
    if (entry) return void sameOrReused(entry, entry.hash, own.action.hash);
    const { offer } = waiting.card;
    if (waiting.state === 'offered' && offer && (await withOffer(offer, own))) return;
    await writeTogether(table, ...left(waiting, own));
  };

  return {
    /** Two round trips; four where something is offered, which is then released. */
    leave: (own: OwnWish): Promise<void> => untilFresh(() => leaveOnce(own)),
  };
};
export type Leaving = ReturnType<typeof openLeaving>;
