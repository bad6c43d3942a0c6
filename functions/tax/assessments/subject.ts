import { type Bill, chargedBy } from '../../blocks/billing/bill';
import type { LocalDate } from '../../kernel/text/date';
import type { BasisStep } from '../computation/basis';
import type { Period } from '../register/fields';

/*
 * What a bill that is an assessment says of itself.
 */

/** What an assessment that is paid turned out to be too much: it is to be given back. */
export interface Credit {
  readonly on: LocalDate;
  /** Minor units. */
  readonly amount: number;
}

/** The subject of a bill that is an assessment: which tax, on what, for which period, and how it was computed. */
export interface Subject {
  readonly [name: string]: unknown;
  readonly type: 'assessment';
  readonly tax: string;
  readonly taxVersion: number;
  readonly taxableObject: string | null;
  readonly period: Period;
  readonly sequence: number;
  readonly steps: readonly BasisStep[];
  /** The last day on which objections are accepted; null if the tax accepts none. */
  readonly objectionsUntil: LocalDate | null;
  /** Only if it was self-assessed: the `personRef` of the person who declared it. */
  readonly declaredBy?: string;
  /** The tax, of which the bill is what was left to charge; absent where it is the bill's amount. */
  readonly total?: number;
  readonly before?: number;
  readonly creditUsed?: number;
  /** The paid bill to which this one adds a difference. */
  readonly supplements?: string;
  /** What is the taxpayer's: of one that was found to be too much, or came to less than nothing. */
  readonly credits?: readonly Credit[];
}

/** The subject of a bill that is an assessment. */
export const subjectOf = ({ subject }: Pick<Bill, 'subject'>): Subject | undefined =>
  subject.type === 'assessment' ? (subject as unknown as Subject) : undefined;

/** What of a paid assessment is to be given back. */
export const creditsOf = (bill: Pick<Bill, 'subject'>): readonly Credit[] => subjectOf(bill)?.credits ?? [];

/** The tax that the assessments of the period come to up to this bill; below 0 where it is the taxpayer's. */
export const totalOf = (bill: Bill): number => subjectOf(bill)?.total ?? chargedBy(bill);
