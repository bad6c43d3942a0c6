import { placeId } from '../places/examples';
import { card } from '../self-service/examples';

/*
 * A true case of the queue: at noon, who has come and gone without a note.
 */

export const listAppointmentQueue = {
  query: { placeId, overdue: 'true' },
  reply: { items: [{ ...card, state: 'checked-in' }] },
};
