import * as v from 'valibot';
import { date } from '../../kernel/text/fields';
import { nationalNumber, registeredNames } from '../numbers/details';

/** Why a link is undone. */
export const unlinkReasons = ['mistake', 'takeover', 'request'] as const;
export type UnlinkReason = (typeof unlinkReasons)[number];

/** What the civil registry knows first. */
export const registerChange = v.strictObject({
  nationalNumber,
  change: v.variant('kind', [
    v.strictObject({ kind: v.literal('death'), on: date }),
    v.strictObject({ kind: v.literal('name'), names: registeredNames }),
  ]),
});
export type RegisterChange = v.InferOutput<typeof registerChange>;
