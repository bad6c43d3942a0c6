import type { contract } from '../../../functions/payments/contract';
import { agency, anyone } from '../../support/callers';
import { cityHall, type Scene, waterworks } from '../world';
import type { Reply } from './description';

/*
 * All that a client of GOV.UK Pay comes across here, in the order of a payment's life.
 */

export const system = agency(waterworks, 'payments:read', 'payments:write');
const other = agency(cityHall, 'payments:read', 'payments:write');
const reader = agency(waterworks, 'payments:read');

export const required = {
  ...{ amount: 14_500, reference: 'PERMIT-731', description: 'Parking permit' },
  return_url: 'https://permits.example.org/done/731',
} as const;
const asked = { ...required, email: 'layla@example.com', metadata: { zone: 'B12' } };

type Say = (route: keyof (typeof contract)['routes'], reply: Reply) => void;

/** A payment that somebody has paid by card. */
export const paid = async ({ api, bank, callback }: Scene, amount: number = required.amount) => {
  const { body } = await api.createGovPayPayment({ caller: system, body: { ...asked, amount } });
  const params = { payment_id: body.payment_id };
  const method = { brand: 'visa', lastDigits: '4242' };
  bank.charge(params.payment_id, { fee: 290, settledOn: '2026-03-03', method });
  await callback({ paymentId: params.payment_id });
  return params;
};

const creating = async ({ api }: Scene, say: Say): Promise<void> => {
  const create = async (caller: typeof system, body: object, key: string | null = null) => {
    const reply = await api.createGovPayPayment({
      ...{ caller, rawBody: JSON.stringify(body), idempotencyKey: key },
    });
    say('createGovPayPayment', reply);
  };
  await create(system, asked, 'one');
  await create(system, { ...asked, amount: 2 }, 'one');
  await create(system, { ...asked, language: 'ar' });
  await create(system, { ...asked, amount: 'much' });
  await create(system, {});
  await create(reader, asked);
  await create(anyone, asked);
  const broken = { caller: system, rawBody: '{"amount": 1' };
  say('createGovPayPayment', await api.createGovPayPayment(broken));
};

const following = async (scene: Scene, say: Say): Promise<void> => {
  const { api, bank, callback } = scene;
  const created = async () =>
    (await api.createGovPayPayment({ caller: system, body: asked })).body.payment_id;
  const look = async (payment_id: string, caller = system) => {
    const asking = { caller, params: { payment_id } };
    say('getGovPayPayment', await api.getGovPayPayment(asking));
    say('listGovPayEvents', await api.listGovPayEvents(asking));
    say('listGovPayRefundsOfPayment', await api.listGovPayRefundsOfPayment(asking));
  };
  const cancel = async (payment_id: string, caller = system) =>
    say('cancelGovPayPayment', await api.cancelGovPayPayment({ caller, params: { payment_id } }));

  const open = await created();
  await look(open);
  await look(open, other);
  await look(open, anyone);
  await cancel(open, other);
  await cancel(open, reader);
  await cancel(open, anyone);
  await cancel(open);
  await look(open);
  for (const state of ['processing', 'declined'] as const) {
    const id = await created();
    bank.say(id, state);
    await callback({ paymentId: id });
    await cancel(id);
    await look(id);
  }
  const { payment_id } = await paid(scene);
  await cancel(payment_id);
  await look(payment_id);
};

const refunding = async (scene: Scene, say: Say): Promise<void> => {
  const { api } = scene;
  const params = await paid(scene);
  const refund = async (body: { amount: number; refund_amount_available?: number }, caller = system) => {
    const asking = { caller, params, body, officers: null };
    const reply = await api.refundGovPayPayment(asking);
    say('refundGovPayPayment', reply);
    return reply;
  };
  const { refund_id } = (await refund({ amount: 200, refund_amount_available: 14_500 })).body;
  for (const body of [{ amount: 300 }, { amount: 20_000 }, { amount: 0 }]) await refund(body);
  await refund({ amount: 1, refund_amount_available: 7 });
  for (const caller of [other, reader, anyone]) await refund({ amount: 1 }, caller);
  for (const caller of [system, other, anyone])
    say('getGovPayRefund', await api.getGovPayRefund({ caller, params: { ...params, refund_id } }));
  const asking = { caller: system, params };
  say('listGovPayRefundsOfPayment', await api.listGovPayRefundsOfPayment(asking));
};

const searching = async ({ api }: Scene, say: Say): Promise<void> => {
  const queries = [{}, { display_size: '1', page: '2' }, { page: '900' }, { from_date: 'yesterday' }];
  for (const query of queries) {
    say('searchGovPayPayments', await api.searchGovPayPayments({ caller: system, query }));
    say('searchGovPayRefunds', await api.searchGovPayRefunds({ caller: system, query }));
  }
  say('searchGovPayPayments', await api.searchGovPayPayments({ caller: anyone }));
  say('searchGovPayRefunds', await api.searchGovPayRefunds({ caller: anyone }));
};

/** Lives through all of it, and says each reply. */
export const live = async (scene: Scene, say: Say): Promise<void> => {
  await creating(scene, say);
  await following(scene, say);
  await refunding(scene, say);
  await searching(scene, say);
};
