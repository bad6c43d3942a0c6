import * as v from 'valibot';
import { proven } from '../../blocks/people/proof';
import type { Routes } from '../../kernel/contract/contract';
import { digits } from '../../kernel/text/digits';
import { id, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { letterDays } from './letter';
import { agencyLetterView, letterView } from './views';

const attests = { agency: 'identity:attest' } as const;
const code = v.pipe(
  v.string(),
  digits,
  v.trim(),
  v.regex(/^\d{8}$/, 'Must be the eight digits in the letter.'),
);

/** How a code in a letter proves where people live. */
export const letterRoutes = {
  askLetter: {
    method: 'POST',
    path: '/v1/identity/letters',
    access: proven('low'),
    summary: 'Have a code sent to the address that the register has of me',
    description: `The agency that attested me prints and posts the letter; the portal does not learn my address. Its code counts for ${letterDays} days, and a new letter takes the place of the one before. After two letters in two months, each costs a wait that doubles.`,
    reply: { status: 201, body: letterView },
    refusals: { 'too-many-attempts': 429 },
    example: examples.askLetter,
  },
  confirmLetter: {
    method: 'POST',
    path: '/v1/identity/letters/confirmations',
    access: proven('low'),
    summary: 'Enter the code in the letter, which proves me to the level `substantial`',
    description: 'After five codes that were wrong, each costs a wait that doubles.',
    body: v.strictObject({ code }),
    reply: { status: 204 },
    refusals: {
      'letter-lapsed': 409,
      'letter-used': 409,
      'letter-not-found': 404,
      'wrong-letter-code': 422,
      'too-many-attempts': 429,
    },
    example: examples.confirmLetter,
  },
  listLetters: {
    method: 'GET',
    path: '/v1/agency/identity/letters',
    access: attests,
    summary: 'Letters that your agency is to print, longest waiting first',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(agencyLetterView) },
    example: examples.listLetters,
  },
  printLetter: {
    method: 'POST',
    path: '/v1/agency/identity/letters/{letterId}/printing',
    access: attests,
    summary: 'Take a letter to be printed: its code, for the person of the claim',
    description:
      'Posted to the address that your register has of the person. The letter leaves the list; while its code has not been entered, it may be taken again.',
    params: v.strictObject({ letterId: id }),
    reply: { status: 200, body: v.strictObject({ ...agencyLetterView.entries, code: v.string() }) },
    refusals: { 'letter-not-found': 404, 'letter-used': 409 },
    example: examples.printLetter,
  },
} as const satisfies Routes;
