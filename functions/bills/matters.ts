import type { Bill } from '../blocks/billing/bill';
import { payerRefOf } from '../blocks/billing/payer';
import type { Matter, Matters, MattersOf } from '../blocks/matters/matter';

/** A fine is a matter of its own, and whoever pays an agency's order has no account. */
const elsewhere = ['fine', 'payment'];

const ownerOf = ({ agencyId, payer, card }: Bill): Matter['owner'] =>
  payer === payerRefOf(agencyId, card.identifier) ? { payer } : { person: payer };

const billMatters: MattersOf = (item) => {
  const bill = item as unknown as Bill;
  if (elsewhere.includes(bill.subject.type)) return [];
  const { id, agencyId, title, state, issuedAt, dueOn } = bill;
  const kind = bill.subject.type === 'assessment' ? 'assessment' : 'bill';
  return [
    {
      ...{ kind, id, owner: ownerOf(bill), agencyId, names: title, state, open: state === 'open' },
      at: Date.parse(issuedAt),
      ...(state === 'open' ? { awaited: { from: 'me', task: 'pay' }, due: dueOn } : {}),
    },
  ];
};

const link = (id: string): string => `/v1/bills/${id}`;

export const matters: Matters = {
  kinds: {
    bill: {
      title: { en: 'Bill', ar: 'فاتورة', fa: 'صورت‌حساب' },
      ...{ link, reference: 'bill', section: 'bills' },
    },
    assessment: {
      title: { en: 'Tax assessment', ar: 'تقدير ضريبي', fa: 'برگ تشخیص مالیات' },
      ...{ link, reference: 'bill', section: 'bills' },
    },
  },
  of: { bill: billMatters },
  without: { payers: 'Whoever claimed a payer has done all that there is to do.' },
};
