import type { contract } from '../../../functions/appointments/contract';
import { placeIdOf } from '../../../functions/appointments/places/place';
import * as resources from '../../../functions/appointments/resources/examples';
import { type as typeBody } from '../../../functions/appointments/types/examples';
import { openOffice, openPlace, type Registrar } from '../../../tests/appointments/world';
import { type Cases, oneRead, spends, untouched } from '../case';
import { asBefore, type Scene, times } from '../scene';
import { findingCases } from './availability';
import { bookingCases } from './bookings';
import { calendarCases } from './calendars';
import { consultationCases } from './consultations';
import { fhirCases } from './fhir';
import { agencyDayCases } from './front-desk';
import { queueCases } from './queue';
import { waitingCases } from './waiting-list';

const placeCode = 'downtown';
const typeCode = 'passport';
const { resourceCode } = resources;

/** An agency with the place, the type and the counter of the examples, and the common part of its requests. */
const office = async ({ portal }: Scene): Promise<Registrar> => openOffice(portal);

/** Twenty-four more of one kind. */
const many = async (scene: Scene, what: 'place' | 'type' | 'resource'): Promise<Registrar> => {
  const one = await office(scene);
  let made = 0;
  await times(24, () => {
    made += 1;
    return one[what](`no-${made}`);
  });
  return one;
};

const placeCases: Pick<
  Cases<typeof contract>,
  'listPlaces' | 'getPlace' | 'putPlace' | 'listOwnPlaces' | 'getOwnPlace'
> = {
  listPlaces: [
    {
      when: 'of an agency, 20 of 25',
      asking: async (scene) => {
        const { agencyId, api } = await many(scene, 'place');
        return asBefore({ query: { agencyId } }, api.listPlaces);
      },
      ...spends([1, 1.5, 0], [1.5, 0]),
    },
    {
      when: 'within five kilometres',
      asking: async (scene) => {
        const { api } = await office(scene);
        return asBefore({ query: { near: '31.95,35.93' } }, api.listPlaces);
      },
      ...spends([1, 2.5, 0], [0.5, 0], 'cells'),
    },
    {
      when: 'near a point, by a function that knows the places of the agency',
      asking: async (scene) => {
        const { api, agencyId } = await office(scene);
        const query = { agencyId, near: '31.95,35.93', type: typeCode };
        await api.listPlaces({ query });
        return { query };
      },
      ...untouched,
    },
  ],
  getPlace: [
    {
      when: 'by a function that has just started',
      asking: async (scene) => ({
        params: { placeId: placeIdOf((await office(scene)).agencyId, placeCode) },
      }),
      ...spends([2, 1.5, 0], [0.5, 0], 'consistent', 'called'),
    },
  ],
  putPlace: [
    {
      asking: async (scene) => ({
        caller: (await office(scene)).caller,
        params: { placeCode },
        body: { ...openPlace, names: { en: 'Old town' } },
      }),
      ...spends([1, 0, 4], [0, 1], 'indexed', 'answerable'),
    },
  ],
  listOwnPlaces: [
    {
      when: '20 of 25',
      asking: async (scene) => ({ caller: (await many(scene, 'place')).caller }),
      ...spends([1, 1.5, 0], [1.5, 0]),
    },
  ],
  getOwnPlace: [
    {
      asking: async (scene) => ({ caller: (await office(scene)).caller, params: { placeCode } }),
      ...oneRead,
    },
  ],
};

const typeCases: Pick<
  Cases<typeof contract>,
  | 'listAppointmentTypes'
  | 'getAppointmentType'
  | 'putAppointmentType'
  | 'listOwnAppointmentTypes'
  | 'getOwnAppointmentType'
> = {
  listAppointmentTypes: [
    {
      when: 'of an agency, 20 of 25',
      asking: async (scene) => {
        const { agencyId, api } = await many(scene, 'type');
        return asBefore({ query: { agencyId } }, api.listAppointmentTypes);
      },
      ...spends([1, 1.5, 0], [1.5, 0]),
    },
  ],
  getAppointmentType: [
    {
      when: 'by a function that has just started',
      asking: async (scene) => ({ params: { agencyId: (await office(scene)).agencyId, typeCode } }),
      ...spends([2, 1.5, 0], [0.5, 0], 'consistent', 'called'),
    },
  ],
  putAppointmentType: [
    {
      asking: async (scene) => ({
        caller: (await office(scene)).caller,
        params: { typeCode },
        body: { ...typeBody, aheadDays: 30 } as never,
      }),
      ...spends([1, 0, 2], [0, 2]),
    },
  ],
  listOwnAppointmentTypes: [
    {
      when: '20 of 25',
      asking: async (scene) => ({ caller: (await many(scene, 'type')).caller }),
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
  getOwnAppointmentType: [
    { asking: async (scene) => ({ caller: (await office(scene)).caller, params: { typeCode } }), ...oneRead },
  ],
};

const resourceCases: Pick<
  Cases<typeof contract>,
  'putResource' | 'putScheduleExceptions' | 'listResources' | 'getResource'
> = {
  putResource: [
    {
      asking: async (scene) => ({
        caller: (await office(scene)).caller,
        params: { resourceCode },
        body: { ...resources.resource, languages: ['ar'] } as never,
      }),
      ...spends([2, 2, 4], [0, 2], 'fitting', 'indexed'),
    },
  ],
  putScheduleExceptions: [
    {
      asking: async (scene) =>
        ({
          caller: (await office(scene)).caller,
          ...resources.putScheduleExceptions,
        }) as never,
      ...spends([2, 1, 4], [0, 2], 'learnt', 'indexed'),
    },
  ],
  listResources: [
    {
      when: '20 of 25',
      asking: async (scene) => ({ caller: (await many(scene, 'resource')).caller }),
      ...spends([1, 1, 0], [1, 0]),
    },
  ],
  getResource: [
    {
      asking: async (scene) => ({ caller: (await office(scene)).caller, params: { resourceCode } }),
      ...oneRead,
    },
  ],
};

export const cases: Cases<typeof contract> = {
  ...typeCases,
  ...placeCases,
  ...resourceCases,
  ...bookingCases,
  ...fhirCases,
  ...agencyDayCases,
  ...queueCases,
  ...calendarCases,
  ...consultationCases,
  ...waitingCases,
  ...findingCases,
};
