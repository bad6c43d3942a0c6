import { checkTwo } from '../../blocks/officers/officers';
import type { OfficerCheck } from '../../blocks/officers/store';
import type { HandlersOf } from '../../kernel/contract/contract';
import { showLine } from '../day-sheets/handlers';
import type { DaySheets } from '../day-sheets/store';
import { resourceUnknown } from '../plans/refusals';
import type { BookingReference } from '../resources/reference-store';
import { resourceNotFound } from '../resources/refusals';
import { type ClosureCard, newClosure, showClosure } from './closure';
import { closureNotFound, closureOver } from './refusals';
import { outcomeOf } from './result';
import type { closureRoutes } from './routes';
import type { Closures } from './store';

export interface Effects {
  readonly reference: BookingReference;
  readonly closures: Closures;
  readonly daySheets: DaySheets;
  readonly officers: OfficerCheck;
}

const madeOf = (card: ClosureCard) => {
  const { id, resourceId, from, to, affected, reason, by } = showClosure(card);
  return { id, resourceId, from, to, affected, reason, by };
};

export const closureHandlers = ({
  reference,
  closures,
  daySheets,
  officers,
}: Effects): HandlersOf<typeof closureRoutes> => ({
  closeResource: async ({ caller, headers: by, body, action, now }) => {
    const resource = await reference.resource(body.resourceId);
    const place = resource && (await reference.place(resource.placeId));
    if (!place || resource.agencyId !== caller.id) throw resourceUnknown();
    await officers.checkAct(caller.id, by, 'schedules');
    const { timeZone } = place;
    const station = { agencyId: caller.id, placeId: place.id, timeZone, step: resource.step };
    const closure = newClosure(body, station, { ...action, by });
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
    return showClosure(found.card);
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
  liftClosure: async ({ caller, params, headers: by, action }) => {
    if (by.second !== undefined) checkTwo(by.officer, by.second);
    await closures.lift({ ...params, agencyId: caller.id }, by, action);
    return undefined;
  },
});
