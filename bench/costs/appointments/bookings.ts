import { bookingKey } from '../../../functions/appointments/bookings/booking';
import type { contract } from '../../../functions/appointments/contract';
import { placeIdOf } from '../../../functions/appointments/places/place';
import { resourceCode } from '../../../functions/appointments/resources/examples';
import { resourceIdOf } from '../../../functions/appointments/resources/resource';
import type { bookingRoutes } from '../../../functions/appointments/self-service/routes';
import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { contract as identity } from '../../../functions/identity/contract';
import { fee } from '../../../tests/appointments/booking-world';
import { openOffice } from '../../../tests/appointments/world';
import { noteReference } from '../../../tests/support/references';
import { type Cases, oneRead, spends } from '../case';
import type { Scene } from '../scene';

const [hour, day] = [3_600_000, 86_400_000];

/** Nine o'clock in Amman on the Monday after next. */
const nineOn = (now: number): string => {
  const weekday = new Date(now).getUTCDay();
  const monday = now + ((8 - weekday) % 7 || 7) * day + 7 * day;
  return `${new Date(monday).toISOString().slice(0, 10)}T09:00:00+03:00`;
};

/** A counter at which another person has an appointment; the function has it in memory. */
export const office = async (scene: Scene, changes: object = {}) => {
  const one = await openOffice(scene.portal);
  await one.type('passport', { aheadDays: 90, ...changes });
  const { agencyId, api, resource } = one;
  await resource('counter-4');
  const start = nineOn(scene.portal.clock());
  const resourceId = resourceIdOf(agencyId, resourceCode);
  const asked = { agencyId, type: 'passport', start };
  const placeId = placeIdOf(agencyId, 'downtown');
  const warm = (target: object, begins: string) => {
    const body = { ...asked, start: begins, ...target } as never;
    return api.bookAppointment({ caller: scene.somebody().caller, body });
  };
  await warm({ placeId }, new Date(Date.parse(start) + day + 2 * hour).toISOString());
  await warm({ resourceId }, new Date(Date.parse(start) + 5 * hour).toISOString());
  return { ...one, asked: { ...asked, resourceId }, placeId };
};

/** A person with an appointment. */
export const booked = async (scene: Scene, more: object = {}, changes: object = {}) => {
  const { api, asked, ...one } = await office(scene, changes);
  const { caller } = scene.somebody();
  const { id: appointmentId } = (await api.bookAppointment({ caller, body: { ...asked, ...more } as never }))
    .body;
  scene.pass();
  return { ...one, api, asked, citizen: { caller, params: { appointmentId } } };
};

export const bookingCases: Pick<Cases<typeof contract>, keyof typeof bookingRoutes> = {
  bookAppointment: [
    {
      asking: async (scene) => ({ caller: scene.somebody().caller, body: (await office(scene)).asked }),
      ...spends([1, 0, 11], [0, 4], 'agree', 'indexed', 'due'),
    },
    {
      when: 'at a place, with whichever of two counters is free',
      asking: async (scene) => {
        const { asked, placeId } = await office(scene);
        const { resourceId: _, ...body } = asked;
        return { caller: scene.somebody().caller, body: { ...body, placeId } };
      },
      ...spends([2, 3, 11], [0, 4], 'agree', 'indexed', 'due', 'rooms'),
    },
    {
      when: 'that costs something, with its bill',
      asking: async (scene) => ({
        caller: scene.somebody().caller,
        body: (await office(scene, { fee })).asked,
      }),
      ...spends([1, 0, 15], [0, 6], 'agree', 'indexed', 'due'),
    },
    {
      when: 'for a claim to be who one is, which is required',
      asking: async (scene) => {
        const { agencyId, ...one } = await office(scene, { relations: ['self'] });
        await one.type('passport', { aheadDays: 90, provesIdentity: true });
        const { caller } = scene.somebody();
        // Refused without a claim; the function knows the type from then on.
        await one.api.bookAppointment({ caller, body: one.asked });
        const claim = scene.portal.client(identity).startClaim({ caller, body: { way: 'counter' } });
        return { caller, body: { ...one.asked, agencyId, claimId: (await claim).body.id } };
      },
      ...spends([1, 0, 13], [0, 4], 'agree', 'indexed', 'due'),
    },
    {
      when: 'over a hold that has lapsed',
      asking: async (scene) => {
        const { asked } = await booked(scene, { hold: true }, { holdMinutes: 1 });
        return { caller: scene.somebody().caller, body: asked };
      },
      ...spends([2, 0, 20], [0, 8], 'agree', 'indexed', 'due', 'reclaimed'),
    },
    {
      when: 'when another was there first',
      status: 409,
      asking: async (scene) => ({ caller: scene.somebody().caller, body: (await booked(scene)).asked }),
      ...spends([1, 0, 0], [0, 0]),
    },
  ],
  listAppointments: [
    {
      asking: async (scene) => ({ caller: (await booked(scene)).citizen.caller }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
    {
      when: 'the one with a short reference',
      asking: async (scene) => {
        const { caller, params } = (await booked(scene)).citizen;
        await noteReference(scene.portal, 'appointment', bookingKey(params.appointmentId));
        return { caller, query: { reference: shortReferenceOf('appointment', params.appointmentId) } };
      },
      ...spends([2, 2, 0], [1, 0], 'consistent', 'shortened'),
    },
  ],
  getAppointment: [{ asking: async (scene) => (await booked(scene)).citizen, ...oneRead }],
  confirmAppointment: [
    {
      asking: async (scene) => (await booked(scene, { hold: true })).citizen,
      ...spends([2, 1, 10], [0, 3], 'asRead', 'agree', 'indexed', 'due'),
    },
  ],
  moveAppointment: [
    {
      when: 'to another day',
      asking: async (scene) => {
        const { citizen, asked } = await booked(scene);
        const start = new Date(Date.parse(asked.start) + day).toISOString();
        return { ...citizen, body: { start } };
      },
      ...spends([2, 2, 18], [0, 5], 'asRead', 'agree', 'indexed', 'due'),
    },
  ],
  cancelAppointment: [
    {
      asking: async (scene) => (await booked(scene)).citizen,
      ...spends([2, 1, 11], [0, 4], 'asRead', 'agree', 'indexed', 'due'),
    },
    {
      when: 'that is held and not paid',
      asking: async (scene) => (await booked(scene, {}, { fee })).citizen,
      ...spends([3, 2, 18], [0, 6], 'asRead', 'agree', 'indexed', 'due', 'named'),
    },
  ],
};
