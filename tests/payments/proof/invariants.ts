import { amountDue } from '../../../functions/blocks/billing/due/due';
import { type Account, ledgerShardOf, normalSideOf } from '../../../functions/blocks/ledger/account';
import type { JournalEntry } from '../../../functions/blocks/ledger/entry';
import {
  differences,
  readTotals,
  totalsKeys,
  totalsOf,
  zeroTotals,
} from '../../../functions/blocks/ledger/totals';
import { receiptIdOf } from '../../../functions/blocks/receipts/receipt';
import type { Payment } from '../../../functions/payments/payments/payment';
import type { Charge } from '../../../functions/payments/providers/provider';
import type { Memory } from './memory';
import type { Snapshot } from './snapshot';
import type { World } from './world';

/*
 * Invariants of every history, whatever went wrong in it. Each describes what violates it.
 */

export interface Ending {
  readonly world: World;
  readonly memory: Memory;
  readonly after: Snapshot;
  /** By payment: all that the bank has taken. */
  readonly charges: ReadonlyMap<string, readonly Charge[]>;
}

type Invariant = (ending: Ending) => readonly string[];

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
const differ = (what: string, left: unknown, right: unknown): string[] =>
  left === right ? [] : [`${what}: ${left} is not ${right}`];

const onSide = ({ postings }: Pick<JournalEntry, 'postings'>, side: string, accounts = /./): number =>
  sum(
    postings.filter((each) => each.side === side && accounts.test(each.account)).map(({ amount }) => amount),
  );

const balanceOf = (entries: readonly JournalEntry[], accounts: RegExp): number =>
  sum(
    entries.flatMap(({ postings }) =>
      postings
        .filter(({ account }) => accounts.test(account))
        .map(({ side, account, amount }) => (side === normalSideOf(account as Account) ? amount : -amount)),
    ),
  );

const balanced: Invariant = ({ after }) =>
  after.entries.flatMap((entry) =>
    differ(
      `debits and credits of the ${entry.cause} ${entry.id}`,
      onSide(entry, 'debit'),
      onSide(entry, 'credit'),
    ),
  );

const nameOf = ({ pk, sk }: { readonly pk?: unknown; readonly sk?: unknown }): string => `${pk} ${sk}`;

const totalled: Invariant = ({ after }) => {
  const recomputed = new Map<string, readonly JournalEntry[]>();
  for (const entry of after.entries) {
    for (const place of totalsKeys(entry.agencyId, ledgerShardOf(entry.paymentId), entry.day)) {
      recomputed.set(nameOf(place), [...(recomputed.get(nameOf(place)) ?? []), entry]);
    }
  }
  const kept = new Map(after.totals.map((item) => [nameOf(item), readTotals(item)]));
  return [...new Set([...recomputed.keys(), ...kept.keys()])].flatMap((name) =>
    differences(kept.get(name) ?? zeroTotals, totalsOf(recomputed.get(name) ?? [])).map(
      (each) => `totals ${name}, ${each.column}: ${each.kept} is not ${each.recomputed}`,
    ),
  );
};

const ofPayment = ({ after }: Ending, id: string): JournalEntry[] =>
  after.entries.filter(({ paymentId }) => paymentId === id);

const namesOf = (charges: readonly { readonly id: string; readonly amount: number }[]): string =>
  charges
    .map(({ id, amount }) => `${id} of ${amount}`)
    .sort()
    .join(', ');

/** What the bank took is known to the payment, and booked, each charge once. */
const chargesBooked: Invariant = (ending) =>
  ending.after.payments.flatMap((payment) => {
    const atBank = (ending.charges.get(payment.id) ?? []).map(({ id, money }) => ({
      id,
      amount: money.amount,
    }));
    const captures = ofPayment(ending, payment.id).filter(({ cause }) => cause === 'capture');
    const booked = sum(captures.map((entry) => onSide(entry, 'debit', /^clearing:/)));
    return [
      ...differ(`charges of payment ${payment.id}`, namesOf(Object.values(payment.charges)), namesOf(atBank)),
      ...differ(`captures of payment ${payment.id}`, booked, sum(atBank.map(({ amount }) => amount))),
    ];
  });

const paymentsKnown: Invariant = ({ after, charges }) =>
  [...charges.keys()]
    .filter((id) => !after.payments.some((payment) => payment.id === id))
    .map((id) => `payment ${id} was charged and is not there`);

const paidBack = ({ world }: Ending) =>
  [...world.bank.refunds.values()].filter(({ state }) => state === 'paid');

/** What the bank took, less what it gave back and kept, is what the ledger says that it holds. */
const clearing: Invariant = (ending) => {
  const charges = [...ending.charges.values()].flat();
  const taken = sum(charges.map(({ money }) => money.amount));
  const fees = sum(charges.map(({ fee = 0 }) => fee));
  const given = sum(paidBack(ending).map(({ money }) => money.amount));
  return [
    ...differ('clearing', balanceOf(ending.after.entries, /^clearing:/), taken - given - fees),
    ...differ('fees', balanceOf(ending.after.entries, /^fees:/), fees),
  ];
};

/** No charge gives back more than it took. */
const noneAbove: Invariant = (ending) =>
  [...ending.charges.values()].flat().flatMap(({ id, money }) => {
    const given = sum(
      paidBack(ending)
        .filter(({ chargeId }) => chargeId === id)
        .map((each) => each.money.amount),
    );
    return given > money.amount ? [`${given} of the charge ${id} of ${money.amount} were given back`] : [];
  });

const sharesAgree: Invariant = (ending) =>
  ending.after.payments.flatMap((payment) =>
    Object.entries(payment.shares).flatMap(([agencyId, share]) => {
      const own = ofPayment(ending, payment.id).filter((entry) => entry.agencyId === agencyId);
      const of = (cause: string): number =>
        sum(own.filter((entry) => entry.cause === cause).map((entry) => onSide(entry, 'debit')));
      const refunds = ending.after.refunds.filter(
        (each) => each.paymentId === payment.id && each.agencyId === agencyId,
      );
      const amountIn = (...statuses: readonly string[]): number =>
        sum(
          refunds.filter(({ card }) => statuses.includes(card.status)).map(({ card }) => card.money.amount),
        );
      const what = `share of ${agencyId} in payment ${payment.id}`;
      return [
        ...differ(`${what}, captured`, share.captured, of('capture')),
        ...differ(`${what}, given back`, share.refunded, of('payout')),
        ...differ(`${what}, given back, by its refunds`, share.refunded, amountIn('success')),
        ...differ(`${what}, asked for`, share.refunding, amountIn('awaiting-approval', 'submitted')),
        ...differ(`${what}, taken back`, of('reversal'), amountIn('error')),
        ...differ(`${what}, booked`, of('refund'), amountIn('submitted', 'success', 'error')),
        ...(share.captured < share.refunded + share.refunding
          ? [`${what}: more is given back than captured`]
          : []),
      ];
    }),
  );

/** Nothing is under way for ever. */
const allEnds: Invariant = ({ after, world }) => [
  ...after.payments
    .filter(({ status }) => status === 'created' || status === 'submitted')
    .map(({ id, status }) => `payment ${id} is ${status} for ever`),
  ...after.refunds
    .filter(({ card }) => card.status === 'submitted')
    .map(({ id }) => `refund ${id} is submitted for ever`),
  ...after.bills
    .filter(({ hold }) => hold && Date.parse(hold.until) > world.clock())
    .map(({ id }) => `bill ${id} is held for ever`),
  ...differ('refunds payable', balanceOf(after.entries, /^refunds-payable$/), 0),
];

/** What stands in suspense is what the bank refused to take back, whether or not an agency asks for it once more. */
const suspended: Invariant = ({ after }) => {
  const shares = after.payments.flatMap((payment) => Object.values(payment.shares));
  const waiting = after.refunds.filter(({ card }) => card.status === 'awaiting-approval');
  const left = [...shares.flatMap(({ booked }) => booked), ...waiting.flatMap(({ from }) => from)];
  const amounts = left.filter(({ account }) => account === 'suspense').map(({ amount }) => amount);
  const refused = after.refunds.filter(({ card }) => card.automatic && card.status === 'error');
  return [
    ...differ('suspense', balanceOf(after.entries, /^suspense$/), sum(amounts)),
    ...(amounts.length > 0 && refused.length === 0
      ? ['money is in suspense that nobody refused to take back']
      : []),
  ];
};

const refundsAgree: Invariant = ({ after, world }) => {
  const states = { paid: 'success', refused: 'error', processing: 'submitted' } as const;
  return after.refunds.flatMap(({ id, card }) => {
    const atBank = world.bank.refunds.get(id);
    if (!atBank) {
      const isOurs = card.status === 'awaiting-approval' || card.status === 'rejected';
      return isOurs ? [] : [`refund ${id} is ${card.status}, and the bank knows nothing of it`];
    }
    return [
      ...differ(`refund ${id}`, card.status, states[atBank.state]),
      ...differ(`amount of the refund ${id}`, card.money.amount, atBank.money.amount),
    ];
  });
};

/** No bill takes more than is owed on it, and it is paid if and only if nothing is owed. */
const billsAgree: Invariant = ({ after }) =>
  after.bills.flatMap((bill) => {
    const taken = sum(bill.settled.flatMap(({ parts }) => parts).map(({ amount }) => amount));
    const discounts = sum(bill.settled.map(({ discount = 0 }) => discount));
    const charged = sum(bill.lines.map(({ amount }) => amount));
    const given = sum(
      after.refunds
        .filter(({ card }) => ['submitted', 'success'].includes(card.status))
        .flatMap(({ from }) => from)
        .filter(({ billId, account }) => billId === bill.id && account !== 'suspense')
        .map(({ amount }) => amount),
    );
    const last = bill.settled.at(-1)?.on ?? bill.issuedOn;
    const isOwed = amountDue(bill, last).total > 0;
    return [
      ...(taken + discounts > charged ? [`bill ${bill.id} of ${charged} took ${taken}`] : []),
      ...differ(`what is left on bill ${bill.id}`, bill.net, taken - given),
      ...(bill.state === 'paid' && isOwed ? [`bill ${bill.id} is paid, and something is owed`] : []),
      ...(bill.state === 'open' && !isOwed ? [`bill ${bill.id} is open, and nothing is owed`] : []),
    ];
  });

/** While a payment of a bill is in progress, no other begins. */
const heldByOne: Invariant = ({ after }) => {
  const end = ({ history, payableUntil }: Payment): number => {
    const over = history.find(({ status }) => status !== 'created' && status !== 'submitted');
    const until = Date.parse(payableUntil);
    return over ? Math.min(Date.parse(over.at), until) : until;
  };
  return after.payments.flatMap((one) =>
    after.payments
      .filter(
        (other) =>
          other !== one && other.bills.some(({ billId }) => one.bills.some((bill) => bill.billId === billId)),
      )
      .filter(({ createdAt }) => createdAt > one.createdAt && Date.parse(createdAt) < end(one))
      .map((other) => `payment ${other.id} began while ${one.id} of the same bill was under way`),
  );
};

/** Receipts state how much revenue was captured and refunded. */
const receiptsAgree: Invariant = ({ after, world }) =>
  after.payments.flatMap(({ id, owner, shares }) =>
    Object.keys(shares).flatMap((agencyId) => {
      const own = after.entries.filter((entry) => entry.paymentId === id && entry.agencyId === agencyId);
      const revenue = sum(
        own.filter(({ cause }) => cause === 'capture').map((entry) => onSide(entry, 'credit', /^revenue:/)),
      );
      const given = sum(
        own.filter(({ cause }) => cause === 'refund').map((entry) => onSide(entry, 'debit', /^revenue:/)),
      );
      const returned = sum(
        own.filter(({ cause }) => cause === 'reversal').map((entry) => onSide(entry, 'credit', /^revenue:/)),
      );
      const receipt = after.receipts.find((each) => each.id === receiptIdOf(world.ids, owner, id, agencyId));
      const what = `receipt of ${agencyId} for payment ${id}`;
      return [
        ...differ(what, receipt?.card.money.amount ?? 0, revenue),
        ...differ(`${what}, given back`, receipt?.card.refunded ?? 0, given - returned),
      ];
    }),
  );

/** One key, one effect: however often it was asked for, every answer is of the same thing, and there is one of it. */
const onceEach: Invariant = ({ memory, after }) => {
  const idOf = (body: unknown): unknown => {
    const { id, payment_id: paymentId, refund_id: refundId } = (body ?? {}) as Record<string, unknown>;
    return refundId ?? paymentId ?? id;
  };
  const answers = memory.requests.flatMap(({ key, answers: all }) => {
    const done = all.filter(({ status }) => status < 300);
    const ids = new Set(done.map(({ body }) => idOf(body)));
    return ids.size > 1 ? [`the request ${key} has made ${[...ids].join(' and ')}`] : [];
  });
  const made = [...after.payments, ...after.bills, ...after.refunds].map(
    (item) => `${item.type} ${item.made.id}`,
  );
  const twice = made.filter((name, index) => made.indexOf(name) !== index && !isAutomatic(name, after));
  return [...answers, ...twice.map((name) => `${name} was made twice`)];
};

/** Automatic refunds are of a charge, one for each of its agencies. */
const isAutomatic = (name: string, { refunds }: Snapshot): boolean =>
  refunds.some(({ type, made, card }) => card.automatic && `${type} ${made.id}` === name);

/** Of several requests with the same available amount one succeeds, unless the amount became available again. */
const preconditions: Invariant = ({ memory, after }) => {
  const groups = new Map<string, number>();
  for (const { paymentId, agencyId, believed } of memory.refunds) {
    const name = `${believed} of payment ${paymentId} by ${agencyId}`;
    groups.set(name, (groups.get(name) ?? 0) + 1);
  }
  return [...groups].flatMap(([name, count]) => {
    const [, , , paymentId] = name.split(' ');
    const returned = after.refunds.filter(
      (each) => each.paymentId === paymentId && ['error', 'rejected'].includes(each.card.status),
    );
    return count > 1 + returned.length
      ? [`${count} refunds were made of ${name} that was available once`]
      : [];
  });
};

const invariants: Readonly<Record<string, Invariant>> = {
  'debits equal credits': balanced,
  'totals are what the entries come to': totalled,
  'each charge is booked once': chargesBooked,
  'every payment that was charged is there': paymentsKnown,
  'the ledger holds what the bank holds': clearing,
  'nothing is given back that was not taken': noneAbove,
  'payments, refunds and entries agree': sharesAgree,
  'everything comes to an end': allEnds,
  'suspense holds what could not be given back': suspended,
  'refunds are what the bank says': refundsAgree,
  'no bill takes more than is owed': billsAgree,
  'one payment of a bill at a time': heldByOne,
  'receipts say what was captured': receiptsAgree,
  'a key has one effect': onceEach,
  'a refund knows what is available': preconditions,
};

/** All that is not as it must be. */
export const violations = (ending: Ending): string[] =>
  Object.entries(invariants).flatMap(([name, check]) => check(ending).map((each) => `${name}: ${each}`));
