import { contract } from '../../functions/appointments/contract';
import { placeIdOf } from '../../functions/appointments/place';
import { place, putPlace } from '../../functions/appointments/place-examples';
import { putResource } from '../../functions/appointments/resource-examples';
import { putAppointmentType } from '../../functions/appointments/type-examples';
import type { Route } from '../../functions/kernel/contract';
import { client } from '../support/client';
import type { Things } from './items';
import type { Office, World } from './world';

/*
 * What the parameters of paths of appointments name: of two agencies, each with the place, the type and the counter of the
 * examples.
 */

const { calendarId: _, ...body } = place;

/** Registers them, unless they are. */
const registered = async ({ transport }: World, { caller }: Office): Promise<void> => {
  const api = client(contract, transport);
  const idempotencyKey = 'registered-for-appointments';
  await api.putPlace({ caller, params: putPlace.params, body, idempotencyKey });
  await api.putAppointmentType({ caller, ...putAppointmentType, idempotencyKey } as never);
  await api.putResource({ caller, ...putResource, idempotencyKey } as never);
};

export const everywhere = async (world: World): Promise<void> => {
  await Promise.all(world.agencies.map((office) => registered(world, office)));
};

/** Those of the second agency have other names, as each has its own. */
const named =
  (parameter: string, own: string) =>
  async (world: World, { access }: Route): Promise<Things> => {
    await everywhere(world);
    const missing = { [parameter]: 'never-made' };
    const others = typeof access === 'object' ? { others: { [parameter]: 'of-the-second' } } : {};
    return { own: { [parameter]: own }, missing, ...others };
  };

/** Places are public to look at. */
const placeIds = async (world: World): Promise<Things> => {
  await everywhere(world);
  const placeId = placeIdOf(world.agencies[0].id, putPlace.params.placeCode);
  return { own: { placeId }, missing: { placeId: '0'.repeat(24) } };
};

export const appointmentThings = {
  placeCode: named('placeCode', putPlace.params.placeCode),
  placeId: placeIds,
  resourceCode: named('resourceCode', putResource.params.resourceCode),
  typeCode: named('typeCode', putAppointmentType.params.typeCode),
};

/** The bodies of the examples name a calendar, and a place, which are made first. */
export const appointmentBodies = {
  'PUT /v1/agency/places/{placeCode}': async (): Promise<unknown> => body,
  'PUT /v1/agency/resources/{resourceCode}': async (world: World): Promise<unknown> => {
    await everywhere(world);
    return putResource.body;
  },
};
