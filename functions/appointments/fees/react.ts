import type { Bill } from '../../blocks/billing/bill';
import type { Event } from '../../kernel/events/event';
import type { Reactor } from '../../kernel/events/reactor';
import { read } from '../../kernel/table/read';
import { confirmPaid, paymentOf } from '../bookings/hold-store';

const isPaid = ({ type, data }: Event): boolean => data.kind === 'fee' && type === 'bill.paid';

/** The id of the appointment that a bill is for; undefined for bills of other services. */
const appointmentOf = (bill: Bill | undefined): string | undefined =>
  bill?.subject.type === 'appointment' && typeof bill.subject.id === 'string' ? bill.subject.id : undefined;

/** Confirms an appointment whose bill is paid. A confirmed appointment stays as it is. */
export const paidAppointments: Reactor = {
  name: 'paid-appointments',
  react: ({ table, ids }) => {
    return async (event) => {
      const bill = isPaid(event) ? await read<Bill>(table, event.origin) : undefined;
      const id = appointmentOf(bill);
      if (bill && id !== undefined) await confirmPaid({ table, ids }, id, event.at, paymentOf(bill));
    };
  },
};
