import * as v from 'valibot';
import { agencyNames } from '../../blocks/agencies/directory';
import { maxPayers } from '../../blocks/billing/payer';
import type { Routes } from '../../kernel/contract/contract';
import { html, pageHeaders } from '../../kernel/http/html';
import { digits } from '../../kernel/text/digits';
import { id, instant } from '../../kernel/text/fields';
import { identifier, payerRequest } from '../bills/charge';
import * as examples from './examples';

const payerId = v.pipe(v.string(), v.regex(/^[0-9a-f]{18}$/, 'Must be the id of a payer.'));
const claimCode = v.pipe(
  v.string(),
  digits,
  v.regex(/^[0-9a-v]{32}$/, 'Must be the code of 32 letters and digits that is on the letter.'),
);

const payer = { payerId, agencyId: id, agencyNames, identifier: v.string() };
const claimedPayer = v.strictObject(payer);
export const payerView = v.strictObject({ ...payer, claimedAt: instant });

const issuing = { agency: 'bills:write' } as const;

export const payerRoutes = {
  claimPayer: {
    method: 'POST',
    path: '/v1/bills/payers/claims',
    access: 'citizen',
    actingFor: 'bills',
    summary: 'Claim a payer by the code on a letter of its agency; its bills are then among mine',
    description: `A payer is whom an agency bills: a taxpayer's number, a plate. One person holds it. At most ${maxPayers} a person. A code has 88 bits that only the portal can work out, so that a thousand guesses a second for a thousand years find none; after five wrong ones each costs a wait.`,
    body: v.strictObject({ code: claimCode }),
    reply: { status: 201, body: claimedPayer },
    refusals: {
      'wrong-claim-code': 422,
      'payer-claimed': 409,
      'too-many-payers': 409,
      'too-many-attempts': 429,
    },
    example: examples.claimPayer,
  },
  listPayers: {
    method: 'GET',
    path: '/v1/bills/payers',
    access: 'citizen',
    actingFor: 'bills',
    summary: 'The payers that I hold',
    reply: {
      status: 200,
      body: v.strictObject({ items: v.pipe(v.array(payerView), v.maxLength(2 * maxPayers)) }),
    },
    example: examples.listPayers,
  },
  dropPayer: {
    method: 'DELETE',
    path: '/v1/bills/payers/{payerId}',
    access: 'citizen',
    actingFor: 'bills',
    summary: 'Let a payer go: its bills are no longer among mine',
    params: v.strictObject({ payerId }),
    reply: { status: 204 },
    refusals: { 'payer-not-found': 404 },
    example: examples.dropPayer,
  },
  claimPage: {
    method: 'GET',
    path: '/claims',
    access: 'anyone',
    summary: 'Where the links of letters lead: how to claim a payer',
    description:
      'In English, Arabic or Persian as `Accept-Language` asks. The code stands behind the `#` of a link, which browsers tell no server: an app of the portal takes it from there.',
    reply: {
      status: 200,
      body: v.string(),
      media: html,
      cache: 300,
      localized: true,
      headers: pageHeaders,
    },
  },
  claimCode: {
    method: 'POST',
    path: '/v1/agency/bills/payers/claim-codes',
    access: issuing,
    summary: 'The code by which a person claims a payer, for your letter to it',
    description:
      'The same code each time, until you `renew` it: then the letters that were sent before open nothing. Whoever has the code can see the bills, so it goes to the address that you have for the payer, and nowhere else.',
    body: v.strictObject({ identifier, renew: v.optional(v.boolean(), false) }),
    reply: { status: 201, body: v.strictObject({ identifier, code: claimCode, link: v.string() }) },
    example: examples.claimCode,
  },
  releasePayer: {
    method: 'POST',
    path: '/v1/agency/bills/payers/release',
    access: issuing,
    summary: 'Take a payer from whoever holds it: a plate that was sold, a letter that went astray',
    description: 'The code by which it was claimed opens nothing any more: ask for another.',
    body: payerRequest,
    reply: { status: 204 },
    refusals: { 'payer-not-found': 404 },
    example: examples.releasePayer,
  },
} as const satisfies Routes;
