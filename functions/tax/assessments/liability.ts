import type { Calendar } from '../../blocks/calendars/opening-hours';
import { notAssessable } from '../computation/refusals';
import { type TaxableObject, taxpayerFor } from '../register/taxable-object';
import type { Tax } from '../taxes/tax';
import type { AssessmentRequest } from './request';

/** What an assessment is computed from: the current tax, taxable object and calendar. */
export interface Sources {
  readonly tax: Tax;
  readonly taxableObject?: TaxableObject | undefined;
  readonly calendar?: Calendar | undefined;
  /** Where the agencies are, as an IANA time zone. */
  readonly timeZone: string;
}

/**
 * The taxpayer who owes the tax, by the agency's own number. Refuses (`not-assessable`) a request that contradicts the
 * register.
 */
export const taxpayerOf = ({ tax, taxableObject }: Sources, request: AssessmentRequest): string => {
  if (tax.of === 'taxpayer') {
    if (request.taxableObject !== undefined)
      throw notAssessable('/taxableObject', 'The tax is on taxpayers, and on no taxable objects.');
    if (request.taxpayer === undefined) throw notAssessable('/taxpayer', 'The tax is on a taxpayer.');
    return request.taxpayer;
  }
  if (!taxableObject) throw notAssessable('/taxableObject', `The tax is on a ${tax.of}.`);
  if (taxableObject.kind !== tax.of)
    throw notAssessable('/taxableObject', `The tax is on a ${tax.of}, and this is a ${taxableObject.kind}.`);
  const owes = taxpayerFor(taxableObject, request.period);
  if (owes === undefined) throw notAssessable('/period', 'The taxable object is not taxed in this period.');
  if (request.taxpayer !== undefined && request.taxpayer !== owes) {
    throw notAssessable('/taxpayer', 'The taxable object was not theirs when the period began.');
  }
  return owes;
};
