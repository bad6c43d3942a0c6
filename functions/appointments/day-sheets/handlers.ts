import type * as v from 'valibot';
import type { HandlersOf } from '../../kernel/contract/contract';
import { placeNotFound } from '../places/refusals';
import { showClaim } from '../plans/proof';
import type { BookingReference } from '../resources/reference-store';
import { resourceNotFound } from '../resources/refusals';
import { showCard } from '../self-service/views';
import type { daySheetRoutes, sheetLine } from './routes';
import type { DaySheets, Line } from './store';

export interface Effects {
  readonly reference: BookingReference;
  readonly daySheets: DaySheets;
}

export const showLine = ({ appointment, standing, bookedBy }: Line): v.InferInput<typeof sheetLine> => {
  const { names, contact, notes, reference } = appointment.details;
  return {
    ...showCard({ ...appointment.card, state: standing.state }),
    bookedBy,
    ...(names ? { names: [...names] } : {}),
    ...(contact ? { contact } : {}),
    ...(notes ? { notes } : {}),
    ...(reference ? { reference } : {}),
    ...showClaim(appointment.details),
  };
};

export const daySheetHandlers = ({ reference, daySheets }: Effects): HandlersOf<typeof daySheetRoutes> => {
  const show = async (...sheetQuery: Parameters<DaySheets['read']>) => {
    const { items, ...more } = await daySheets.read(...sheetQuery);
    return { ...more, items: items.map(showLine) };
  };
  return {
    getDaySheet: async ({ caller, params, query, accessPurpose, now, requestId }) => {
      const { resourceId, date } = params;
      const resource = await reference.resource(resourceId);
      if (resource?.agencyId !== caller.id) throw resourceNotFound();
      return show(
        { resourceIds: [resourceId], date, ...query },
        { agency: caller, ...accessPurpose, now, requestId },
      );
    },
    getPlaceSheet: async ({ caller, query, accessPurpose, now, requestId }) => {
      const { placeId, ...sheetQuery } = query;
      const place = await reference.place(placeId);
      if (place?.agencyId !== caller.id) throw placeNotFound();
      const resourceIds = (await reference.resourcesAt(placeId)).map(({ id }) => id).sort();
      if (resourceIds.length === 0) return { items: [] };
      return show({ resourceIds, ...sheetQuery }, { agency: caller, ...accessPurpose, now, requestId });
    },
  };
};
