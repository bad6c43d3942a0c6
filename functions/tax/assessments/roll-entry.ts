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
 * That there is an assessment of something for a period, and which bill it is: an item beside the thing, or beside the taxpayer
 * where no thing is taxed. It stands in the way of a second one, and leads from a thing to its bills.
 */
export interface AssessmentRecord extends Stored {
  readonly made: Mark;
  readonly agencyId: string;
  readonly payer: string;
  readonly tax: string;
  readonly period: Period;
  readonly sequence: number;
  readonly issuedOn: LocalDate;
  /** The bill that counts, and those whose place it took. */
  readonly billId: string;
  readonly earlier: readonly string[];
  /** By the action that put another bill in its place. */
  readonly timeline: Readonly<Record<string, ReplacementEntry>>;
}

/** Another bill has taken the place of the one that counted. */
export interface ReplacementEntry extends Entry {
  readonly billId: string;
}

/** The beginning of the sort keys of what was assessed. */
export const assessmentRecordPrefix = key('assessed', '');

export const assessmentRecordKey = (
  agencyId: string,
  taxpayer: string,
  {
    thing,
    tax,
    period,
    sequence,
  }: Pick<AssessmentRequest, 'tax' | 'period' | 'sequence'> & { readonly thing?: string | null | undefined },
): Key => ({
  pk:
    thing === undefined || thing === null
      ? taxpayerPartition(agencyId, taxpayer)
      : taxableObjectPartition(agencyId, thing),
  sk: key('assessed', tax, period.from, String(sequence).padStart(2, '0')),
});
