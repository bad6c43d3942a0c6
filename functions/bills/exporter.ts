import { billsOf } from '../blocks/billing/keys';
import { payersOf } from '../blocks/billing/payer';
import { allBut, type Exporter } from '../blocks/exports/exporter';

export const exporter: Exporter = {
  sections: [
    {
      name: 'payers',
      title: {
        en: 'Payers that I have claimed',
        ar: 'الدافعون الذين أثبتُّ أنهم لي',
        fa: 'پرداخت‌کنندگانی که از آنِ من‌اند',
      },
      places: ({ person }) => [{ partition: payersOf(person) }],
      show: allBut(),
    },
    {
      name: 'bills',
      title: { en: 'Bills', ar: 'الفواتير', fa: 'صورت‌حساب‌ها' },
      places: ({ payers }) => payers.map((payer) => ({ partition: billsOf(payer) })),
      show: allBut('importedBy', 'hold', 'paidBy'),
    },
  ],
};
