import { type Applied, type Bill, moneyOf } from '../../blocks/billing/bill';
import { sum } from '../../blocks/billing/due/account';
import { payerRefOf } from '../../blocks/billing/payer';
import type { Audience, DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Item } from '../../kernel/table/rule';
import type { Money } from '../../kernel/text/money';

/*
 * Events of bills, for the payer and for the agency that issued them.
 */

/** Events that the issuing service publishes to the payer itself (`subject.tells`); here they go to the agency only. */
const publishedByService = new Set(['issued', 'reissued', 'cancelled']);

/** An agency's payer is reached through the person who claimed it; a person whom the portal charges is the payer. */
const audienceOf = ({ agencyId, payer, card }: Bill): Audience => ({
  agencies: [agencyId],
  ...(payer === payerRefOf(agencyId, card.identifier) ? { payers: [payer] } : { people: [payer] }),
});

const domainEvent = (
  bill: Bill,
  name: string,
  at: number,
  amount: Money,
  more: Readonly<Record<string, unknown>> = {},
): DomainEvent => {
  const { id, agencyId, kind, title, state, card, dueOn } = bill;
  return {
    type: `bill.${name}`,
    subject: id,
    at,
    audience:
      bill.subject.tells && publishedByService.has(name) ? { agencies: [agencyId] } : audienceOf(bill),
    data: {
      ...{ billId: id, agencyId, kind, billState: state, dueOn, amount },
      ...{ title: { names: title }, reference: card.reference },
      ...more,
    },
  };
};

const made = (bill: Bill): DomainEvent => {
  const at = Date.parse(bill.issuedAt);
  const amount = moneyOf(bill, bill.card.amount);
  return bill.replaces === undefined
    ? domainEvent(bill, 'issued', at, amount)
    : domainEvent(bill, 'reissued', at, amount, { replaces: bill.replaces, text: bill.carried?.reason });
};

/** The payments that the change applied; the last one may have paid the bill in full. Whoever paid hears of the payment alone. */
const payments = (before: Bill, after: Bill): DomainEvent[] => {
  const applied = after.settled.slice(before.settled.length);
  const isPaid = after.state === 'paid';
  const nameOf = (payment: Applied): string => (isPaid && payment === applied.at(-1) ? 'paid' : 'part-paid');
  return applied.map((payment) => {
    const amount = moneyOf(after, sum(payment.parts.map((share) => share.amount)));
    const { paymentId, paidBy } = payment;
    const event = domainEvent(after, nameOf(payment), Date.parse(payment.at), amount, { paymentId });
    return paidBy === undefined ? event : { ...event, audience: { ...event.audience, except: [paidBy] } };
  });
};

const cancellation = (before: Bill, after: Bill): DomainEvent[] => {
  if (after.state !== 'cancelled' || before.state === 'cancelled') return [];
  const entry = Object.values(after.timeline).find(({ action }) => action === 'cancel');
  const amount = moneyOf(after, after.card.amount);
  return [domainEvent(after, 'cancelled', entry?.at ?? 0, amount, { text: entry?.reason })];
};

const reminder = (before: Bill, after: Bill): DomainEvent[] => {
  const { reminded } = after;
  if (!reminded || reminded.at === before.reminded?.at) return [];
  const { name, at, dueOn, amount } = reminded;
  return [domainEvent(after, name, at, moneyOf(after, amount), { dueOn })];
};

/** For the agency alone: the person is told of each refund itself. */
const refund = (before: Bill, after: Bill): DomainEvent[] => {
  const last = after.returned.at(-1);
  if (!last || after.state !== 'refunded' || before.state === 'refunded') return [];
  const { refundId, paymentId } = last;
  const told = domainEvent(after, 'refunded', Date.parse(last.at), moneyOf(after, after.card.amount), {
    ...{ refundId, paymentId },
  });
  return [{ ...told, audience: { agencies: [after.agencyId] } }];
};

/** A replaced bill gives off no event: the event of the bill that replaces it covers both. */
export const eventsOf: EventsOf = (before: Item | undefined, after: Item | undefined) => {
  if (!after) return [];
  const bill = after as unknown as Bill;
  if (!before) return [made(bill)];
  const earlier = before as unknown as Bill;
  return [
    ...payments(earlier, bill),
    ...cancellation(earlier, bill),
    ...refund(earlier, bill),
    ...reminder(earlier, bill),
  ];
};
