import { Refusal } from '../../kernel/contract/refusal';
import type { Mark } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import type { Stored } from '../../kernel/table/dynamo';
import { type Item, oneOf, type Rule } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { days } from '../../kernel/text/time';

/*
 * A letter with a code to the address that the register has of a person. The agency that attested the person prints and posts it; the
 * portal never learns the address. Who enters the code lives there, and is known to the level `substantial`.
 */

export const lifecycle = {
  print: { by: 'agency', from: ['asked', 'printed'], to: 'printed' },
  confirm: { by: 'person', from: ['asked', 'printed'], to: 'used' },
} as const;
export const states = ['asked', 'printed', 'used'] as const;
export type LetterState = (typeof states)[number];

/** How long its code counts. */
export const letterDays = 30;

/** The one letter of a person: a new one takes the place of the one before. */
export interface Letter extends Stored {
  readonly made: Mark;
  readonly id: string;
  readonly ref: string;
  /** The agency that attested the person, and prints. */
  readonly agencyId: string;
  /** The claim by which it did: under it the agency knows whose letter it is. */
  readonly claimId: string;
  /** The code of the number that the account was linked to: the letter proves nobody of another. */
  readonly register: string;
  readonly state: LetterState;
  readonly askedAt: number;
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const letterKey = (ref: string): Key => ({ pk: key('letter', ref), sk: 'letter' });
export const lettersOf = (agencyId: string): string => key('letters-of', agencyId);
export const lapsesAt = ({ askedAt }: Pick<Letter, 'askedAt'>): number => askedAt + days(letterDays);

export const letterNotFound = (): Refusal => new Refusal('letter-not-found');
export const allows = (action: keyof typeof lifecycle): Rule =>
  oneOf(
    'state',
    lifecycle[action].from,
    (item: Item) => new Refusal('letter-used', { facts: { state: String(item.state) } }),
  );

const digits = 8;

/** The code by each key of the use, first the one that is printed: eight digits, kept nowhere. */
export const lettersCodes = (
  signer: Signer,
  { ref, id }: Pick<Letter, 'ref' | 'id'>,
): readonly [string, ...string[]] => {
  const codeOf = (bytes: Buffer): string =>
    String(bytes.readUIntBE(0, 6) % 10 ** digits).padStart(digits, '0');
  const [made, ...others] = signer.deriveEach('identity-letter', `${ref}\n${id}`);
  return [codeOf(made), ...others.map(codeOf)];
};
