import * as v from 'valibot';
import { type Bill, type Kind, kinds } from '../../blocks/billing/bill';
import type { Charge } from '../../blocks/billing/issue';
import { payerRefOf } from '../../blocks/billing/payer';
import { Refusal } from '../../kernel/contract/refusal';
import { equals, type Rule } from '../../kernel/table/rule';
import { digits } from '../../kernel/text/digits';
import { oneLine, text } from '../../kernel/text/fields';
import { type ChargeRequest, charged } from './charge-request';

/*
 * Bills that agencies issue directly: for a fee, for water, for a fare. Whatever has a life of its own besides its bill
 * (an assessment, a fine) is billed, and changed, by its own service.
 */

/** The agency's own name for a payer: a taxpayer's number, a national number, a plate. */
export const identifier = v.pipe(oneLine(100), digits);

export const payerRequest = v.strictObject({ identifier });

export const billRequest = v.strictObject({ kind: v.picklist(kinds), payer: payerRequest, ...charged });
type BillRequest = v.InferOutput<typeof billRequest>;

/** A bill that replaces another of the same payer and kind, for a reason that the payer is shown. */
export const reissueRequest = v.strictObject({ ...charged, reason: text(1000) });

/** What a bill of this service is for. */
const subject = { type: 'bill' } as const;

/** The agency and payer of a bill, and its kind. */
interface Parties {
  readonly agencyId: string;
  readonly kind: Kind;
  readonly identifier: string;
  readonly payer: string;
}

export const partiesOf = (
  agencyId: string,
  { kind, payer }: Pick<BillRequest, 'kind' | 'payer'>,
): Parties => ({
  agencyId,
  kind,
  identifier: payer.identifier,
  payer: payerRefOf(agencyId, payer.identifier),
});

/** The parties of the bill whose place another takes. */
export const partiesTo = ({ agencyId, kind, payer, card }: Bill): Parties => ({
  agencyId,
  kind,
  payer,
  identifier: card.identifier,
});

export const chargeOf = (parties: Parties, asked: ChargeRequest, timeZone: string): Charge => {
  const { title, reference = null, currency, lines, issuedOn, dueOn, terms } = asked;
  const money = { currency, lines, issuedOn, dueOn, terms, timeZone };
  return { ...parties, title, reference, ...money, subject, findable: true };
};

const ofAnother = ({ type, id }: { readonly type?: unknown; readonly id?: unknown }): Refusal =>
  new Refusal('bill-of-another-service', {
    detail: 'It is changed where what it is for is changed.',
    facts: { subjectType: String(type), subjectId: typeof id === 'string' ? id : null },
  });

/** Only what this service has made out is changed here. */
export const ofThisService: Rule = equals('subject.type', subject.type, (item) =>
  ofAnother(item.subject as Readonly<Record<string, unknown>>),
);

/** The same of a bill that was read. */
export const checkSubject = (bill: Bill): void => {
  if (bill.subject.type !== subject.type) throw ofAnother(bill.subject);
};
