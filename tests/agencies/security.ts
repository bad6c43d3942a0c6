import { contract as agencies } from '../../functions/agencies/contract';
import type { Builders, Things } from '../security/things';
import type { World } from '../security/world';
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

export const things: Builders = { agencyId: agencyIds, keyId: keyIds };
