import * as v from 'valibot';
import { addressKinds, codeMinutes } from '../../blocks/people/address-code';
import type { Routes } from '../../kernel/contract/contract';
import { digits } from '../../kernel/text/digits';
import { instant } from '../../kernel/text/fields';

const kind = v.picklist(addressKinds);
const code = v.pipe(
  v.string(),
  digits,
  v.trim(),
  v.regex(/^\d{6}$/, 'Must be the six digits that were sent.'),
);

const of = { kind: 'email' as const };

/** How people prove that an address is theirs, before anything else goes there. */
export const addressRoutes = {
  askCode: {
    method: 'POST',
    path: '/v1/me/contact/codes',
    access: 'citizen',
    summary: 'Have a code sent to the e-mail address or the telephone number in my profile',
    description: `Six digits, good for ${codeMinutes} minutes; a new code takes the place of the one before. After five in a day, by one person or to one address, each costs a wait that doubles. To a telephone number it comes by SMS. The address that I sign in with needs none.`,
    body: v.strictObject({ kind }),
    reply: { status: 200, body: v.strictObject({ expiresAt: instant }) },
    refusals: { 'address-missing': 409, 'too-many-attempts': 429 },
    example: { body: of, reply: { expiresAt: '2026-03-01T09:30:00.000Z' } },
  },
  verifyAddress: {
    method: 'POST',
    path: '/v1/me/contact/verifications',
    access: 'citizen',
    summary: 'Prove by the code that the address is mine',
    description:
      'From then on messages go there. After five codes that were wrong, each costs a wait that doubles.',
    body: v.strictObject({ kind, code }),
    reply: { status: 204 },
    refusals: { 'address-missing': 409, 'code-expired': 409, 'wrong-code': 422, 'too-many-attempts': 429 },
    example: { body: { ...of, code: '204519' } },
  },
} as const satisfies Routes;
