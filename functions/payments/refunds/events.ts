import type { EventsOf } from '../../kernel/events/event';
import { type RefundStatus, seenByPeople } from './lifecycle';
import type { Refund } from './refund';

/*
 * Events of refunds: the agency receives all of them, the person those about money that is on its way to them.
 */

const names: Readonly<Record<RefundStatus, string>> = {
  'awaiting-approval': 'awaiting-approval',
  submitted: 'submitted',
  success: 'succeeded',
  error: 'failed',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

const happenedAt = ({ submittedAt, finishedAt, card }: Refund): number =>
  Date.parse(finishedAt ?? submittedAt ?? card.createdAt);

export const eventsOf: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly (Refund | undefined)[];
  if (!is || was?.card.status === is.card.status) return [];
  const { id, agencyId, owner, card, refusal } = is;
  const { paymentId, money, status, reason, automatic, accountless } = card;
  const forPerson = !accountless && seenByPeople.includes(status);
  return [
    {
      type: `refund.${names[status]}`,
      subject: id,
      at: happenedAt(is),
      audience: { agencies: [agencyId], ...(forPerson ? { people: [owner] } : {}) },
      data: {
        ...{ refundId: id, paymentId, amount: money, status, reason: automatic ?? 'agency' },
        // What the agency wrote is shown as its words.
        ...(reason ? { text: reason } : {}),
        ...(refusal ? { refusal } : {}),
      },
    },
  ];
};
