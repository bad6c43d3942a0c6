import { issue } from '../../blocks/billing/issue';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { retryOnConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import type { Appointment } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import { type BookingOrder, bookingIdOf } from '../bookings/order';
import { openBookingStore } from '../bookings/store';
import { billOf } from '../fees/bill';
import type { Choice } from '../plans/choices';
import { orderOf, type Plan } from '../plans/plan';
import { minOffer, slotName, type Waiting, waitingKey } from '../waiting-list/waiting';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** A free slot, with what an offer of it is made from. */
interface Offering extends Pick<Plan, 'type' | 'place'> {
  readonly choice: Choice;
}

const minute = 60_000;

/** Milliseconds for which an offer of the type is valid: as long as a hold, and at least a quarter of an hour. */
export const offerTime = ({ holdMinutes }: Offering['type']): number =>
  Math.max(minOffer, holdMinutes) * minute;

/** The action of offering this slot to this entry: always the same, so that repeats are recognised. */
const actionFor = ({ id }: Waiting, name: string, at: number): Action => ({
  ...subActionOf({ id, hash: name, at }, `offer ${name}`),
});

const bookedWith = (order: BookingOrder, waiting: Waiting, until: number): BookingOrder => {
  const { insteadOf } = waiting.card;
  // Without a fee, as the appointment that it replaces was paid for.
  const { fee: _, ...details } = { fee: undefined, ...order.details };
  const paid = insteadOf === undefined ? order.details : details;
  const own = { waitingId: waiting.id, ...(insteadOf === undefined ? {} : { insteadOf }) };
  return { ...order, until, details: { ...paid, ...own, holdUntil: instant(until) } };
};

/** The entry if it still waits, and if the appointment that it is to replace is later than the slot. */
const waitingNow = async (table: Table, waitingId: string, start: number): Promise<Waiting | undefined> => {
  const waiting = await read<Waiting>(table, waitingKey(waitingId));
  if (waiting?.state !== 'waiting') return undefined;
  const { insteadOf } = waiting.card;
  if (insteadOf === undefined) return waiting;
  const held = await read<Appointment>(table, bookingKey(insteadOf));
  return held?.state === 'confirmed' && start < Date.parse(held.card.start) ? waiting : undefined;
};

const noted = (waiting: Waiting, name: string, appointmentId: string, until: number): Write<void> =>
  update({
    key: waiting,
    version: waiting.version,
    set: {
      state: 'offered',
      card: { ...waiting.card, state: 'offered', offer: { appointmentId, until: instant(until) } },
      offered: [...waiting.offered, name],
    },
  });

/** `taken` if the slot is full now, `passed` if it cannot be offered to this entry. */
type Outcome = 'offered' | 'taken' | 'passed';
const outcomeOf: Readonly<Record<string, Outcome>> = {
  'slot-taken': 'taken',
  'too-many-bookings': 'passed',
  'appointments-overlap': 'passed',
};

/** Makes offers. */
export const openOffers = (context: Context) => {
  const { table, ids } = context;
  const bookings = openBookingStore(context);

  /** The hold, its bill, and its record in the entry: one transaction. */
  const hold = async (waiting: Waiting, { type, place, choice }: Offering, now: number): Promise<void> => {
    const { owner, party, language } = waiting;
    const replaces = waiting.card.insteadOf !== undefined;
    const name = slotName(place.id, choice.slot);
    const action = actionFor(waiting, name, now);
    const bookingId = bookingIdOf(ids, owner, action);
    const billed = { owner, bookingId, type, place, people: party.people, language };
    const bill = replaces ? undefined : billOf(ids, billed, action);
    const until = now + offerTime(type);
    const spoken = waiting.card.language;
    const plan: Plan = { type, place, choices: [choice], party, language, spoken, hold: true };
    const order = bookedWith(orderOf(plan, choice, { owner, billId: bill?.id, now }), waiting, until);
    const others = [...(bill ? [issue(bill)] : []), noted(waiting, name, bookingId, until)];
    await bookings.book(order, action, { others, unlimited: replaces, insteadOf: waiting.card.insteadOf });
  };

  const offerTo = async (waiting: Waiting, offering: Offering, now: number): Promise<Outcome> => {
    try {
      await hold(waiting, offering, now);
      return 'offered';
    } catch (error) {
      const outcome = error instanceof Refusal ? outcomeOf[error.code] : undefined;
      if (outcome === undefined) throw error;
      return outcome;
    }
  };

  return {
    /**
     * Offers a slot to an entry, unless the entry is closed, has another offer, had this one before, its person has
     * the maximum number of bookings, or is elsewhere then. Two round trips, three if it is to replace an appointment.
     */
    offer: (waitingId: string, offering: Offering, now: number): Promise<Outcome> =>
      retryOnConflict(async () => {
        const { place, choice } = offering;
        const waiting = await waitingNow(table, waitingId, choice.slot.start);
        const isNew = waiting && !waiting.offered.includes(slotName(place.id, choice.slot));
        return isNew ? offerTo(waiting, offering, now) : 'passed';
      }),
  };
};
export type Offers = ReturnType<typeof openOffers>;
