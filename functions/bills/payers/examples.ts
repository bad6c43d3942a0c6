import { agencyId, agencyNames, identifier } from '../bills/examples';

/*
 * Realistic examples: the owner of a house in Amman claims their bills.
 */

const payerId = '5d1f0b77a2c94e6f13';
const code = 'h2c7v0n5q8e1t4kb9m3fd6sj1r7a0lpu';

const payer = { payerId, agencyId, agencyNames, identifier };

export const claimPayer = { body: { code }, reply: payer };

export const listPayers = { reply: { items: [{ ...payer, claimedAt: '2026-02-01T09:00:00.000Z' }] } };

export const dropPayer = { params: { payerId } };

export const claimCode = {
  body: { identifier },
  reply: { identifier, code, link: `https://portal.example/claims#${code}` },
};

export const releasePayer = { body: { identifier } };
