import { resourceId } from '../resources/examples';
import { card } from '../self-service/examples';

/*
 * A true case of a review: a counter closes earlier from now on.
 */

export const listStrandedAppointments = { query: { resourceId, limit: '20' }, reply: { items: [card] } };
