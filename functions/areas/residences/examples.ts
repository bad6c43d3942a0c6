import { address, addressId } from '../addresses/examples';
import { agencyId, agencyNames, city, district } from '../register/examples';

/*
 * Examples: somebody who has moved to Palm Street, and the municipality that confirms it.
 */

export const residenceId = '2b5vhk1ncrsv9d3i6oaf8e4gk7b1mqs2r8a1e6gm';
const askedAt = '2026-03-01T08:00:00.000Z';
const since = '2026-02-15';

const asked = {
  ...{ id: residenceId, agencyId, state: 'asked', address, since, through: null, askedAt },
  answerBy: '2026-03-15T08:00:00.000Z',
} as const;
const confirmed = { ...asked, state: 'confirmed', answerBy: null } as const;
const told = { name: 'Amina Haddad', note: 'The lease of 10 February' };
const params = { residenceId };

export const askForResidence = {
  body: { addressId, since, ...told },
  reply: { ...asked, agencyNames, ...told, reason: null },
};
export const listResidences = { reply: { items: [{ ...asked, agencyNames }] } };
export const getResidence = { params, reply: { ...asked, agencyNames, ...told, reason: null } };
export const withdrawResidence = { params, body: {} };
export const getHome = {
  query: { on: '2026-03-01' },
  reply: { residence: { ...confirmed, agencyNames }, areas: [city, district] },
};

export const listAgencyResidences = { query: { state: 'asked', limit: '20' }, reply: { items: [asked] } };
export const showResidenceToAgency = { params, reply: { ...asked, ...told, reason: null } };
const officer = 'L. Khoury';
export const confirmResidence = { params, body: { officer } };
export const refuseResidence = { params, body: { officer, reason: 'The lease names another flat.' } };
export const endResidence = { params, body: { officer, through: '2026-08-31' } };
