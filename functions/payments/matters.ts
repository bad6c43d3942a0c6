import { paymentOfRefund } from '../blocks/billing/keys';
import type { Matters, MattersOf } from '../blocks/matters/matter';
import type { Payment } from './payments/payment';
import { isFinished } from './payments/state';
import { seenByPeople } from './refunds/lifecycle';
import type { Refund } from './refunds/refund';

/** Who pays an agency's order has no account here. */
const paymentMatters: MattersOf = (item) => {
  const { id, owner, status, card, payableUntil, bills } = item as unknown as Payment;
  if (card.order) return [];
  const open = !isFinished(status);
  const agencies = [...new Set(bills.map(({ agencyId }) => agencyId))];
  return [
    {
      ...{ kind: 'payment', id, owner: { person: owner }, names: card.title, state: status, open },
      ...(agencies.length === 1 && agencies[0] ? { agencyId: agencies[0] } : {}),
      at: Date.parse(card.createdAt),
      ...(open ? { awaited: { from: 'me', task: 'pay' }, due: payableUntil } : {}),
    },
  ];
};

const refundMatters: MattersOf = (item) => {
  const { id, owner, agencyId, card } = item as unknown as Refund;
  if (card.accountless || !seenByPeople.includes(card.status)) return [];
  const open = card.status === 'submitted';
  return [
    {
      ...{ kind: 'refund', id, owner: { person: owner }, agencyId, state: card.status, open },
      at: Date.parse(card.createdAt),
      ...(open ? { awaited: { from: 'portal', task: 'hand-out' } } : {}),
    },
  ];
};

export const matters: Matters = {
  kinds: {
    payment: {
      title: { en: 'Payment', ar: 'دفعة', fa: 'پرداخت' },
      link: (id) => `/v1/payments/${id}`,
      reference: 'payment',
      section: 'payments',
    },
    refund: {
      title: { en: 'Refund', ar: 'استرداد', fa: 'بازپرداخت' },
      link: (id) => `/v1/payments/${paymentOfRefund(id)}/refunds/${id}`,
      section: 'payments',
    },
  },
  of: { payment: paymentMatters, refund: refundMatters },
};
