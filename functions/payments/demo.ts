import type { Demo } from '../blocks/demo/demo';
import { contract } from './contract';

/** A fee that is paid by card: there is a receipt, and the day's settlement of its agency. */
export const demo: Demo = {
  after: ['bills'],
  show: async ({ ask, people: { amina }, left, payOnPage }) => {
    const bill = left.get('feeToPay');
    if (payOnPage === undefined || bill === undefined) return;
    const { createPayment, listPayments } = contract.routes;
    const { total } = await ask(listPayments, amina, { query: { state: 'success' }, once: 'demo-payments' });
    if (total > 0) return;
    const { _links } = await ask(createPayment, amina, {
      body: { bills: [{ bill_id: bill }], return_url: 'https://portal.example/paid', language: 'ar' },
      once: 'demo-payment',
    });
    if (_links.next_url) await payOnPage(_links.next_url.href);
  },
};
