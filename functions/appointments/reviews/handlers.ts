import type { HandlersOf } from '../../kernel/contract/contract';
import { resourceNotFound } from '../resources/refusals';
import { showCard } from '../self-service/views';
import type { reviewRoutes } from './routes';
import type { Reviews } from './store';

export interface Effects {
  readonly reviews: Reviews;
}

export const reviewHandlers = ({ reviews }: Effects): HandlersOf<typeof reviewRoutes> => ({
  listStrandedAppointments: async ({ caller, query, now }) => {
    const found = await reviews.stranded({ ...query, agencyId: caller.id, now });
    if (!found) throw resourceNotFound();
    return { ...found, items: found.items.map(showCard) };
  },
});
