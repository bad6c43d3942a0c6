import { readAll } from '../../../functions/kernel/table/read';
import { type Payment, paymentKey } from '../../../functions/payments/payments/payment';
import { availableOf } from '../../../functions/payments/payments/share';
import type { Provider } from '../../../functions/payments/providers/provider';
import type { World } from './world';

/*
 * Planted bugs: the effects of careless changes, at the table, at the provider, or in requests. The proof must find
 * each of them.
 */

type Send = (command: object) => Promise<unknown>;

export interface Mutation {
  readonly table: (send: Send) => Send;
  readonly provider: (provider: Provider) => Provider;
  /** What an agency's refund says to be available, from what the agency believes. */
  readonly available: (
    world: World,
    paymentId: string,
    agencyId: string,
    believed: number,
  ) => Promise<number>;
}

/** The portal without planted bugs. */
export const none: Mutation = {
  table: (send) => send,
  provider: (provider) => provider,
  available: async (_, __, ___, believed) => believed,
};

interface Part {
  readonly Update?: {
    readonly Key: { readonly pk: string };
    readonly ConditionExpression?: string;
  };
}

const inTransactions =
  (change: (parts: Part[]) => Part[]) =>
  (send: Send): Send =>
  (command) => {
    const { input } = command as { readonly input: { TransactItems?: Part[] } };
    // A command is sent again after a fault: what was changed already stays so.
    if (input.TransactItems) input.TransactItems = change(input.TransactItems);
    return send(command);
  };

const isOf = (kind: string, { Update }: Part): boolean => Update?.Key.pk.startsWith(`${kind}#`) ?? false;

/** Makes the part's condition true. */
const always = (part: Part): Part => {
  const { Update } = part;
  if (!Update?.ConditionExpression || Update.ConditionExpression.startsWith('attribute_exists(pk) OR'))
    return part;
  return {
    ...part,
    Update: { ...Update, ConditionExpression: `attribute_exists(pk) OR ${Update.ConditionExpression}` },
  };
};

type Items = Record<string, Record<string, unknown>[]>;

/** Who makes a payment reads its bills without seeing who holds them. */
const withoutHolds =
  (send: Send): Send =>
  async (command) => {
    const result = (await send(command)) as { Responses?: Items };
    const items = Object.values(result.Responses ?? {}).flat();
    if (items.some(({ type }) => type === 'payment')) return result;
    for (const item of items) if (item.type === 'bill') delete item.hold;
    return result;
  };

/** Refunds without their precondition: too rare among histories by chance for a proof to wait for one. */
export const unconditional: Mutation = {
  ...none,
  available: async ({ gated }, paymentId, agencyId) => {
    const [found] = await readAll(gated, [paymentKey(paymentId)]);
    const share = (found as unknown as Payment | undefined)?.shares[agencyId];
    return share ? availableOf(share) : 0;
  },
};

export const mutations: Readonly<Record<string, Mutation>> = {
  'a step that does not ask whether the payment was changed since it was read': {
    ...none,
    table: inTransactions((parts) => parts.map((part) => (isOf('payment', part) ? always(part) : part))),
  },
  'entries without their totals, where two are booked at once': {
    ...none,
    table: inTransactions((parts) => {
      const totals = parts.filter((part) => isOf('totals', part));
      return totals.length > 2 ? parts.filter((part) => part !== totals[0]) : parts;
    }),
  },
  'bills of which nobody sees that they are being paid': { ...none, table: withoutHolds },
  'charges that are told apart by the question, and not by the charge': {
    ...none,
    provider: (provider) => {
      let asked = 0;
      return {
        ...provider,
        find: async (reference) => {
          const outcome = await provider.find(reference);
          asked = (asked + 1) % 3;
          return {
            ...outcome,
            charges: outcome.charges.map((each) => ({ ...each, id: `${each.id}?${asked}` })),
          };
        },
      };
    },
  },
};
