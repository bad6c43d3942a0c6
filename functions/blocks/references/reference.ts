import { hash } from 'node:crypto';
import { asciiDigits } from '../../kernel/text/digits';
import { checkDigitOf } from './check-digit';

/*
 * Short references: what people say, write down and type instead of an id of forty letters, such as `C-4831-9027-556`. A letter for
 * the kind, ten digits of a hash of the id, and a check digit (docs/adr/0126).
 */

/**
 * What has short references. The letters sound unlike each other, and the digit by which each is checked is its own: neither ever
 * changes. Payments have M, for money, as P is too near to B;
 * objections have R, for review, as O is read as a nought; clearance certificates have X, applications W, and mandates H, for
 * on behalf, as letters that are left over rhyme.
 */
const kinds = {
  appointment: { letter: 'A', digit: '1' },
  bill: { letter: 'B', digit: '2' },
  complaint: { letter: 'C', digit: '3' },
  fine: { letter: 'F', digit: '4' },
  payment: { letter: 'M', digit: '5' },
  objection: { letter: 'R', digit: '6' },
  claim: { letter: 'I', digit: '7' },
  clearance: { letter: 'X', digit: '8' },
  application: { letter: 'W', digit: '9' },
  mandate: { letter: 'H', digit: '0' },
} as const;
export type Kind = keyof typeof kinds;

const hashed = 10;
const written = /^([A-Z])?(\d{11})$/;

/** Spaces, hyphens and dashes of all scripts, and marks of direction, which come along when a reference is copied. */
const between = /[\s\p{Pd}\p{Cf}\u2212_.]/gu;

/** The digits of a reference: what it is found by. Two ids of a kind may have the same. */
export const digitsOf = (kind: Kind, id: string): string => {
  const bits = hash('sha256', `short reference\0${kind}\0${id}`, 'buffer').readBigUInt64BE();
  const digits = String(bits % 10n ** BigInt(hashed)).padStart(hashed, '0');
  return digits + checkDigitOf(kinds[kind].digit + digits);
};

/** The short reference of an item, for ever the same: `C-4831-9027-556`. */
export const shortReferenceOf = (kind: Kind, id: string): string => {
  const digits = digitsOf(kind, id);
  return [kinds[kind].letter, digits.slice(0, 4), digits.slice(4, 8), digits.slice(8)].join('-');
};

/** The names under which events have the ids of what people know by a short reference. */
const named: Readonly<Record<string, Kind>> = {
  applicationId: 'application',
  appointmentId: 'appointment',
  billId: 'bill',
  claimId: 'claim',
  complaintId: 'complaint',
  fineId: 'fine',
  mandateId: 'mandate',
  objectionId: 'objection',
  paymentId: 'payment',
  assessmentId: 'bill',
};

/** Those names. */
export const withReferences: readonly string[] = Object.keys(named);

/** What people are told for a member of an event: for an id its short reference, for anything else what it says. */
export const toldFor = (name: string, value: string): string => {
  const kind = Object.hasOwn(named, name) ? named[name] : undefined;
  return kind ? shortReferenceOf(kind, value) : value;
};

/** What somebody typed: a reference by its digits, one with a slip in it, or something else. */
export type Reading = { readonly digits: string } | 'mistyped' | undefined;

/**
 * Reads a reference of a kind as people type it: in upper or lower case, in groups or not, with the digits of Arabic or Persian,
 * with its letter or without. One of another kind is mistyped, as its check digit is.
 */
export const readReference = (kind: Kind, text: string): Reading => {
  const [, letter = kinds[kind].letter, digits] =
    written.exec(asciiDigits(text).replace(between, '').toUpperCase()) ?? [];
  if (digits === undefined) return undefined;
  const right = letter === kinds[kind].letter && checkDigitOf(kinds[kind].digit + digits) === '0';
  return right ? { digits } : 'mistyped';
};
