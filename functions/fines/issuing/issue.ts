import { type Bill, billIdOf } from '../../blocks/billing/bill';
import { newBill } from '../../blocks/billing/issue';
import { payerRefOf } from '../../blocks/billing/payer';
import { searchTextOf } from '../../blocks/searching/search-text';
import { type FieldError, Refusal } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { key } from '../../kernel/table/table';
import { addDays, dateIn, type LocalDate } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import type { Card, Fine } from '../fines/fine';
import { fineIdOf, issueActionOf } from '../fines/identity';
import { fineKey, finesOf, placeInQueue } from '../fines/keys';
import type { OffenceType } from '../offences/offence-type';
import { chargeOf } from '../terms/charge';
import type { FineRequest } from './request';

type Given = Omit<FineRequest, 'offenceType'>;

interface Circumstances {
  readonly agencyId: string;
  readonly type: OffenceType;
  /** The agency's time zone, an IANA name. */
  readonly timeZone: string;
}

/** How many days a fine may be dated back, for paper tickets that are entered later. */
const maxDatedBack = 366;
/** How many days ahead it may be served, for letters under way. */
const maxServedAhead = 92;

const wrong = (code: string, pointer: string, detail: string): FieldError[] => [
  { in: 'body', pointer, code, detail },
];

const ofAmount = ({ price }: OffenceType, amount: number | undefined): FieldError[] => {
  const { from, to } = price;
  if (amount === undefined ? from === to : amount >= from && amount <= to) return [];
  const detail = from === to ? `The fine of this type is ${from}.` : `It is from ${from} to ${to}.`;
  return wrong('amount-outside-range', '/amount', detail);
};

const ofDates = (given: Given, issuedOn: LocalDate, today: LocalDate, timeZone: string): FieldError[] => {
  if (issuedOn > today || issuedOn < addDays(today, -maxDatedBack)) {
    return wrong('invalid-date', '/issuedOn', `Today, or up to ${maxDatedBack} days ago.`);
  }
  if (dateIn(timeZone, Date.parse(given.occurredAt)) > issuedOn) {
    return wrong('invalid-date', '/occurredAt', 'A fine must be issued on the day of the offence, or later.');
  }
  const { servedOn = today } = given;
  if (servedOn >= issuedOn && servedOn <= addDays(today, maxServedAhead)) return [];
  const detail = `From the day of issue on, and at most ${maxServedAhead} days ahead.`;
  return wrong('invalid-date', '/servedOn', detail);
};

/**
 * The day from which all windows count: that of service. Whoever was served before the fine was entered could neither pay nor
 * contest it here until then, so no window began before that.
 */
const countedFrom = ({ servedOn }: Given, today: LocalDate): LocalDate =>
  servedOn !== undefined && servedOn > today ? servedOn : today;

/** Refuses with the first of the errors, if there are any. */
const check = (errors: readonly FieldError[]): void => {
  const [first] = errors;
  if (first) throw new Refusal(first.code, { detail: first.detail, errors });
};

/** What is fixed when the fine is issued. */
interface Priced {
  readonly id: string;
  readonly payer: string;
  readonly billId: string;
  readonly issuedOn: LocalDate;
  readonly countsFrom: LocalDate;
  readonly amount: number;
}

const cardOf = (
  given: Given,
  { agencyId, type }: Circumstances,
  { id, billId, issuedOn, countsFrom, amount }: Priced,
  updatedAt: string,
): Card => {
  const { code, names, currency, contest, payment } = type;
  const { reference, occurredAt, place, payer } = given;
  const { identifier } = payer;
  const words = [reference, identifier, place.address, given.description, ...Object.values(names)];
  return {
    ...{ id, agencyId, offence: { code, names }, state: 'issued', identifier, reference, occurredAt, place },
    ...{ currency, amount, issuedOn, dueOn: addDays(countsFrom, payment.dueDays) },
    ...{ contestUntil: addDays(countsFrom, contest.days), billId, updatedAt },
    ...{ officer: given.officer ?? null, unit: given.unit ?? null, search: searchTextOf(...words) },
  };
};

const fineOf = (given: Given, circumstances: Circumstances, priced: Priced, action: Action): Fine => {
  const { type, timeZone } = circumstances;
  const { code, version, names, legalBasis, head, payment, contest, escalation } = type;
  const { id, payer, billId, countsFrom, amount } = priced;
  const card = cardOf(given, circumstances, priced, instant(action.at));
  const { discount } = payment;
  const discountUntil = discount ? { discountUntil: addDays(countsFrom, discount.days) } : {};
  const entry = { hash: action.hash, at: action.at, action: 'issue', by: 'agency', state: 'issued' } as const;
  return {
    ...fineKey(id),
    ...{ type: 'fine', version: 1, made: markOf(action), id, payer, card, timeZone },
    description: given.description,
    ...{ servedOn: given.servedOn ?? null, countsFrom },
    offence: { code, version, names, legalBasis, head, payment, contest },
    issued: { billId, amount, dueOn: card.dueOn, ...discountUntil },
    ...discountUntil,
    ...{ steps: escalation, taken: 0, rests: [], attachments: {}, papers: {} },
    ...{ timeline: { [action.id]: entry }, order: [action.id] },
    ...{ ownerKey: finesOf(payer), ownerSort: key(card.updatedAt, id) },
    ...placeInQueue(card.agencyId, 'issued', id, card.updatedAt),
  };
};

/**
 * A new fine and its bill. Refuses amounts and dates that do not fit the type (`amount-outside-range`, `invalid-date`). The
 * ids are derived from the payer and the agency's reference, so that no two requests issue the same fine twice.
 */
export const issueFine = (
  ids: IdCodec,
  given: Given,
  circumstances: Circumstances,
  action: Action,
): { readonly fine: Fine; readonly bill: Bill } => {
  const { agencyId, type, timeZone } = circumstances;
  const today = dateIn(timeZone, action.at);
  const { issuedOn = today } = given;
  check([...ofAmount(type, given.amount), ...ofDates(given, issuedOn, today, timeZone)]);
  const { identifier } = given.payer;
  const payer = payerRefOf(agencyId, identifier);
  const named = issueActionOf({ agencyId, reference: given.reference }, action);
  const id = fineIdOf(ids, { agencyId, identifier, reference: given.reference });
  const billId = billIdOf(ids, payer, issuedOn, named.id);
  const amount = given.amount ?? type.price.from;
  const priced = { id, payer, billId, issuedOn, countsFrom: countedFrom(given, today), amount };
  const fine = fineOf(given, circumstances, priced, action);
  return { fine, bill: newBill(ids, chargeOf(fine, issuedOn), named) };
};
