import { hash } from 'node:crypto';
import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { shortReferenceOf } from '../../blocks/references/reference';
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

/** What it states, and what lists show of it. */
export interface CertificateCard {
  readonly id: string;
  readonly agencyId: string;
  readonly number: string;
  /** Either the object or the taxpayer, by the agency's own number. */
  readonly taxableObject: string | null;
  readonly taxpayer: string | null;
  readonly issuedAt: Instant;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
}

export interface Certificate extends Stored {
  readonly made: Mark;
  readonly id: string;
  /** The `personRef` of the person who asked for it. */
  readonly owner: string;
  readonly card: CertificateCard;
  readonly ownerKey: string;
  readonly ownerSort: string;
}

export const certificateKey = (code: string): Key => ({ pk: key('clearance', code), sk: 'clearance' });

/** The partition of a person's certificates, in the order of time. */
export const certificatesOf = (person: string): string => key('clearances-of', person);

const common = {
  agencyId: id,
  /** What people say and type for it: `X-4831-9027-556`. */
  shortReference: v.string(),
  number: v.string(),
  taxableObject: v.nullable(ownNumber),
  issuedAt: instantField,
  issuedOn: date,
  validUntil: date,
};
export const certificateView = withAgencyNames(
  v.strictObject({
    id,
    ...common,
    taxpayer: v.nullable(v.string()),
    valid: v.boolean(),
    /** The address where anyone can verify it. */
    verification: v.string(),
  }),
);
/** What anyone may see who has the code; only the end of the taxpayer's number is shown. */
export const publicCertificate = withAgencyNames(
  v.strictObject({ ...common, taxpayer: v.nullable(v.string()), valid: v.boolean() }),
);

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
): Certificate => {
  const card: CertificateCard = {
    ...{ id: code, agencyId, taxableObject, taxpayer, number: numberOf(code, issuedOn) },
    ...{ issuedAt: instant(action.at), issuedOn, validUntil: addDays(issuedOn, validDays) },
  };
  return {
    ...certificateKey(code),
    type: 'clearance',
    version: 1,
    made: markOf(action),
    ...{ id: code, owner, card },
    ...{ ownerKey: certificatesOf(owner), ownerSort: key(card.issuedAt, code) },
  };
};

export const certificateNotFound = (): Refusal => new Refusal('certificate-not-found');

/** Refuses a certificate because something is due; lists at most `maxListed` amounts. */
const maxListed = 50;
export const taxOwed = (owed: readonly OutstandingAmount[]): Refusal =>
  new Refusal('tax-owed', {
    facts: { count: owed.length, owed: owed.slice(0, maxListed).map((each): Fact => ({ ...each })) },
  });

const fieldsOf = ({ taxpayer: _, ...card }: CertificateCard, today: LocalDate) => {
  const { id: code, ...stated } = card;
  const shortReference = shortReferenceOf('clearance', code);
  return { ...stated, shortReference, valid: today <= card.validUntil };
};

/** A certificate as its person sees it on a day, by where certificates are verified. */
export const showCertificate = (
  card: CertificateCard,
  today: LocalDate,
  verify: (code: string) => string,
) => ({
  id: card.id,
  ...fieldsOf(card, today),
  taxpayer: card.taxpayer,
  verification: verify(card.id),
});

/** Hides all but the last four letters. */
const masked = (text: string): string => `${'•'.repeat(Math.max(0, text.length - 4))}${text.slice(-4)}`;

export const showToAnybody = (card: CertificateCard, today: LocalDate) => ({
  ...fieldsOf(card, today),
  taxpayer: card.taxpayer && masked(card.taxpayer),
});
