/*
 * Examples: a name that the municipality spells wrongly on a bill.
 */

const correctionId = '4d7vhk1ncrsv9d3i6oaf8e4gk7b1mqs2r8a1e6gm';
const agencyId = '3f5k2v0a9c1m7q4t8b6d0e2g';
const askedAt = '2026-03-01T08:00:00.000Z';
const params = { correctionId };

const request = {
  name: 'Amina Haddad',
  wrong: 'The bill of March names me Amina Hadad, at Palm Street 21.',
  right: 'Amina Haddad, Palm Street 12.',
  evidence: 'My identity card, and the lease of 10 February.',
};
const summary = {
  ...{ id: correctionId, agencyId, about: { kind: 'bill', id: 'B-4831-9027-556' }, state: 'asked' },
  ...{ askedAt, updatedAt: askedAt, clock: 'running', dueAt: '2026-03-31T08:00:00.000Z', level: 0 },
} as const;
const names = { en: 'Amman Municipality', ar: 'أمانة عمّان' };
const asked = { ...summary, agencyNames: names, ...request, timeline: [] };

export const askCorrection = {
  body: { agencyId, about: { kind: 'bill' as const, id: 'B-4831-9027-556' }, ...request },
  reply: asked,
};
export const listCorrections = { reply: { items: [{ ...summary, agencyNames: names }] } };
export const getCorrection = { params, reply: asked };
export const answerCorrection = { params, body: { text: 'The card is enclosed with the lease.' } };
export const withdrawCorrection = { params, body: {} };
export const listAgencyCorrections = { query: { limit: '20' }, reply: { items: [summary] } };
export const showCorrectionToAgency = { params, reply: asked };
export const askAboutCorrection = { params, body: { text: 'Which card is meant?' } };
export const decideCorrection = {
  params,

  body: {
    outcome: 'partly-corrected' as const,
    text: 'The name is corrected. The address is that of the meter.',
    appeal: 'To the administrative court within 30 days.',
  },
};
