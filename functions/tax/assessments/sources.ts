import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import { dateIn } from '../../kernel/text/date';
import { taxableObjectUnknown, taxpayerUnknown } from '../register/refusals';
import type { Register } from '../register/store';
import { type TaxableObject, taxableObjectKey } from '../register/taxable-object';
import { taxpayerKey } from '../register/taxpayer';
import { taxUnknown } from '../taxes/refusals';
import type { Taxes } from '../taxes/store';
import { type Assessment, assess } from './assessment';
import type { Sources } from './liability';
import type { AssessmentRequest } from './request';
import type { Assessments } from './store';

/*
 * Finds what an assessment is computed from: tax and calendar from the function's memory, taxable object or taxpayer from
 * the table.
 */

export interface Effects {
  readonly taxes: Pick<Taxes, 'get'>;
  readonly register: Pick<Register, 'items'>;
  readonly assessments: Pick<Assessments, 'make' | 'makeOne'>;
  readonly calendars: Calendars;
  /** Where the agencies are, as an IANA time zone: it decides which day is today. */
  readonly timeZone: string;
}

export type Found = Readonly<Record<string, unknown>> | undefined;

export const placeOf = (agencyId: string, { taxableObject, taxpayer = '' }: AssessmentRequest) =>
  taxableObject === undefined ? taxpayerKey(agencyId, taxpayer) : taxableObjectKey(agencyId, taxableObject);

export const sourcesOf = async (
  effects: Effects,
  agencyId: string,
  request: AssessmentRequest,
  found: Found,
): Promise<Sources> => {
  const { taxes, calendars, timeZone } = effects;
  const tax = await taxes.get(agencyId, request.tax);
  if (!tax?.active) throw taxUnknown();
  if (request.taxableObject !== undefined && !found) throw taxableObjectUnknown();
  if (request.taxableObject === undefined && request.taxpayer !== undefined && !found)
    throw taxpayerUnknown();
  const calendar = await calendarOf(calendars, tax.payment.calendarId);
  const taxableObject = request.taxableObject === undefined ? undefined : (found as unknown as TaxableObject);
  return { tax, taxableObject, calendar, timeZone };
};

export const assessmentOf = async (
  effects: Effects,
  agencyId: string,
  request: AssessmentRequest,
  found: Found,
  now: number,
): Promise<Assessment> =>
  assess(await sourcesOf(effects, agencyId, request, found), request, dateIn(effects.timeZone, now));

/** Computes an assessment without writing anything. */
export const prepare = async (
  effects: Effects,
  agencyId: string,
  request: AssessmentRequest,
  now: number,
): Promise<Assessment> => {
  const [found] = await effects.register.items([placeOf(agencyId, request)]);
  return assessmentOf(effects, agencyId, request, found, now);
};
