import * as v from 'valibot';
import { officersNamed } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { maxCharacters } from '../../kernel/text/characters';
import { digits } from '../../kernel/text/digits';
import { id } from '../../kernel/text/fields';
import { isOneLine, unprintable } from '../../kernel/text/lines';
import { nationalNumber } from '../numbers/details';
import * as examples from './examples';
import { recoveryDays, secondProofs, waitingHours } from './recovery';
import { recoveryView } from './views';

const params = v.strictObject({ recoveryId: id });
const root = '/v1/public/identity/recoveries/{recoveryId}';
const proof = v.picklist(secondProofs);
const code = v.pipe(
  v.string(),
  digits,
  v.trim(),
  v.regex(/^\d{6}(\d\d)?$/, 'Must be the digits that were sent.'),
);
/** The user pool says whether it is good enough. */
const password = v.pipe(v.string(), maxCharacters(256), v.check(isOneLine, unprintable));

const open = { 'recovery-not-found': 404, 'recovery-closed': 409 } as const;

/** How somebody comes back into an account whose password and second factor they have lost. */
export const recoveryRoutes = {
  beginRecovery: {
    method: 'POST',
    path: '/v1/agency/identity/recoveries',
    access: { agency: 'identity:attest' },
    summary: 'Begin the recovery of an account, having seen the person and their papers at a counter',
    description: `The first of two proofs. Hand the \`recoveryId\` to the person and to nobody else: with it they enter the second proof, wait ${waitingHours} hours, and set a new password. The account is told at once, at every address that is known to be theirs. A new recovery takes the place of the one before.`,
    headers: officersNamed,
    body: v.strictObject({ nationalNumber }),
    reply: { status: 201, body: v.strictObject({ recoveryId: id, ...recoveryView.entries }) },
    refusals: { 'not-linked': 409, deceased: 409 },
    example: examples.begin,
  },
  showRecovery: {
    method: 'GET',
    path: root,
    access: 'anyone',
    summary: 'How my recovery stands, by the id that I was handed',
    params,
    reply: { status: 200, body: recoveryView },
    refusals: { 'recovery-not-found': 404 },
    example: examples.show,
  },
  askRecoveryCode: {
    method: 'POST',
    path: `${root}/codes`,
    access: 'anyone',
    summary: 'Have the code of the second proof sent: by e-mail, by SMS, or in a letter',
    description:
      'E-mail and SMS go to addresses that were proved; a letter to the one in the civil register, printed by the agency that attested me.',
    params,
    body: v.strictObject({ proof }),
    reply: { status: 204 },
    refusals: { ...open, 'address-missing': 409, 'too-many-attempts': 429 },
    example: examples.askCode,
  },
  proveRecovery: {
    method: 'POST',
    path: `${root}/proofs`,
    access: 'anyone',
    summary: 'Enter the code: the second proof, from which the wait runs',
    description: `${waitingHours} hours, in which whoever is signed in to the account may stop it. After five codes that were wrong, each costs a wait that doubles.`,
    params,
    body: v.strictObject({ proof, code }),
    reply: { status: 200, body: recoveryView },
    refusals: { ...open, 'recovery-code-wrong': 422, 'too-many-attempts': 429 },
    example: examples.prove,
  },
  completeRecovery: {
    method: 'POST',
    path: `${root}/completion`,
    access: 'anyone',
    summary: 'Set a new password, once the wait is over',
    description: `Within ${recoveryDays} days of the beginning. The second factor is forgotten, and every session ends. The level of assurance is \`substantial\` at most from then on: one officer has seen the person.`,
    params,
    body: v.strictObject({ password }),
    reply: { status: 204 },
    refusals: { ...open, 'recovery-waits': 409, 'password-too-weak': 422, 'account-not-found': 409 },
    example: examples.complete,
  },
  getOwnRecovery: {
    method: 'GET',
    path: '/v1/identity/recovery',
    access: 'citizen',
    summary: 'The recovery of my account that somebody has begun',
    reply: { status: 200, body: recoveryView },
    refusals: { 'recovery-not-found': 404 },
    example: examples.own,
  },
  stopRecovery: {
    method: 'POST',
    path: '/v1/identity/recovery/stop',
    access: 'citizen',
    summary: 'Stop the recovery of my account: it was not me, or I can sign in after all',
    reply: { status: 204 },
    refusals: open,
  },
} as const satisfies Routes;
