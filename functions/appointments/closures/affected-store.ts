import { Refusal } from '../../kernel/contract/refusal';
import type { Sealer } from '../../kernel/identity/id-codec';
import { amend } from '../../kernel/table/amend';
import type { Table } from '../../kernel/table/dynamo';
import { oneOf } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import type { Appointment } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import { ofAgency } from '../bookings/commands';
import { openDesk } from '../bookings/store';
import { unbilled } from '../fees/store';
import { actionOn, type Block } from './closure';
import type { Rebooking } from './rebooking-store';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
  readonly rebooking: Rebooking;
}

/** What was done about an appointment; nothing where somebody else has done something meanwhile. */
export type Outcome = 'moved' | 'calledOff' | 'told' | 'nothing';

/** Noes after which nothing is left to be done: it is over, or takes no more. */
const settled = new Set(['booking-closed', 'hold-lapsed', 'booking-full', 'booking-not-found']);

/** What is done about one appointment at a time for which its resource is blocked: once, however often it is asked for. */
export const openAffected = (context: Context) => {
  const { table, rebooking } = context;
  const desk = openDesk(context);

  const actingOn = (block: Block, { id }: Appointment, now: number) => ({
    action: actionOn(block, id, now),
    whose: ofAgency(block.agencyId),
    reason: block.card.reason ?? undefined,
  });

  const rebook = async (block: Block, appointment: Appointment, now: number): Promise<Outcome> => {
    const acting = actingOn(block, appointment, now);
    for await (const destination of rebooking.destinationsOf(appointment, now)) {
      try {
        await desk.move('reschedule', appointment.id, acting, () => destination);
        return 'moved';
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'slot-taken') throw error;
      }
    }
    return callOff(block, appointment, now);
  };

  const callOff = async (block: Block, appointment: Appointment, now: number): Promise<Outcome> => {
    const acting = actingOn(block, appointment, now);
    await desk.release('call-off', appointment.id, {
      ...acting,
      besides: (booking) => unbilled(context, booking as Appointment, acting.action),
    });
    return 'calledOff';
  };

  /** The block stands in the appointment, so that nobody is told of it twice. */
  const notify = async (block: Block, { id, notice }: Appointment, now: number): Promise<Outcome> => {
    if (notice?.blockId === block.id) return 'nothing';
    const text = block.card.reason ?? undefined;
    const told = { blockId: block.id, at: instant(now), ...(text === undefined ? {} : { text }) };
    const awaited = oneOf('state', ['held', 'confirmed'], () => new Refusal('booking-closed'));
    const isFirst = await amend(table, bookingKey(id), { set: { notice: told } }, [awaited]);
    return isFirst ? 'told' : 'nothing';
  };

  const deeds = { rebook, 'call-off': callOff, notify };
  return {
    see: async (block: Block, appointment: Appointment, now: number): Promise<Outcome> => {
      try {
        return await deeds[block.card.affected](block, appointment, now);
      } catch (error) {
        if (error instanceof Refusal && settled.has(error.code)) return 'nothing';
        throw error;
      }
    },
  };
};
export type Affected = ReturnType<typeof openAffected>;
