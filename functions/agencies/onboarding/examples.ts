/** A request to be connected, as the documentation shows it. */

export const requestId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';

export const asked = {
  names: { en: 'Zarqa Water Authority', ar: 'سلطة مياه الزرقاء' },
  jurisdiction: 'jo-zarqa',
  contact: { email: 'info@water.example', phone: '+96253859970' },
  legalBasis: 'Water Authority Law 18 of 1988, article 6: the authority keeps and repairs the network.',
  responsible: {
    name: 'Rania Odeh',
    role: 'Head of systems',
    email: 'rania@water.example',
    phone: '+962791112233',
  },
  scopes: ['complaints:read', 'complaints:write'],
  networks: ['198.51.100.0/24'],
};

const { contact, legalBasis, responsible, scopes, networks } = asked;

export const card = {
  id: requestId,
  names: asked.names,
  jurisdiction: asked.jurisdiction,
  status: 'submitted' as const,
  submittedAt: '2026-03-01T06:00:00.000Z',
  decidedAt: null,
  agencyId: null,
};

export const request = {
  ...card,
  ...{ contact, legalBasis, responsible, scopes, networks },
  reason: null,
  testKeys: 0,
};
