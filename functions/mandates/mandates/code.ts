import { hash } from 'node:crypto';
import * as v from 'valibot';
import { refuseField } from '../../kernel/contract/refusal';
import type { Signer } from '../../kernel/identity/signer';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { digits } from '../../kernel/text/digits';
import { days, epochSeconds } from '../../kernel/text/time';
import { offerDays } from './deadline';

/*
 * The code with which a delegate accepts what was offered to them: whoever grants a mandate hands it to them by word or on
 * paper, so that the portal tells nobody who has an account. It is derived from the mandate, and kept as a hash.
 */

const use = 'mandate-code';
const letters = 16;

/** In groups or not, in upper or lower case. */
export const invitationCode = v.pipe(
  v.string(),
  digits,
  v.transform((text) => text.replace(/[\s-]/g, '').toLowerCase()),
  v.regex(/^[0-9a-v]{16}$/, 'Must be the code of 16 letters and digits that you were given.'),
);

const groups = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');

/** Where a code leads. */
export interface CodeItem extends Stored {
  readonly mandate: string;
  readonly expiresAt: number;
}

export const codeKey = (code: string): Key => ({
  pk: key('mandate-code', hash('sha256', `mandate code\0${code}`, 'base64url')),
  sk: 'code',
});

/** Days for which a code is remembered beyond the offer's, so that it can be said what became of that. */
const longer = 7;

export const openCodes = ({ signer }: { readonly signer: Signer }) => {
  const codeOf = (id: string): string => {
    // The key of the day that the use began: a code that was handed over stays what it is, whatever keys come.
    const secret = signer.deriveLasting(use, id);
    return secret.slice(0, letters);
  };
  return {
    /** As it is shown and said: in groups of four. */
    of: (id: string): string => groups(codeOf(id)),

    /** By which the code of a mandate leads to it. */
    leading: (id: string, at: number): CodeItem => ({
      ...codeKey(codeOf(id)),
      ...{ type: 'mandate-code', version: 1, mandate: id },
      expiresAt: epochSeconds(at + days(offerDays + longer)),
    }),
  };
};
export type Codes = ReturnType<typeof openCodes>;

/** The same for codes that never were, and for those that are forgotten. */
export const wrongCode = () =>
  refuseField('wrong-invitation-code', '/code', 'No offer has this code. Ask whoever gave it to you.');
