import type { HandlersOf } from '../../kernel/contract/contract';
import { showLine } from '../day-sheets/handlers';
import type { DaySheets } from '../day-sheets/store';
import { resourceUnknown } from '../plans/refusals';
import type { BookingReference } from '../resources/reference-store';
import { resourceNotFound } from '../resources/refusals';
import { type ClosureCard, newClosure } from './closure';
import { closureNotFound, closureOver } from './refusals';
import { outcomeOf } from './result';
import type { closureRoutes } from './routes';
import type { Closures } from './store';

export interface Effects {
  readonly reference: BookingReference;
  readonly closures: Closures;
  readonly daySheets: DaySheets;
}

const madeOf = ({ id, resourceId, from, to, affected, reason }: ClosureCard) => ({
  ...{ id, resourceId, from, to, affected, reason },
});

export const closureHandlers = ({
  reference,
  closures,
  daySheets,
}: Effects): HandlersOf<typeof closureRoutes> => ({
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
  listClosureResults: async ({ caller, params, query, accessPurpose, now, requestId }) => {
    const { closureId } = params;
    if (!(await closures.get(closureId, caller.id))) throw closureNotFound();
    const { items: found, ...more } = await closures.results(closureId, query);
    const subject = { type: 'closure', id: closureId };
    const access = { agency: caller, ...accessPurpose, now, requestId, subject };
    const lines = await daySheets.linesOf(found, access, ({ agencyId }) => agencyId === caller.id);
    const items = lines.map((line) => ({
      ...showLine(line),
      outcome: outcomeOf(closureId, line.appointment),
    }));
    return { ...more, items };
  },
  liftClosure: async ({ caller, params, action }) => {
    await closures.lift(params.closureId, caller.id, action);
    return undefined;
  },
});
