import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import type { LocalDate } from '../../kernel/text/date';
import type { Period } from '../register/fields';
import { taxableObjectPartition } from '../register/taxable-object';
import { taxpayerPartition } from '../register/taxpayer';
import type { AssessmentRequest } from './request';

/**
 * An entry of the assessment roll: which bill assesses a taxable object for a period. It is stored in the partition of the
 * object, or of the taxpayer if no object is taxed. It prevents a second assessment, and leads from an object to its bills.
 */
export interface AssessmentRecord extends Stored {
  readonly made: Mark;
  /** The call that brought it with others, by which a repeat of that call is told from another. */
  readonly importedBy?: string;
  readonly agencyId: string;
  readonly payer: string;
  readonly tax: string;
  readonly period: Period;
  readonly sequence: number;
  readonly issuedOn: LocalDate;
  /** The current bill, and the earlier ones that were replaced. */
  readonly billId: string;
  readonly earlier: readonly string[];
  /** Replacements, by action id. */
  readonly timeline: Readonly<Record<string, ReplacementEntry>>;
}

/** The current bill was replaced by another. */
export interface ReplacementEntry extends Entry {
  readonly billId: string;
}

/** The prefix of the sort keys of all entries. */
export const assessmentRecordPrefix = key('assessed', '');

export const assessmentRecordKey = (
  agencyId: string,
  taxpayer: string,
  {
    taxableObject,
    tax,
    period,
    sequence,
  }: Pick<AssessmentRequest, 'tax' | 'period' | 'sequence'> & {
    readonly taxableObject?: string | null | undefined;
  },
): Key => ({
  pk:
    taxableObject === undefined || taxableObject === null
      ? taxpayerPartition(agencyId, taxpayer)
      : taxableObjectPartition(agencyId, taxableObject),
  sk: key('assessed', tax, period.from, String(sequence).padStart(2, '0')),
});
