import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Payment } from './payment';
import { isFinished } from './state';

/*
 * Events of payments: the payer receives one about the whole payment, each agency one about its own bills.
 */

const names = { success: 'succeeded', failed: 'failed', cancelled: 'cancelled', error: 'failed' } as const;
const eventNameOf = (status: Payment['status']) =>
  isFinished(status) ? names[status as keyof typeof names] : undefined;

/** What the bills accepted. Money that no bill accepted is refunded, which has events of its own. */
const takenOf = (payment: Payment, agencyId?: string): number => {
  const mine = new Set(
    payment.bills.flatMap((part) => (!agencyId || part.agencyId === agencyId ? [part.billId] : [])),
  );
  return Object.values(payment.charges)
    .flatMap(({ applied }) => applied)
    .reduce((sum, { billId, amount }) => (mine.has(billId) ? sum + amount : sum), 0);
};

const dataOf = (payment: Payment, agencyId?: string) => {
  const parts = payment.bills.filter((part) => !agencyId || part.agencyId === agencyId);
  const requested = parts.reduce((sum, { amount }) => sum + amount, 0);
  const amount = payment.status === 'success' ? takenOf(payment, agencyId) : requested;
  return {
    paymentId: payment.id,
    status: payment.status,
    ...(payment.code ? { code: payment.code } : {}),
    amount: { amount, currency: payment.money.currency },
    title: { names: parts[0]?.title ?? {} },
    /** Bills beside the first. */
    more: parts.length - 1,
    billIds: parts.map(({ billId }) => billId),
  };
};

/** One event for the person, and one for each agency, when it is over; none for money that only goes back. */
export const eventsOf: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly (Payment | undefined)[];
  const name = is && eventNameOf(is.status);
  if (!is || !name || was?.status === is.status) return [];
  const happened = {
    type: `payment.${name}`,
    subject: is.id,
    at: Date.parse(is.history.at(-1)?.at ?? ''),
  } as const;
  const concerns = (agencyId?: string): boolean => name !== 'succeeded' || takenOf(is, agencyId) > 0;
  const agencies = [...new Set(is.bills.map(({ agencyId }) => agencyId))].filter(concerns);
  // Who pays an agency's order has no inbox here: the agency tells them.
  const forPerson: DomainEvent[] =
    !is.card.order && concerns() ? [{ ...happened, audience: { people: [is.owner] }, data: dataOf(is) }] : [];
  return [
    ...forPerson,
    ...agencies.map((agencyId) => ({
      ...happened,
      audience: { agencies: [agencyId] },
      data: dataOf(is, agencyId),
    })),
  ];
};
