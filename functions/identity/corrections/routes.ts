import * as v from 'valibot';
import { officerRefusals, officersNamed } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { row } from '../../kernel/contract/rows';
import * as examples from '../attestations/examples';
import { nationalNumber } from '../numbers/details';
import { registerChange, unlinkReasons } from './correction';

const attests = { agency: 'identity:attest' } as const;
export const maxChanges = 500;

export const changeResult = v.strictObject({
  /** `later`: it was not reached in the time of the call; send it again. */
  result: v.picklist(['taken', 'refused', 'later']),
  code: v.optional(v.string()),
  errors: v.optional(
    v.array(v.strictObject({ in: v.string(), pointer: v.string(), code: v.string(), detail: v.string() })),
  ),
});
export type ChangeResult = v.InferOutput<typeof changeResult>;

/** How what was attested is put right, and what the register knows first. */
export const correctionRoutes = {
  unlink: {
    method: 'POST',
    path: '/v1/agency/identity/unlinkings',
    access: attests,
    summary: 'Undo the link of a national number to a wrong account',
    description:
      'Takes two officers. From then on the account has no level, and the number is free. The account’s person is told, and so is whoever had claimed the number in vain.',
    headers: officersNamed,
    body: v.strictObject({ nationalNumber, reason: v.picklist(unlinkReasons) }),
    reply: { status: 204 },
    refusals: { ...officerRefusals, 'not-linked': 409 },
    example: examples.unlink,
  },
  takeRegisterChanges: {
    method: 'POST',
    path: '/v1/agency/identity/register-changes',
    access: attests,
    summary: `Tell of up to ${maxChanges} deaths and changes of name`,
    description:
      'Each has a result of its own, in the order sent. Whether an account is linked to a number is not said. A dead person’s account can do nothing from then on, and gets no messages; a new name shows in the profile.',
    body: v.strictObject({
      items: v.pipe(v.array(row(registerChange)), v.minLength(1), v.maxLength(maxChanges)),
    }),
    bodyLimit: 256 * 1024,
    reply: { status: 200, body: v.strictObject({ items: v.array(changeResult) }) },
    example: examples.changes,
  },
} as const satisfies Routes;
