import { billsOf } from '../../blocks/billing/bill';
import { retryOnConflict } from '../../kernel/table/conflict';
import { read, readAll } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { writeTogether } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import type { Context } from '../payments/context';
import { type Payment, paymentKey } from '../payments/payment';
import { isOpenable } from '../payments/schedule';
import { abandoned, isFinished, type PaymentStanding } from '../payments/state';
import type { Checkout, Outcome, Provider } from '../providers/provider';
import { nextPaymentSteps, type PaymentStep, type StatusCheck } from './step';
import { type Bills, partsOf } from './transaction';

/*
 * Payments follow their provider: it is asked, and its answers are recorded. Each change is computed from the payment
 * and its bills as they were read, and one transaction writes it if they are unchanged.
 */
/** The payment and its bills as they are now, in one round trip. */
const readFresh = async ({ table }: Context, { id, bills }: Payment) => {
  const places = bills.map(({ payer, billId }) => ({ pk: billsOf(payer), sk: billId }));
  const [payment, ...found] = await readAll(table, [paymentKey(id), ...places]);
  if (!payment) throw new Error(`The payment ${id} is gone`);
  return { payment: payment as unknown as Payment, bills: found as unknown as Bills };
};

const standingAfter = (payment: Payment, step: PaymentStep): PaymentStanding => {
  if (step.kind === 'end') return step.standing;
  if (step.kind === 'submit') return { status: 'submitted' };
  return step.kind === 'capture' ? { status: 'success' } : payment;
};

/**
 * Takes the next step of a payment, if there is one. Returns where the payment stands then, and whether more steps
 * follow.
 */
const takeStep = async (
  context: Context,
  known: Payment,
  stepsOf: (payment: Payment) => readonly PaymentStep[],
  now: number,
) => {
  const { payment, bills } = await readFresh(context, known);
  const [step, ...more] = stepsOf(payment);
  if (!step) return { standing: payment as PaymentStanding, more: false };
  const when = { at: now, day: dateIn(context.timeZone, now) };
  const [change, ...others] = partsOf(context, payment, bills, step, when);
  await writeTogether(
    context.table,
    update({ key: payment, version: payment.version, ...change }),
    ...others,
  );
  return { standing: standingAfter(payment, step), more: more.length > 0 };
};

/** The outcome of a checkout. A checkout that is still open after its time is closed. */
const outcomeOf = async (
  provider: Provider,
  { payableUntil }: Payment,
  { reference }: Checkout,
  now: number,
): Promise<Outcome> => {
  const found = await provider.find(reference);
  if (found.state !== 'open' || now < Date.parse(payableUntil)) return found;
  const closed = await provider.close(reference);
  return closed.state === 'cancelled' ? { ...closed, state: 'expired' } : closed;
};

export const openSettling = (context: Context) => {
  const { table, provider } = context;

  const takeAll = async (
    payment: Payment,
    stepsOf: (fresh: Payment) => readonly PaymentStep[],
    now: number,
  ) => {
    for (;;) {
      const { standing, more } = await retryOnConflict(() => takeStep(context, payment, stepsOf, now));
      if (!more) return standing;
    }
  };

  /** Records what the provider states. Returns where the payment stands then. */
  const apply = (payment: Payment, outcome: Outcome, check: StatusCheck): Promise<PaymentStanding> =>
    takeAll(payment, (fresh) => nextPaymentSteps(fresh, outcome, check), check.now);

  /** Ends a payment for which no page was ever opened, so that nobody can pay it. */
  const abandon = (payment: Payment, standing: PaymentStanding, now: number): Promise<PaymentStanding> =>
    takeAll(
      payment,
      (fresh) => (fresh.checkout || isFinished(fresh.status) ? [] : [{ kind: 'end', standing }]),
      now,
    );

  return {
    apply,
    abandon,

    /** Asks the provider about a payment and records the answer. Does nothing if there is no such payment. */
    follow: async (paymentId: string, now: number): Promise<void> => {
      const payment = await read<Payment>(table, paymentKey(paymentId));
      if (payment?.provider !== provider.name) return;
      if (payment.checkout) {
        await apply(payment, await outcomeOf(provider, payment, payment.checkout, now), { now });
      } else if (!isOpenable(payment, now)) {
        await abandon(payment, abandoned, now);
      }
    },
  };
};
export type Settling = ReturnType<typeof openSettling>;
