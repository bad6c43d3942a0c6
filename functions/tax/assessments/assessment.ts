import type { Charge } from '../../blocks/billing/issue';
import { payerRefOf } from '../../blocks/billing/payer';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import type { Mark } from '../../kernel/identity/action';
import type { Key } from '../../kernel/table/table';
import { addDays, type LocalDate } from '../../kernel/text/date';
import { compute } from '../computation/amount';
import type { BasisStep } from '../computation/basis';
import { payableOf } from '../computation/payment-terms';
import type { Period } from '../register/fields';
import { notAssessable } from '../register/refusals';
import { owing, type Thing } from '../register/taxable-object';
import type { Tax } from '../taxes/tax';
import { checkDates, checkPeriod, contentOf, type Dated, type Wanted } from './request';
import { type Assessed, assessedKey, digest } from './roll-entry';

/** An assessment: what somebody owes of a tax for a period. It is a bill; what is known of it besides stands in its subject. */

/** What of a bill says what it is an assessment of. */
export interface Subject {
  readonly [name: string]: unknown;
  readonly type: 'assessment';
  readonly tax: string;
  readonly taxVersion: number;
  readonly thing: string | null;
  readonly period: Period;
  readonly sequence: number;
  readonly steps: readonly BasisStep[];
  /** Objections are taken up to this day, that day included; null where the tax takes none. */
  readonly objectionsUntil: LocalDate | null;
  /** Who declared it, where it is self-assessed: the holder of the payer (`personRef`). */
  readonly declaredBy?: string;
}

/** A tax is assessed by the tax as it is, for a thing or a taxpayer as they are. */
export interface Sources {
  readonly tax: Tax;
  readonly thing?: Thing | undefined;
  readonly calendar?: Calendar | undefined;
  /** Where the agencies are. */
  readonly timeZone: string;
}

/** Who owes it, by the agency's own number. */
const taxpayerOf = ({ tax, thing }: Sources, wanted: Wanted): string => {
  if (tax.of === 'taxpayer') {
    if (wanted.thing !== undefined)
      throw notAssessable('/thing', 'The tax is on taxpayers, and on no things.');
    if (wanted.taxpayer === undefined) throw notAssessable('/taxpayer', 'The tax is on a taxpayer.');
    return wanted.taxpayer;
  }
  if (!thing) throw notAssessable('/thing', `The tax is on a ${tax.of}.`);
  if (thing.kind !== tax.of)
    throw notAssessable('/thing', `The tax is on a ${tax.of}, and this is a ${thing.kind}.`);
  const owes = owing(thing, wanted.period);
  if (owes === undefined) throw notAssessable('/period', 'The thing is not taxed in this period.');
  if (wanted.taxpayer !== undefined && wanted.taxpayer !== owes) {
    throw notAssessable('/taxpayer', 'The thing was not theirs when the period began.');
  }
  return owes;
};

/** A new assessment: the bill that is to be made out, and what stands beside the thing. */
export interface Assessment {
  readonly charge: Charge;
  readonly subject: Subject;
  /** What its bill is known by: the same for the same thing, tax, period and sequence. */
  readonly actionId: string;
  readonly place: Key;
  readonly mark: Mark;
}

const subjectOf = ({ tax }: Sources, wanted: Dated, steps: readonly BasisStep[]): Subject => ({
  type: 'assessment',
  tax: tax.code,
  taxVersion: tax.version,
  thing: wanted.thing ?? null,
  period: wanted.period,
  sequence: wanted.sequence,
  steps,
  objectionsUntil: tax.objections ? addDays(wanted.issuedOn, tax.objections.days) : null,
});

type AssessmentCharge = Charge & { readonly subject: Subject };

/** What is charged, and on what terms. */
const chargeOf = (sources: Sources, wanted: Dated, taxpayer: string): AssessmentCharge => {
  const { tax, calendar, timeZone } = sources;
  const { issuedOn, dueOn, reference = null } = wanted;
  const { amount, steps } = compute(tax, wanted);
  if (amount === 0) throw notAssessable('/value', 'The tax comes to nothing, and nothing is made out.');
  const { from, until } = wanted.period;
  const text = `${tax.names.en ?? tax.code} ${from} / ${until}${wanted.thing ? ` (${wanted.thing})` : ''}`;
  const lines = [{ head: tax.head, text: text.slice(0, 200), amount }];
  const payable = payableOf(tax.payment, lines, { issuedOn, dueOn }, calendar);
  return {
    agencyId: tax.agencyId,
    payer: payerRefOf(tax.agencyId, taxpayer),
    identifier: taxpayer,
    kind: 'tax',
    title: tax.names,
    currency: tax.currency,
    ...payable,
    ...{ reference, issuedOn, timeZone },
    subject: subjectOf(sources, wanted, steps),
  };
};

/** Assesses. Refuses (`not-assessable`) what the tax does not fit. `today` is the day where the agencies are. */
export const assess = (sources: Sources, wanted: Wanted, today: LocalDate): Assessment => {
  const { tax } = sources;
  checkPeriod(tax, wanted.period);
  const taxpayer = taxpayerOf(sources, wanted);
  const issuedOn = wanted.issuedOn ?? today;
  checkDates({ ...wanted, issuedOn }, today);
  const charge = chargeOf(sources, { ...wanted, issuedOn }, taxpayer);
  const what = wanted.thing === undefined ? ['taxpayer', taxpayer] : ['thing', wanted.thing];
  const actionId = digest('assessment', tax.agencyId, tax.code, ...what, wanted.period.from, wanted.sequence);
  const content = digest(actionId, contentOf(wanted));
  return {
    charge,
    subject: charge.subject,
    actionId,
    place: assessedKey(tax.agencyId, taxpayer, wanted),
    mark: { id: content, hash: content },
  };
};

/** The same, declared by the holder of the payer (`personRef`). */
export const declaredBy = (person: string, assessment: Assessment): Assessment => {
  const subject = { ...assessment.subject, declaredBy: person };
  return { ...assessment, subject, charge: { ...assessment.charge, subject } };
};

/**
 * What is charged when a declaration is amended: it is due, and has its discount, as if it had been declared like that at
 * first; objections are taken anew.
 */
export const amended =
  (
    sources: Sources,
    wanted: Wanted,
    { today, person }: { readonly today: LocalDate; readonly person: string },
  ) =>
  ({ issuedOn }: Pick<Assessed, 'issuedOn'>): Charge => {
    const { charge, subject } = declaredBy(person, assess(sources, { ...wanted, issuedOn }, today));
    const { objections } = sources.tax;
    const objectionsUntil = objections ? addDays(today, objections.days) : null;
    return { ...charge, issuedOn: today, subject: { ...subject, objectionsUntil } };
  };
