import type { Route } from '../../functions/kernel/contract/contract';
import { contract } from '../../functions/payments/contract';
import { billIds } from '../bills/security';
import { parametersIn } from '../security/paths';
import type { Bodies, Builders, Things } from '../security/things';
import type { Office, World } from '../security/world';
import { bearer, type Caller } from '../support/callers';
import { client } from '../support/client';
import { bankOf, callbackOf, signed } from './bank';

/*
 * Payments and refunds for the path parameters, made and paid through the portal's own routes.
 */

const citizens: Pick<Route, 'access'> = { access: 'citizen' };

const returnUrl = 'https://portal.example/paid';

/** A bill of the first citizen's, and one of the second's, or of the second agency's where agencies ask. */
const bills = async (world: World, access: Route['access']) => {
  const { own, others } = await billIds(world, { access } as Route);
  return [own.billId ?? '', others?.billId ?? ''] as const;
};

const payFor = async (world: World, caller: Caller, billId: string): Promise<string> => {
  const body = { bills: [{ bill_id: billId }], return_url: returnUrl };
  return (await client(contract, world.transport).createPayment({ caller, body })).body.payment_id;
};

const settle = async (world: World, paymentId: string): Promise<void> => {
  const bank = bankOf(world.portal);
  bank.charge(paymentId);
  await client(contract, world.transport).receiveCallback({
    params: { provider: bank.name },
    rawBody: callbackOf({ paymentId }),
    headers: signed,
  });
};

/** Both paid, unless the route is for payments that are not. */
const paymentsOf = async (world: World, { access, path }: Pick<Route, 'access' | 'path'>) => {
  const [amina, badr] = world.citizens;
  const [first, second] = await bills(world, access);
  const other = typeof access === 'object' ? amina : badr;
  const made = [await payFor(world, amina, first), await payFor(world, other, second)] as const;
  if (!path.endsWith('/cancel')) for (const id of made) await settle(world, id);
  return made;
};

const missing = (world: World) => world.portal.ids.ownedId('00'.repeat(9), 'never made');

const bearing = ({ caller: { headers = {} } }: Office): Caller => bearer(headers['x-api-key'] ?? '');

/** What an agency orders; people who have its page's address pay it. */
const ordered = async (world: World, office: Office): Promise<string> => {
  const body = { amount: 500, reference: 'P-1', description: 'Permit', return_url: returnUrl };
  const api = client(contract, world.transport);
  return (await api.createGovPayPayment({ caller: bearing(office), body })).body.payment_id;
};

const isOrdered = ({ path }: Pick<Route, 'path'>): boolean => /^\/(govpay|pay)\//.test(path);

const ordersOf = async (world: World, { path }: Pick<Route, 'path'>) => {
  const [first, second] = world.agencies;
  const made = [await ordered(world, first), await ordered(world, second)] as const;
  if (path.includes('/refunds')) for (const id of made) await settle(world, id);
  return made;
};

/** Unless they come with their refunds. */
export const paymentIds = async (world: World, route: Route): Promise<Things> => {
  if (parametersIn(route).includes('refund_id')) return { own: {}, others: {}, missing: {} };
  const [own, others] = await (isOrdered(route) ? ordersOf : paymentsOf)(world, route);
  if (route.access === 'anyone') return { own: { payment_id: own }, missing: { payment_id: missing(world) } };
  return {
    own: { payment_id: own },
    others: { payment_id: others },
    missing: { payment_id: missing(world) },
  };
};

const asker = { officer: 'Who asks', purpose: 'Case work' };
const approver = { officer: 'Who approves', purpose: 'Case work' };

const amountOf = async (world: World, caller: Caller, paymentId: string): Promise<number> => {
  const asking = { caller, params: { payment_id: paymentId } };
  const { body } = await client(contract, world.transport).getAgencyPayment(asking);
  return body.refund_summary.amount_available;
};

/** A refund that an official has asked for; the person sees it once another has approved it. */
const refundOf = async (world: World, office: Caller, paymentId: string, approved: boolean) => {
  const api = client(contract, world.transport);
  const params = { payment_id: paymentId };
  const available = await amountOf(world, office, paymentId);
  const body = { amount: 1, refund_amount_available: available, reason: 'A mistake.' };
  const { refund_id } = (await api.refundPayment({ caller: office, params, body, accessPurpose: asker }))
    .body;
  const refund = { ...params, refund_id };
  if (approved) await api.approveRefund({ caller: office, params: refund, accessPurpose: approver });
  return refund;
};

/** Two agencies' refunds of what was paid on their orders. */
const orderRefunds = async (world: World, route: Route): Promise<Things> => {
  const ids = await ordersOf(world, route);
  const [own, others] = await Promise.all(
    world.agencies.map(async (office, index) => {
      const params = { payment_id: ids[index] ?? '' };
      const asking = { caller: bearing(office), params, body: { amount: 1 } };
      const { refund_id } = (await client(contract, world.transport).refundGovPayPayment(asking)).body;
      return { ...params, refund_id };
    }),
  );
  const none = missing(world);
  if (!own || !others) throw new Error('There are two agencies');
  return { own, others, missing: { payment_id: none, refund_id: `${none}00000000` } };
};

export const refundIds = async (world: World, route: Route): Promise<Things> => {
  if (isOrdered(route)) return orderRefunds(world, route);
  const byAgency = typeof route.access === 'object';
  const [first, second] = world.agencies;
  const [own, others] = await paymentsOf(world, route);
  const none = missing(world);
  return {
    own: await refundOf(world, first.caller, own, !byAgency),
    others: await refundOf(world, (byAgency ? second : first).caller, others, !byAgency),
    missing: { payment_id: none, refund_id: `${none}00000000` },
  };
};

export const providers = async (): Promise<Things> => ({
  own: { provider: 'bank' },
  missing: { provider: 'never-made' },
});

/** What a provider sends of a payment that is none of the portal's. */
export const raw = { rawBody: callbackOf({ paymentId: '0'.repeat(32) }), headers: signed };

export const payingBody = async (world: World): Promise<unknown> => ({
  bills: [{ bill_id: (await bills(world, citizens.access))[0] }],
  return_url: returnUrl,
});

/** All payments of these tests are of the same amount. */
export const refundingBody = async (world: World): Promise<unknown> => {
  const [id] = await paymentsOf(world, { access: { agency: 'payments:write' }, path: '' });
  const available = await amountOf(world, world.agencies[0].caller, id);
  return { amount: 1, refund_amount_available: available, reason: 'A mistake.' };
};

export const things: Builders = { payment_id: paymentIds, provider: providers, refund_id: refundIds };

export const bodies: Bodies = {
  'POST /v1/payments': payingBody,
  'POST /v1/agency/payments/{payment_id}/refunds': refundingBody,
};
