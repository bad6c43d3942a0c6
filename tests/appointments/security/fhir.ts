import { slotId } from '../../../functions/appointments/fhir/slots/slot-id';
import type { Things } from '../../security/things';
import type { World } from '../../security/world';
import { visitTo } from './bookings';

/*
 * What the parameters of paths of the FHIR face name: the hall of a visit, which anybody may look at.
 */

const nowhere = '0'.repeat(24);

const slotOf = async (world: World): Promise<string> => {
  const { resourceId, type, start } = await visitTo(world, world.agencies[0]);
  return slotId(resourceId, type, Date.parse(start));
};

const scheduleIds = async (world: World): Promise<Things> => ({
  own: { scheduleId: (await visitTo(world, world.agencies[0])).resourceId },
  missing: { scheduleId: nowhere },
});

const slotIds = async (world: World): Promise<Things> => ({
  own: { slotId: await slotOf(world) },
  missing: { slotId: slotId(nowhere, 'never-made', 0) },
});

/** Appointments that nobody has changed. */
const versionIds = async (): Promise<Things> => {
  const first = { versionId: '1' };
  return { own: first, others: first, missing: first };
};

export const fhirThings = { scheduleId: scheduleIds, slotId: slotIds, versionId: versionIds };

const resource = {
  resourceType: 'Appointment',
  participant: [{ actor: { display: 'Me' }, status: 'accepted' }],
};

export const fhirBodies = {
  'POST /fhir/r4/Appointment': async (world: World): Promise<unknown> => ({
    ...resource,
    status: 'booked',
    slot: [{ reference: `Slot/${await slotOf(world)}` }],
  }),
  'PUT /fhir/r4/Appointment/{appointmentId}': async (): Promise<unknown> => ({
    ...resource,
    status: 'cancelled',
    meta: { versionId: '1' },
  }),
};
