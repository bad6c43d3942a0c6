import { hash } from 'node:crypto';
import * as v from 'valibot';
import { type Fact, Refusal } from '../../kernel/contract/refusal';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { addDays, type LocalDate } from '../../kernel/text/date';
import { date, id, instant as instantField } from '../../kernel/text/fields';
import { type Instant, instant } from '../../kernel/text/time';
import { ownNumber } from '../register/fields';
import type { OutstandingAmount } from './owed';

/**
 * A clearance certificate: it states that nothing was due on a taxable object, or from a taxpayer, when it was issued. Its
 * id cannot be guessed; it is the code with which anyone who is shown the certificate can verify it.
 */

/** Days for which it is valid, even if something falls due in the meantime. */
const validDays = 30;

export interface Certificate extends Stored {
  readonly made: Mark;
  readonly id: string;
  /** The `personRef` of the person who asked for it. */
  readonly owner: string;
  readonly agencyId: string;
  readonly number: string;
  /** Either the object or the taxpayer, by the agency's own number. */
  readonly taxableObject: string | null;
  readonly taxpayer: string | null;
  readonly issuedAt: Instant;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
}

export const certificateKey = (code: string): Key => ({ pk: key('clearance', code), sk: 'clearance' });

const common = {
  agencyId: id,
  number: v.string(),
  taxableObject: v.nullable(ownNumber),
  issuedAt: instantField,
  issuedOn: date,
  validUntil: date,
};
export const certificateView = v.strictObject({
  id,
  ...common,
  taxpayer: v.nullable(v.string()),
  /** The address where anyone can verify it. */
  verification: v.string(),
});
/** What anyone may see who has the code; only the end of the taxpayer's number is shown. */
export const publicCertificate = v.strictObject({
  ...common,
  taxpayer: v.nullable(v.string()),
  valid: v.boolean(),
});

export interface ClearanceSubject {
  readonly agencyId: string;
  readonly taxableObject: string | null;
  readonly taxpayer: string | null;
}

/** The year and ten letters, unique to the certificate. */
const numberOf = (code: string, issuedOn: LocalDate): string =>
  `${issuedOn.slice(0, 4)}-${hash('sha256', `clearance\0${code}`).slice(0, 10).toUpperCase()}`;

export const newCertificate = (
  code: string,
  owner: string,
  { agencyId, taxableObject, taxpayer }: ClearanceSubject,
  issuedOn: LocalDate,
  action: Action,
): Certificate => ({
  ...certificateKey(code),
  type: 'clearance',
  version: 1,
  made: markOf(action),
  ...{ id: code, owner, agencyId, taxableObject, taxpayer, number: numberOf(code, issuedOn) },
  ...{ issuedAt: instant(action.at), issuedOn, validUntil: addDays(issuedOn, validDays) },
});

export const certificateNotFound = (): Refusal => new Refusal('certificate-not-found');

/** Refuses a certificate because something is due; lists at most `maxListed` amounts. */
const maxListed = 50;
export const taxOwed = (owed: readonly OutstandingAmount[]): Refusal =>
  new Refusal('tax-owed', {
    facts: { count: owed.length, owed: owed.slice(0, maxListed).map((each): Fact => ({ ...each })) },
  });

const certificateFields = ({
  agencyId,
  number,
  taxableObject,
  issuedAt,
  issuedOn,
  validUntil,
}: Certificate) => ({
  ...{ agencyId, number, taxableObject, issuedAt, issuedOn, validUntil },
});

export const showCertificate = (
  certificate: Certificate,
  verification: string,
): v.InferInput<typeof certificateView> => ({
  id: certificate.id,
  ...certificateFields(certificate),
  taxpayer: certificate.taxpayer,
  verification,
});

/** Hides all but the last four letters. */
const masked = (text: string): string => `${'•'.repeat(Math.max(0, text.length - 4))}${text.slice(-4)}`;

export const showToAnybody = (
  certificate: Certificate,
  today: LocalDate,
): v.InferInput<typeof publicCertificate> => ({
  ...certificateFields(certificate),
  taxpayer: certificate.taxpayer && masked(certificate.taxpayer),
  valid: today <= certificate.validUntil,
});
