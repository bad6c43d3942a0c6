/** One agency and its keys, as the documentation shows them. */

export const agencyId = '0ivd3ac8f4k2m9q7t1b6s5eg';

const names = { en: 'Amman Municipality', ar: 'أمانة عمّان' };

export const createdAt = '2026-03-01T06:00:00.000Z';

export const registration = {
  names,
  jurisdiction: 'jo-amman',
  contact: { email: 'systems@amman.example', phone: '+96265359970', url: 'https://amman.example' },
  tier: 'standard',
} as const;

export const { contact, ...shown } = registration;

export const card = { id: agencyId, ...shown, status: 'active', registeredAt: createdAt } as const;

export const agency = {
  ...card,
  contact,
  officers: 'named',
  waiver: { reason: 'Registered by an operator', officer: null, until: '2026-05-30T06:00:00.000Z' },
} as const;
