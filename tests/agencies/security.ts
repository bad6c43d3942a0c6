import { contract as agencies } from '../../functions/agencies/contract';
import * as onboarding from '../../functions/agencies/onboarding/examples';
import type { Route } from '../../functions/kernel/contract/contract';
import type { Bodies, Builders, Things } from '../security/things';
import type { World } from '../security/world';
import type { Caller } from '../support/callers';
import { client } from '../support/client';

/** Operators see all agencies, and everybody the agencies that have categories. */
const agencyIds = async ({ agencies: [first] }: World): Promise<Things> => ({
  own: { agencyId: first.id },
  missing: { agencyId: '0'.repeat(24) },
});

const keyIds = async ({ transport, operator, agencies: [first] }: World): Promise<Things> => {
  const params = { agencyId: first.id };
  const body = { label: 'Tests', scopes: ['agencies:read'] };
  const issued = await client(agencies, transport).issueKey({ caller: operator, params, body });
  return { own: { keyId: issued.body.id }, missing: { keyId: '0'.repeat(24) } };
};

/** Who asked sees their own, and operators all. */
const requestIds = async (
  { transport, citizens: [first, second] }: World,
  { access }: Route,
): Promise<Things> => {
  const request = async (caller: Caller) =>
    (await client(agencies, transport).requestConnection({ caller, body: onboarding.asked })).body.id;
  return {
    own: { requestId: await request(first) },
    ...(access === 'operator' ? {} : { others: { requestId: await request(second) } }),
    missing: { requestId: '0'.repeat(40) },
  };
};

const naming = { name: 'Layla Haddad', role: 'officer' as const, scopes: [] };

const nameOfficer = async ({ transport, operator, ...world }: World, index: 0 | 1 = 0) => {
  const asked = { caller: operator, params: { agencyId: world.agencies[index].id }, body: naming };
  return (await client(agencies, transport).nameFirstOfficer(asked)).body;
};

const officerIds = async (world: World): Promise<Things> => ({
  own: { officerId: (await nameOfficer(world)).id },
  others: { officerId: (await nameOfficer(world, 1)).id },
  missing: { officerId: '0'.repeat(24) },
});

export const things: Builders = {
  ...{ agencyId: agencyIds, keyId: keyIds, requestId: requestIds },
  officerId: officerIds,
};

export const bodies: Bodies = {
  'POST /v1/agencies/officers/acceptances': async (world) => ({
    invitation: (await nameOfficer(world)).invitation,
  }),
};
