/*
 * Examples: the police look at the complaints of one person, by order of a court, for a month.
 */

const agencyId = '3f5k2v0a9c1m7q4t8b6d0e2g';
const investigationId = '6f7vhk1ncrsv9d3i6oaf8e4gk7b1mqs2r8a1e6gm';
const about = '5e7vhk1ncrsv9d3i6oaf8e4gk7b1mqs2r8a1e6gm';
const legalBasis = {
  code: 'criminal-procedure-48',
  names: { en: 'Code of Criminal Procedure, article 48', ar: 'قانون أصول المحاكمات الجزائية، المادة 48' },
};
const order = { authority: 'Court of First Instance', reference: '2026/118' };
const investigation = {
  ...{ id: investigationId, agencyId, legalBasis, ...order },
  officers: { officer: 'L. Khoury', second: 'R. Salem' },
  ...{ state: 'open' as const, openedAt: '2026-03-01T08:00:00.000Z', until: '2026-03-31T08:00:00.000Z' },
  ...{ reads: 2, shownAt: null },
};
const rights = { legalBases: [legalBasis], maxDays: 30 };
const investigator = { agencyId, ...rights, opened: 3, prolonged: 1, shown: 2, readsShown: 11 };
const headers = { 'Diwan-Officer': 'L. Khoury', 'Diwan-Second-Officer': 'R. Salem' };

export const openInvestigation = {
  headers,
  body: { about, legalBasis: legalBasis.code, ...order, until: '2026-03-31T08:00:00Z' },
  reply: { ...investigation, reads: 0, about },
};
export const prolongInvestigation = {
  ...{ params: { investigationId }, headers },
  body: { until: '2026-04-15T08:00:00Z' },
};
export const endInvestigation = { params: { investigationId }, body: {} };
export const listInvestigations = {
  query: { limit: '20' },
  reply: { items: [{ ...investigation, about }] },
};
export const superviseInvestigations = {
  query: { limit: '20' },
  reply: { items: [{ ...investigation, agencyNames: { en: 'Police' } }] },
};
export const allowInvestigations = {
  params: { agencyId },
  body: rights,
  reply: { ...investigator, agencyNames: { en: 'Police' }, opened: 0, prolonged: 0, shown: 0, readsShown: 0 },
};
export const listInvestigators = {
  query: { limit: '20' },
  reply: { items: [{ ...investigator, agencyNames: { en: 'Police' } }] },
};
