import { contract } from '../../../functions/appointments/contract';
import { place, putPlace } from '../../../functions/appointments/places/examples';
import { placeIdOf } from '../../../functions/appointments/places/place';
import { putResource } from '../../../functions/appointments/resources/examples';
import { codeOf } from '../../../functions/appointments/self-service/check-in-code';
import { putAppointmentType } from '../../../functions/appointments/types/examples';
import type { Route } from '../../../functions/kernel/contract/contract';
import type { Things } from '../../security/things';
import type { Office, World } from '../../security/world';
import type { Caller } from '../../support/callers';
import { client } from '../../support/client';

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

const everywhere = async (world: World): Promise<void> => {
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

let visits = 0;

/** What somebody books: each time with a hall of its own, so that there is room, and a type of which nobody has too many. */
export const visitTo = async (
  { transport }: World,
  { id: agencyId, caller }: Office,
  changes: object = {},
) => {
  visits += 1;
  const [api, code] = [client(contract, transport), `visit-${visits}`];
  await api.putPlace({
    caller,
    params: putPlace.params,
    body,
    idempotencyKey: 'registered-for-appointments',
  });
  await api.putAppointmentType({
    caller,
    params: { typeCode: code },
    // One person has many visits at the same time.
    body: { ...putAppointmentType.body, mayOverlap: true, ...changes } as never,
  });
  const hall = { ...putResource.body, types: [code] } as never;
  const { id: resourceId } = (await api.putResource({ caller, params: { resourceCode: code }, body: hall }))
    .body;
  return { agencyId, type: code, resourceId, start: '2026-03-08T09:00:00+03:00' };
};

export const appointmentOf = async (
  world: World,
  caller: Caller,
  office: Office,
  changes: object = {},
): Promise<string> => {
  const visit = await visitTo(world, office, changes);
  return (await client(contract, world.transport).bookAppointment({ caller, body: visit })).body.id;
};

const appointmentIds = async (world: World, { access }: Route): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const [first, second] = world.agencies;
  const byAgency = typeof access === 'object';
  const own = await appointmentOf(world, amina, first);
  const others = await (byAgency ? appointmentOf(world, amina, second) : appointmentOf(world, badr, first));
  const missing = world.portal.ids.ownedId('00'.repeat(9), 'never made');
  return {
    own: { appointmentId: own },
    others: { appointmentId: others },
    missing: { appointmentId: missing },
  };
};

/** The feed of somebody who has one. */
const calendarFiles = async ({ transport, citizens, portal }: World): Promise<Things> => {
  const { url } = (await client(contract, transport).rotateCalendarFeed({ caller: citizens[0] })).body;
  const missing = portal.ids.ownedId('00'.repeat(9), 'never made');
  return {
    own: { calendarFile: url?.split('/').at(-1) ?? '' },
    missing: { calendarFile: `${missing}.ics` },
  };
};

/** The halls of an agency, which others look at in vain. */
const resourceIds = async (world: World): Promise<Things> => {
  const [own, others] = await Promise.all(world.agencies.map((office) => visitTo(world, office)));
  return {
    own: { resourceId: own?.resourceId ?? '' },
    others: { resourceId: others?.resourceId ?? '' },
    missing: { resourceId: '0'.repeat(24) },
  };
};

const stretch = {
  from: '2026-03-08T06:00:00.000Z',
  to: '2026-03-08T07:00:00.000Z',
  affected: 'notify',
} as const;

const closureBody = async (world: World, office: Office) => ({
  resourceId: (await visitTo(world, office)).resourceId,
  ...stretch,
});

const closureIds = async (world: World): Promise<Things> => {
  const make = async (office: Office): Promise<Record<string, string>> => {
    const asking = { caller: office.caller, body: await closureBody(world, office) };
    return { closureId: (await client(contract, world.transport).closeResource(asking)).body.id };
  };
  const [own, others] = await Promise.all([make(world.agencies[0]), make(world.agencies[1])]);
  return { own, others, missing: { closureId: '0'.repeat(24) } };
};

/** What an officer asks for: as people do, without the agency. */
const atFrontDesk = async (world: World): Promise<unknown> => {
  const { agencyId: _, ...asked } = await visitTo(world, world.agencies[0]);
  return asked;
};

/** Of an appointment in five minutes. */
const codeBody = async (world: World): Promise<unknown> => {
  const { portal, transport, agencies } = world;
  const { agencyId: _, ...visit } = await visitTo(world, agencies[0]);
  const start = new Date(portal.clock() + 300_000).toISOString();
  const asking = { caller: agencies[0].caller, body: { ...visit, start, overbook: true } };
  const { id } = (await client(contract, transport).bookAtFrontDesk(asking)).body;
  return { code: codeOf(portal.signer, id) };
};

/** Leaves all lists, as one may not be on too many. */
const unlisted = async ({ transport }: World, caller: Caller): Promise<void> => {
  const api = client(contract, transport);
  const { items } = (await api.listWaiting({ caller, query: { limit: '100' } })).body;
  for (const { id: waitingId, state } of items) {
    if (state === 'waiting') await api.leaveWaitingList({ caller, params: { waitingId } });
  }
};

/** Of people who wait for what an agency of their own has. */
const waitingIds = async (world: World): Promise<Things> => {
  const [amina, badr] = world.citizens;
  const wait = async (caller: Caller): Promise<string> => {
    await unlisted(world, caller);
    const { agencyId, type } = await visitTo(world, world.agencies[0]);
    const wish = { agencyId, type, until: '2026-03-08' };
    return (await client(contract, world.transport).joinWaitingList({ caller, body: wish })).body.id;
  };
  const missing = world.portal.ids.ownedId('00'.repeat(9), 'never made');
  return {
    own: { waitingId: await wait(amina) },
    others: { waitingId: await wait(badr) },
    missing: { waitingId: missing },
  };
};

export const appointmentThings = {
  waitingId: waitingIds,
  closureId: closureIds,
  resourceId: resourceIds,
  calendarFile: calendarFiles,
  appointmentId: appointmentIds,
  placeCode: named('placeCode', putPlace.params.placeCode),
  placeId: placeIds,
  resourceCode: named('resourceCode', putResource.params.resourceCode),
  typeCode: named('typeCode', putAppointmentType.params.typeCode),
};

/** The bodies of the examples name a calendar, and a place, which are made first. */
export const appointmentBodies = {
  'POST /v1/agency/appointments': atFrontDesk,
  'POST /v1/agency/appointments/check-in': codeBody,
  'POST /v1/agency/appointments/actions': async (world: World): Promise<unknown> => ({
    appointmentIds: [await appointmentOf(world, world.citizens[0], world.agencies[0])],
    what: { action: 'call-off' },
  }),
  'POST /v1/agency/appointments/closures': (world: World): Promise<unknown> =>
    closureBody(world, world.agencies[0]),
  'POST /v1/appointments': (world: World): Promise<unknown> => visitTo(world, world.agencies[0]),
  'POST /v1/appointments/waiting': async (world: World): Promise<unknown> => {
    await unlisted(world, world.citizens[0]);
    const { agencyId, type } = await visitTo(world, world.agencies[0]);
    return { agencyId, type, until: '2026-03-08' };
  },
  'PUT /v1/agency/appointments/places/{placeCode}': async (): Promise<unknown> => body,
  'PUT /v1/agency/appointments/resources/{resourceCode}': async (world: World): Promise<unknown> => {
    await everywhere(world);
    return putResource.body;
  },
};
