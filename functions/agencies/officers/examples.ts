import { agency } from '../agencies/examples';

const officerId = '6v2m8q4c1t0b5k9d3f7j2n4r';
const body = { name: 'Layla Haddad', role: 'admin', unit: 'Permits', scopes: ['complaints:write'] } as const;
const officer = {
  ...{ id: officerId, name: body.name, role: body.role, unit: body.unit },
  scopes: ['agencies:read', 'agencies:write', 'complaints:write'],
  ...{ state: 'invited', namedAt: '2026-03-01T09:00:00.000Z', namedBy: 'operator' },
} as const;
const invitation = `${agency.id}_${officerId}_3f8k1m6p0q2r4s7t9v5a8b1c6d0e2g4h`;

export const nameFirst = { params: { agencyId: agency.id }, body, reply: { ...officer, invitation } };
export const name = { body, reply: { ...officer, invitation } };
export const list = { query: { limit: '20' }, reply: { items: [officer] } };
export const end = { params: { officerId } };
export const accept = {
  body: { invitation },
  reply: { agencyId: agency.id, officerId, name: 'Layla Haddad (3f7j2n)' },
};
