import { addDays, dateIn } from '../../../functions/kernel/text/date';
import type { Payment } from '../../../functions/payments/payments/payment';
import { bookedAmounts } from '../books';
import { type Scene, timeZone } from '../world';

/** What was booked with an agency since the payment was made. */
const entriesSince = async (scene: Scene, { createdAt }: Payment, agencyId: string) => {
  const days = [dateIn(timeZone, Date.parse(createdAt))];
  for (let day = days[0] ?? ''; day < scene.today(); ) {
    day = addDays(day, 1);
    days.push(day);
  }
  return (await Promise.all(days.map((day) => scene.entriesOf(agencyId, day)))).flat();
};

/** What an auditor would ask of a payment: that the provider, the payment, its refunds, its bills and the ledger agree. */
export const audit = async (scene: Scene, id: string): Promise<Payment> => {
  const payment = await scene.payment(id);
  const refunds = await scene.refundsOf(id);
  const { charges = [] } = payment.checkout ? await scene.bank.find(payment.checkout.reference) : {};
  const taken = charges.reduce((sum, { money }) => sum + money.amount, 0);
  const shares = Object.entries(payment.shares);
  expect(shares.reduce((sum, [, { captured }]) => sum + captured, 0)).toBe(taken);
  for (const [agencyId, share] of shares) {
    const mine = refunds.filter((refund) => refund.agencyId === agencyId);
    const sumOf = (...states: readonly string[]) =>
      mine
        .filter(({ card }) => states.includes(card.status))
        .reduce((sum, { card }) => sum + card.money.amount, 0);
    const booked = share.booked.reduce((sum, { amount }) => sum + amount, 0);
    expect(share).toMatchObject({
      refunding: sumOf('awaiting-approval', 'submitted'),
      refunded: sumOf('success'),
    });
    expect(share.captured).toBe(share.refunding + share.refunded + booked);
    const books = bookedAmounts(await entriesSince(scene, payment, agencyId), id);
    expect(books['refunds-payable'] ?? 0).toBe(0 - sumOf('submitted'));
    const fees = books['fees:bank'] ?? 0;
    expect(books['clearing:bank'] ?? 0).toBe(share.captured - fees - sumOf('success'));
    const credited = Object.entries(books)
      .filter(([account]) => account.startsWith('revenue:') || account === 'suspense')
      .reduce((sum, [, amount]) => sum - amount, 0);
    expect(credited).toBe(booked + sumOf('awaiting-approval'));
  }
  for (const refund of refunds.filter(({ card }) => card.status === 'success')) {
    expect(scene.bank.refunds.get(refund.id)).toMatchObject({ state: 'paid', money: refund.card.money });
  }
  return payment;
};
