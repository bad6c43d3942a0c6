import { card } from '../self-service/examples';

/*
 * A true case of looking up: somebody telephones and says their name.
 */

export const findAppointments = {
  query: { name: 'khalil', limit: '20', state: 'confirmed' },
  reply: { items: [{ ...card, bookedBy: 'Rania Khalil', names: ['Lina Khalil'] }] },
};
