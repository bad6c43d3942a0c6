import { refundKey } from '../../blocks/billing/keys';
import { needsApproval, type Policy, policyKey } from '../../blocks/officers/policy';
import { type AccessItem, accessItem } from '../../blocks/people/access-log';
import { markOf } from '../../kernel/identity/action';
import { creation } from '../../kernel/table/create';
import { replacement } from '../../kernel/table/put';
import { readAll } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, type Write, writeTogether } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import { ofAgency } from '../agency-payments/rules';
import type { Context } from '../payments/context';
import { type Payment, paymentKey } from '../payments/payment';
import { reserveFrom, sharesChanged, withRequested } from '../payments/share';
import { readBillsOf } from './bills-store';
import type { RefundCommand, RefundDecision, RefundRequest } from './command';
import type { RefundAction } from './lifecycle';
import { type Decision, newRefund, type Refund, refundIdOf } from './refund';
import { retryWithCurrentBills } from './restatement-store';
import { checkAllowed, checkOther, checkRefundable, refundNotFound } from './rules';
import { approval, rejection, submission, withdrawal } from './transitions';

/*
 * What officials do with refunds. Each action is one transaction and is recorded in the payer's access log.
 */

/** The entry in the access log of the person whose payment it is. */
const logged = (
  owner: string,
  refundId: string,
  { agency, accessPurpose, now, requestId }: RefundCommand,
): Write<AccessItem> =>
  replacement(
    accessItem(owner, {
      ...{ agency, ...accessPurpose, requestId, now },
      subject: { type: 'refund', id: refundId },
    }),
  );

const decisionOf = ({ action, accessPurpose, now }: RefundCommand): Decision => ({
  ...markOf(action),
  officer: accessPurpose.officer,
  at: instant(now),
});

const whenOf = ({ timeZone }: Context, now: number) => ({ at: now, day: dateIn(timeZone, now) });

/** Makes a refund, or returns the one that the same action made. */
const ask = async (context: Context, request: RefundRequest): Promise<Refund> => {
  const { table, ids } = context;
  const { agency, paymentId, amount, available, reason, action, now } = request;
  const id = refundIdOf(paymentId, action.id);
  const keys = [paymentKey(paymentId), refundKey(id), policyKey(agency.id)];
  const [found, known, policy] = (await readAll(table, keys)) as unknown as readonly [
    Payment | undefined,
    Refund | undefined,
    Policy | undefined,
  ];
  const payment = ofAgency(found, agency.id);
  request.admit?.(payment);
  if (known) return replayOrRefuse(known, known.made.hash, action.hash);
  const share = checkRefundable(payment, agency.id, { amount, available });
  const { taken, left } = reserveFrom(share.booked, amount);
  const money = { amount, currency: payment.money.currency };
  const refund = newRefund(payment, {
    ...{ id, agencyId: agency.id, amount, from: taken, made: markOf(action), at: now },
    ...(reason ? { reason } : {}),
    ...{ needsApproval: needsApproval(policy, money), asked: decisionOf(request) },
  });
  const submitted = refund.needsApproval
    ? []
    : submission(ids, refund, await readBillsOf(context, refund), whenOf(context, now));
  const changed = { [agency.id]: withRequested(share, amount, left) };
  return writeTogether(
    table,
    creation(refund),
    update({ key: payment, version: payment.version, set: sharesChanged(payment.shares, changed) }),
    ...submitted,
    logged(payment.owner, id, request),
  );
};

const readBoth = async ({ table }: Context, { paymentId, refundId, agency }: RefundDecision) => {
  const [found, known] = await readAll(table, [paymentKey(paymentId), refundKey(refundId)]);
  const [payment, refund] = [found, known] as unknown as readonly [Payment?, Refund?];
  if (!payment || refund?.agencyId !== agency.id || refund.paymentId !== paymentId) throw refundNotFound();
  return { payment, refund };
};

interface Deciding {
  readonly action: RefundAction;
  /** The decision of the same kind that the refund has. */
  readonly earlier: (refund: Refund) => Decision | undefined;
  readonly writesOf: (payment: Payment, refund: Refund) => Promise<readonly Write<unknown>[]>;
}

/** Decides about a refund, once: a repeat finds its decision in the refund. */
const decide = (
  context: Context,
  decision: RefundDecision,
  { action, earlier, writesOf }: Deciding,
): Promise<void> =>
  retryWithCurrentBills(context, decision.paymentId, async () => {
    const { payment, refund } = await readBoth(context, decision);
    const known = earlier(refund);
    if (known?.id === decision.action.id) {
      replayOrRefuse(known, known.hash, decision.action.hash);
      return;
    }
    checkAllowed(refund, action);
    if (action !== 'withdraw') checkOther(refund, decision.accessPurpose.officer);
    const [first, ...others] = await writesOf(payment, refund);
    if (first)
      await writeTogether(context.table, first, ...others, logged(refund.owner, refund.id, decision));
  });

export const openRefunds = (context: Context) => {
  return {
    ask: (request: RefundRequest): Promise<Refund> =>
      retryWithCurrentBills(context, request.paymentId, () => ask(context, request)),

    approve: (decision: RefundDecision): Promise<void> =>
      decide(context, decision, {
        action: 'approve',
        earlier: ({ approved }) => approved,
        writesOf: async (_, refund) => {
          const bills = await readBillsOf(context, refund);
          return approval(context.ids, refund, bills, decisionOf(decision), whenOf(context, decision.now));
        },
      }),

    reject: (decision: RefundDecision, reason: string): Promise<void> =>
      decide(context, decision, {
        action: 'reject',
        earlier: ({ rejected }) => rejected,
        writesOf: async (payment, refund) => rejection(payment, refund, { ...decisionOf(decision), reason }),
      }),

    /** Any officer may: whoever asked for it as well, as nobody is given anything. */
    withdraw: (decision: RefundDecision, reason: string | undefined): Promise<void> =>
      decide(context, decision, {
        action: 'withdraw',
        earlier: ({ withdrawn }) => withdrawn,
        writesOf: async (payment, refund) =>
          withdrawal(payment, refund, { ...decisionOf(decision), ...(reason ? { reason } : {}) }),
      }),
  };
};
export type Refunds = ReturnType<typeof openRefunds>;
