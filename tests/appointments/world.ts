import { randomUUID } from 'node:crypto';
import { contract } from '../../functions/appointments/contract';
import { place as placeBody } from '../../functions/appointments/places/examples';
import { resource as resourceBody } from '../../functions/appointments/resources/examples';
import { type as typeBody } from '../../functions/appointments/types/examples';
import { agency, type Caller } from '../support/callers';
import type { Portal } from '../support/portal';

/*
 * An agency with places, types and counters, made through the portal's own routes from the contents of the examples.
 */

const { calendarId: _, ...openPlace } = placeBody;

export { openPlace };

interface Office {
  readonly agencyId: string;
  readonly caller: Caller;
}

const letters = () => randomUUID().replaceAll('-', '').slice(0, 24);

export const newOffice = (): Office => {
  const agencyId = letters();
  return { agencyId, caller: agency(agencyId, 'appointments:read', 'appointments:write') };
};

/** The calls of an agency; changes are merged into the bodies of the examples. */
export const registrar = (portal: Portal, { agencyId, caller }: Office) => {
  const api = portal.client(contract);
  return {
    ...{ api, agencyId, caller },
    place: (placeCode: string, changes: object = {}) =>
      api.putPlace({ caller, params: { placeCode }, body: { ...openPlace, ...changes } }),
    type: (typeCode: string, changes: object = {}) =>
      api.putAppointmentType({ caller, params: { typeCode }, body: { ...typeBody, ...changes } as never }),
    resource: (resourceCode: string, changes: object = {}) =>
      api.putResource({ caller, params: { resourceCode }, body: { ...resourceBody, ...changes } as never }),
    exceptions: (resourceCode: string, exceptions: readonly object[]) =>
      api.putScheduleExceptions({ caller, params: { resourceCode }, body: { exceptions } as never }),
  };
};
export type Registrar = ReturnType<typeof registrar>;

/** With the place, the type and the counter of the examples. */
export const openOffice = async (portal: Portal): Promise<Registrar> => {
  const office = registrar(portal, newOffice());
  await Promise.all([office.place('downtown'), office.type('passport')]);
  await office.resource('counter-3');
  return office;
};
