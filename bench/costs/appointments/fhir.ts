import type { contract } from '../../../functions/appointments/contract';
import type { fhirRoutes } from '../../../functions/appointments/fhir/routes';
import { slotId } from '../../../functions/appointments/fhir/slots/slot-id';
import { type Cases, oneRead, spends, untouched } from '../case';
import type { Scene } from '../scene';
import { booked, office } from './bookings';

const resource = { resourceType: 'Appointment' as const, participant: [{ actor: {} }] };

/** A counter in the function's memory, and one of its slots. */
const counter = async (scene: Scene) => {
  const { asked, ...one } = await office(scene);
  const start = Date.parse(asked.start);
  await one.api.readFhirSchedule({ params: { scheduleId: asked.resourceId } });
  return { ...one, ...asked, slot: slotId(asked.resourceId, asked.type, start) };
};

const creation = async (scene: Scene, more: object = {}) => {
  const { slot } = await counter(scene);
  const body = { ...resource, status: 'booked' as const, slot: [{ reference: `Slot/${slot}` }] };
  return { caller: scene.somebody().caller, body, ...more };
};

/** A person with an appointment, of which they have read the first version. */
const seen = async (scene: Scene, more: object = {}) => {
  const { citizen, asked } = await booked(scene, more);
  const slotAt = (later: number) => slotId(asked.resourceId, asked.type, Date.parse(asked.start) + later);
  const headers = { 'if-match': 'W/"1"' };
  return { ...citizen, headers, slotAt };
};

const day = 86_400_000;

export const fhirCases: Pick<Cases<typeof contract>, keyof typeof fhirRoutes> = {
  readFhirCapabilities: [{ asking: () => ({}), ...untouched }],
  searchFhirSchedules: [
    {
      when: 'of a counter that the function knows',
      asking: async (scene) => ({ query: { actor: (await counter(scene)).resourceId } }),
      ...untouched,
    },
  ],
  searchFhirSchedulesByForm: [
    {
      when: 'of a counter that the function knows',
      asking: async (scene) => ({ query: { actor: (await counter(scene)).resourceId } }),
      ...untouched,
    },
  ],
  readFhirSchedule: [
    {
      when: 'by a function that knows it',
      asking: async (scene) => ({ params: { scheduleId: (await counter(scene)).resourceId } }),
      ...untouched,
    },
  ],
  searchFhirSlots: [
    {
      when: 'free ones of a counter, the first twenty',
      asking: async (scene) => {
        const { resourceId, start } = await counter(scene);
        return { query: { schedule: resourceId, status: 'free', start: `ge${start.slice(0, 10)}` } };
      },
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
  ],
  searchFhirSlotsByForm: [
    {
      when: 'how many of a counter are free on a day',
      asking: async (scene) => {
        const { resourceId, start } = await counter(scene);
        return { query: { schedule: resourceId, start: start.slice(0, 10), _summary: 'count' } };
      },
      ...spends([1, 1, 0], [0.5, 0], 'consistent'),
    },
  ],
  readFhirSlot: [
    {
      asking: async (scene) => ({ params: { slotId: (await counter(scene)).slot } }),
      ...oneRead,
    },
  ],
  searchFhirAppointments: [
    {
      asking: async (scene) => ({ caller: (await booked(scene)).citizen.caller }),
      ...spends([2, 1.5, 0], [1, 0], 'listed'),
    },
  ],
  searchFhirAppointmentsByForm: [
    {
      asking: async (scene) => ({ caller: (await booked(scene)).citizen.caller }),
      ...spends([2, 1.5, 0], [1, 0], 'listed'),
    },
  ],
  readFhirAppointment: [{ asking: async (scene) => (await booked(scene)).citizen, ...oneRead }],
  readFhirAppointmentVersion: [
    {
      asking: async (scene) => {
        const { caller, params } = (await booked(scene)).citizen;
        return { caller, params: { ...params, versionId: '1' } };
      },
      ...oneRead,
    },
  ],
  createFhirAppointment: [
    {
      when: 'with a key',
      asking: (scene) => creation(scene),
      ...spends([1, 0, 11], [0, 4], 'agree', 'indexed', 'due'),
    },
    {
      when: 'without one',
      asking: (scene) => creation(scene, { idempotencyKey: null }),
      ...spends([2, 2, 11], [0, 4], 'agree', 'indexed', 'due', 'unkeyed'),
    },
  ],
  updateFhirAppointment: [
    {
      when: 'to confirm it',
      asking: async (scene) => {
        const { slotAt: _, ...asking } = await seen(scene, { hold: true });
        return { ...asking, body: { ...resource, status: 'booked' } };
      },
      ...spends([3, 2, 10], [0, 3], 'asRead', 'agree', 'indexed', 'due', 'compared'),
    },
    {
      when: 'to move it to another day',
      asking: async (scene) => {
        const { slotAt, ...asking } = await seen(scene);
        const slot = [{ reference: `Slot/${slotAt(day)}` }];
        return { ...asking, body: { ...resource, status: 'booked', slot } };
      },
      ...spends([3, 3, 18], [0, 5], 'asRead', 'agree', 'indexed', 'due', 'compared'),
    },
    {
      when: 'when it was changed since it was seen',
      status: 412,
      asking: async (scene) => {
        const { slotAt: _, ...asking } = await seen(scene);
        return { ...asking, headers: { 'if-match': 'W/"2"' }, body: { ...resource, status: 'cancelled' } };
      },
      ...spends([1, 1, 0], [0, 0], 'compared'),
    },
  ],
};
