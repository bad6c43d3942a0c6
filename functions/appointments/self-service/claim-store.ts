import { issue } from '../../blocks/billing/issue';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { replayOrRefuse } from '../../kernel/table/write';
import type { Appointment } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import { bookingIdOf } from '../bookings/order';
import { openBookingStore } from '../bookings/store';
import { billOf } from '../fees/bill';
import type { Choice } from '../plans/choices';
import { followsOwn, orderOf, type Plan } from '../plans/plan';
import { requiresClaim } from '../plans/proof';
import { freeIn } from '../seats/agenda';
import { readAgendas } from '../seats/agenda-store';
import { slotTaken } from '../seats/refusals';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** A person's request to book. */
interface CitizenBooking {
  /** `personRef`. */
  readonly owner: string;
  readonly action: Action;
  readonly plan: Plan;
}

/** The maximum number of resources that are tried, if concurrent bookings take their seats. */
const maxTried = 3;

/** Sorts by free seats, the most first; equal ones differently for each action, so that not all try the same. */
const byRoom = ({ id }: Action, free: ReadonlyMap<Choice, number>) => {
  const turn = ({ resource }: Choice): number =>
    [...(id + resource.id)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
  return (left: Choice, right: Choice): number =>
    (free.get(right) ?? 0) - (free.get(left) ?? 0) || turn(left) - turn(right);
};

/** Claims the first choice whose slot is not taken. */
const firstFree = async <T>(
  choices: readonly Choice[],
  claim: (choice: Choice) => Promise<T>,
): Promise<T> => {
  let taken: unknown = slotTaken({ free: 0, closed: false });
  for (const choice of choices.slice(0, maxTried)) {
    try {
      return await claim(choice);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'slot-taken') throw error;
      taken = error;
    }
  }
  throw taken;
};

/** The appointment that the action has made before, if any. */
export const findMade = async (
  { table }: Context,
  id: string,
  { hash }: Action,
): Promise<Appointment | undefined> => {
  const known = await read<Appointment>(table, bookingKey(id));
  return known && replayOrRefuse(known, known.made.hash, hash);
};

/** The resources with room, or the appointment that the action has made before: one round trip. */
const roomFor = async (context: Context, id: string, { choices, type, party }: Plan, action: Action) => {
  const days = choices.map(({ resource, slot }) => ({ resourceId: resource.id, date: slot.date }));
  const [known, agendas] = await Promise.all([
    findMade(context, id, action),
    readAgendas(context.table, days),
  ]);
  const free = new Map(
    choices.map((choice, index) => {
      const { resource, slot } = choice;
      return [choice, freeIn(agendas[index], slot, resource.capacity, action.at)] as const;
    }),
  );
  const units = party.people * type.units;
  const open = choices.filter((choice) => (free.get(choice) ?? 0) >= units);
  return { known, choices: open.sort(byRoom(action, free)) };
};

/** Creates appointments, in one transaction with their bill. */
export const openClaims = (context: Context) => {
  const { ids } = context;
  const bookings = openBookingStore(context);

  const claimOf = ({ owner, action, plan }: CitizenBooking) => {
    const bookingId = bookingIdOf(ids, owner, action);
    const { type, place, party, language } = plan;
    const bill = billOf(ids, { owner, bookingId, type, place, people: party.people, language }, action);
    const required = [...followsOwn(plan, { owner }), ...requiresClaim(plan, { owner, now: action.at })];
    const others = [...(bill ? [issue(bill)] : []), ...required];
    return async (choice: Choice): Promise<Appointment> => {
      const order = orderOf(plan, choice, { owner, billId: bill?.id, now: action.at });
      return (await bookings.book(order, action, { others })) as Appointment;
    };
  };

  return {
    /** What the action has booked before, if anything. */
    made: (owner: string, action: Action): Promise<Appointment | undefined> =>
      findMade(context, bookingIdOf(ids, owner, action), action),

    /** One round trip with a named resource, two without; more only if lapsed holds are in the way. */
    book: async (booking: CitizenBooking): Promise<Appointment> => {
      const { owner, action, plan } = booking;
      const id = bookingIdOf(ids, owner, action);
      if (plan.choices.length === 1) return firstFree(plan.choices, claimOf(booking));
      const { known, choices } = await roomFor(context, id, plan, action);
      return known ?? firstFree(choices, claimOf(booking));
    },
  };
};
export type Claims = ReturnType<typeof openClaims>;
