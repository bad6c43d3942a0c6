import { appointmentId, card } from '../self-service/examples';

/*
 * A true case of many at a time: at the end of a morning, of those whom nobody came for.
 */

const completedId = '1c7nq0v4h8m2t6b9k3f5j7rd1c7nq0v4h8m2t6b9';

export const actOnAppointments = {
  body: { appointmentIds: [appointmentId, completedId], what: { action: 'miss' } },
  reply: {
    items: [
      {
        appointmentId,
        result: 'done',
        appointment: { ...card, state: 'no-show', officers: { officer: 'L. Khoury', second: null } },
      },
      {
        ...{ appointmentId: completedId, result: 'refused', code: 'booking-closed' },
        bookingState: 'completed',
      },
    ],
  },
} as const;
