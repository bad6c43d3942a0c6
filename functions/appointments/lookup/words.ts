import { readReference } from '../../blocks/references/reference';
import type { Signer } from '../../kernel/identity/signer';
import type { Stored } from '../../kernel/table/dynamo';
import { key } from '../../kernel/table/table';
import { searchable } from '../../kernel/text/searchable';
import { days } from '../../kernel/text/time';
import type { Appointment } from '../bookings/appointment';

/*
 * How officers find an appointment: by the words of a name, a telephone number, or the agency's own reference. Each is an entry
 * of a list of its own, under a name that the portal alone can make of it, whatever keys came since: whoever reads the table learns no name from it.
 */

/** The words of a text, however they are written. */
export const wordsOf = (text: string): string[] => [
  ...new Set(searchable(text).match(/[\p{L}\p{N}]+/gu) ?? []),
];

/** Digits of a telephone number that tell people apart, whatever country and trunk prefix stand before them. */
const toldApart = 8;

/** The end of a number; undefined if there are too few digits to tell. */
export const phoneEnd = (text: string): string | undefined => {
  const digits = searchable(text).replace(/\D/g, '');
  return digits.length < toldApart ? undefined : digits.slice(-toldApart);
};

/** A short reference by its digits, the agency's own as it is written. */
export const referenceWord = (text: string): string => {
  const reading = readReference('appointment', text);
  return typeof reading === 'object' ? reading.digits : searchable(text);
};

/** What an appointment is looked up by. */
export type Term =
  | { readonly kind: 'name'; readonly word: string }
  | { readonly kind: 'phone'; readonly word: string }
  | { readonly kind: 'reference'; readonly word: string };

/** What is known of whom an appointment is for. */
export interface Named {
  /** The digits of its short reference. */
  readonly digits: string;
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly reference: string | undefined;
}

/** The most words of one appointment: a group has many names. */
const maxTerms = 60;

export const termsOf = ({ digits, names, phones, reference }: Named): Term[] => {
  const words = [...new Set(names.flatMap(wordsOf))].map((word) => ({ kind: 'name', word }) as const);
  const numbers = phones.flatMap((phone) => {
    const word = phoneEnd(phone);
    return word === undefined ? [] : [{ kind: 'phone', word } as const];
  });
  const own = reference === undefined ? [] : [{ kind: 'reference', word: referenceWord(reference) } as const];
  const short = { kind: 'reference', word: digits } as const;
  return [short, ...own, ...numbers, ...words].slice(0, maxTerms);
};

/** Whether what is known of an appointment has a term. */
export const hasTerm = (named: Named, { kind, word }: Term): boolean =>
  termsOf(named).some((each) => each.kind === kind && each.word === word);

/** The appointments of an agency that have a term, by when they were booked. */
export const foundBy = (signer: Signer, agencyId: string, { kind, word }: Term): string =>
  key(
    'appointment-found',
    agencyId,
    signer.deriveLasting('appointment-lookup', `${agencyId} ${kind} ${word}`),
  );

/** How long after its day an appointment is found. */
const keptFor = days(365);

export interface FoundEntry extends Stored {
  readonly appointmentId: string;
  readonly expiresAt: number;
}

export const foundEntry = (
  signer: Signer,
  { id, agencyId, bookedAt, card }: Appointment,
  term: Term,
): FoundEntry => ({
  ...{ pk: foundBy(signer, agencyId, term), sk: key(bookedAt, id), type: 'appointment-found', version: 1 },
  ...{ appointmentId: id, expiresAt: Math.ceil((Date.parse(card.end) + keptFor) / 1_000) },
});
