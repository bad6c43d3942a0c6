import type { HandlersOf } from '../../kernel/contract/contract';
import { resourceUnknown } from '../plans/refusals';
import type { BookingReference } from '../resources/reference-store';
import { resourceNotFound } from '../resources/refusals';
import { type ClosureCard, newClosure } from './closure';
import { closureNotFound, closureOver } from './refusals';
import type { closureRoutes } from './routes';
import type { Closures } from './store';

export interface Effects {
  readonly reference: BookingReference;
  readonly closures: Closures;
}

const madeOf = ({ id, resourceId, from, to, affected, reason }: ClosureCard) => ({
  ...{ id, resourceId, from, to, affected, reason },
});

export const closureHandlers = ({ reference, closures }: Effects): HandlersOf<typeof closureRoutes> => ({
  closeResource: async ({ caller, body, action, now }) => {
    const resource = await reference.resource(body.resourceId);
    const place = resource && (await reference.place(resource.placeId));
    if (!place || resource.agencyId !== caller.id) throw resourceUnknown();
    const { timeZone } = place;
    const station = { agencyId: caller.id, placeId: place.id, timeZone, step: resource.step };
    const closure = newClosure(body, station, action);
    if (Date.parse(body.to) <= now) {
      // It may have been made before, when it was still to come.
      const known = await closures.made(closure);
      if (!known) throw closureOver();
      return madeOf(known.card);
    }
    return madeOf((await closures.create(closure)).card);
  },
  listClosures: async ({ caller, query }) => {
    const resource = await reference.resource(query.resourceId);
    if (resource?.agencyId !== caller.id) throw resourceNotFound();
    return closures.list(query.resourceId, query.limit, query.cursor);
  },
  getClosure: async ({ caller, params }) => {
    const found = await closures.get(params.closureId, caller.id);
    if (!found) throw closureNotFound();
    return found.card;
  },
  liftClosure: async ({ caller, params, action }) => {
    await closures.lift(params.closureId, caller.id, action);
    return undefined;
  },
});
