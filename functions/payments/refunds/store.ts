import { accessItem } from '../../blocks/people/access-log';
import { type Action, markOf } from '../../kernel/identity/action';
import type { Agency, Errand } from '../../kernel/identity/caller';
import { readAll } from '../../kernel/table/read';
import { revision } from '../../kernel/table/revise';
import { creation, sameOrReused, type Write, writeTogether } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import { type Payment, paymentKey } from '../payments/payment';
import { asked, sharesChanged, takeFrom } from '../payments/share';
import { needsApproval, type Policy, policyKey } from '../policy/policy';
import type { Context } from '../progress/store';
import { type Decision, newRefund, type Refund, refundIdOf, refundKey } from './refund';
import { asBillsStand } from './restatement-store';
import { checkApprovable, checkRefundable, ofAgency, refundNotFound } from './rules';
import { approval, rejection, submission } from './transitions';

/*
 * What officials do with refunds. Each act is one transaction, and stands in the access log of the person whose payment it is.
 */

/** An official's request. */
export interface Act {
  readonly agency: Agency;
  readonly errand: Errand;
  readonly action: Action;
  readonly now: number;
  readonly requestId: string;
}

export interface Asking extends Act {
  readonly paymentId: string;
  readonly amount: number;
  /** What the agency believes to be available: the precondition. */
  readonly available: number;
  readonly reason: string;
}

export interface Deciding extends Act {
  readonly paymentId: string;
  readonly refundId: string;
}

const logged = (
  owner: string,
  refundId: string,
  { agency, errand, now, requestId }: Act,
): Write<undefined> => ({
  done: undefined,
  part: (TableName) => {
    const subject = { type: 'refund', id: refundId };
    return { Put: { TableName, Item: accessItem(owner, { agency, ...errand, subject, requestId, now }) } };
  },
  judge: () => {
    throw new Error('An entry of the access log has no condition');
  },
});

const decisionOf = ({ action, errand, now }: Act): Decision => ({
  ...markOf(action),
  officer: errand.officer,
  at: instant(now),
});

const whenOf = ({ timeZone }: Context, now: number) => ({ at: now, day: dateIn(timeZone, now) });

/** Makes a refund, or finds the one that the same action has made. */
const ask = async (context: Context, asking: Asking): Promise<Refund> => {
  const { table, seal } = context;
  const { agency, paymentId, amount, available, reason, action, now } = asking;
  const id = refundIdOf(paymentId, action.id);
  const keys = [paymentKey(paymentId), refundKey(id), policyKey(agency.id)];
  const [found, known, policy] = (await readAll(table, keys)) as unknown as readonly [
    Payment | undefined,
    Refund | undefined,
    Policy | undefined,
  ];
  const payment = ofAgency(found, agency.id);
  if (known) return sameOrReused(known, known.made.hash, action.hash);
  const share = checkRefundable(payment, agency.id, { amount, available });
  const { taken, left } = takeFrom(share.booked, amount);
  const money = { amount, currency: payment.money.currency };
  const refund = newRefund(payment, {
    ...{ id, agencyId: agency.id, amount, reason, from: taken, made: markOf(action), at: now },
    ...{ needsApproval: needsApproval(policy, money), asked: decisionOf(asking) },
  });
  const changed = { [agency.id]: asked(share, amount, left) };
  return writeTogether(
    table,
    creation(refund),
    revision(payment, { set: sharesChanged(payment.shares, changed) }),
    ...(refund.needsApproval ? [] : submission(seal, refund, whenOf(context, now))),
    logged(payment.owner, id, asking),
  );
};

const readBoth = async ({ table }: Context, { paymentId, refundId, agency }: Deciding) => {
  const [found, known] = await readAll(table, [paymentKey(paymentId), refundKey(refundId)]);
  const [payment, refund] = [found, known] as unknown as readonly [Payment?, Refund?];
  if (!payment || refund?.agencyId !== agency.id || refund.paymentId !== paymentId) throw refundNotFound();
  return { payment, refund };
};

/** Decides about a refund, once: a repeat finds its decision in the refund. */
const decide = (
  context: Context,
  deciding: Deciding,
  earlier: (refund: Refund) => Decision | undefined,
  writesOf: (payment: Payment, refund: Refund) => readonly Write<unknown>[],
): Promise<void> =>
  asBillsStand(context, deciding.paymentId, async () => {
    const { payment, refund } = await readBoth(context, deciding);
    const known = earlier(refund);
    if (known?.id === deciding.action.id) {
      sameOrReused(known, known.hash, deciding.action.hash);
      return;
    }
    checkApprovable(refund, deciding.errand.officer);
    const [first, ...others] = writesOf(payment, refund);
    if (first)
      await writeTogether(context.table, first, ...others, logged(refund.owner, refund.id, deciding));
  });

export const openRefunds = (context: Context) => {
  return {
    ask: (asking: Asking): Promise<Refund> =>
      asBillsStand(context, asking.paymentId, () => ask(context, asking)),

    approve: (deciding: Deciding): Promise<void> =>
      decide(
        context,
        deciding,
        ({ approved }) => approved,
        (_, refund) => approval(context.seal, refund, decisionOf(deciding), whenOf(context, deciding.now)),
      ),

    reject: (deciding: Deciding, reason: string): Promise<void> =>
      decide(
        context,
        deciding,
        ({ rejected }) => rejected,
        (payment, refund) => rejection(payment, refund, { ...decisionOf(deciding), reason }),
      ),
  };
};
export type Refunds = ReturnType<typeof openRefunds>;
