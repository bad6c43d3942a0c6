import type { Order } from '../../../functions/payments/providers/provider';
import type { Reply } from '../../support/client';
import { callbackOf, signed } from '../bank';
import type { Beset, Command } from './commands';
import { invoke, type Planned } from './invocation';
import { type Answer, ask, learn, type Memory, pick, type Request, takeOut } from './memory';
import { payers, type World } from './world';

/*
 * Carries out commands. A command's objects are chosen before anything is awaited, so that the choice depends on the
 * history alone.
 */

interface Stage {
  readonly world: World;
  readonly memory: Memory;
}

type Of<D extends Command['do']> = Extract<Command, { readonly do: D }>;
type Play<D extends Command['do']> = (
  stage: Stage,
  command: Of<D>,
  planned: readonly Planned[],
) => Promise<void>;

const issuedOn = '2026-03-01';
const returnUrl = 'https://portal.example/paid';
const clerk = { officer: 'Layla Haddad', purpose: 'Case work' };
const chief = { officer: 'Omar Nasser', purpose: 'Approval' };

/** Makes a request and asks for the first time. */
const begin = (
  { memory }: Stage,
  send: (key: string) => Promise<Reply>,
  told: Request['learn'],
  planned: readonly Planned[],
): Promise<void> => {
  const key = `key-${memory.requests.length}`;
  const answerOf = async (): Promise<Answer> => {
    const reply = await send(key);
    return { status: reply.status, body: reply.status < 300 ? reply.body : reply.problem };
  };
  const request: Request = { key, send: answerOf, learn: told, answers: [] };
  memory.requests.push(request);
  return ask(request, planned);
};

const linesOf = (amounts: readonly number[], first: number) =>
  amounts.map((amount, index) => ({ head: `head-${first + index}`, text: 'Tax', amount }));
const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

const termsOf = (terms: Of<'issue'>['terms'], amounts: readonly number[]) => {
  if (terms === 'plain') return {};
  const discount = { until: '2026-04-01', rate: '0.1' };
  // A part may be as small as it likes, but for what the discount leaves.
  return terms === 'parts' || sum(amounts) < 10 ? { minimumPart: 1 } : { minimumPart: 1, discount };
};

const chargedBy = (amounts: readonly number[], terms: Of<'issue'>['terms'], first = 0) => ({
  ...{ title: { en: 'Tax' }, currency: 'JOD' as const, lines: linesOf(amounts, first) },
  ...{ issuedOn, dueOn: '2026-12-31', terms: termsOf(terms, amounts) },
});

const issue: Play<'issue'> = (stage, { payer: which, amounts, terms }, planned) => {
  const { world, memory } = stage;
  const { agencyId, identifier, person } = pick(payers, which) ?? (payers[0] as never);
  const body = { kind: 'tax' as const, payer: { identifier }, ...chargedBy(amounts, terms) };
  return begin(
    stage,
    (idempotencyKey) => world.bills.issueBill({ caller: world.office(agencyId), body, idempotencyKey }),
    (made) =>
      learn(memory.bills, { ...{ agencyId, person, total: sum(amounts) }, id: (made as { id: string }).id }),
    planned,
  );
};

const pay: Play<'pay'> = (stage, { bills, tenths }, planned) => {
  const { world, memory } = stage;
  const wanted = [...new Set(bills.map((which) => pick(memory.bills, which)))].flatMap((bill) => bill ?? []);
  const [first] = wanted;
  if (!first) return Promise.resolve();
  const { person } = first;
  const own = wanted.filter((bill) => bill.person === person);
  const partOf = (total: number) => Math.max(1, Math.floor((total * tenths) / 10));
  const body = {
    bills: own.map(({ id, total }) => ({ bill_id: id, ...(tenths === 10 ? {} : { amount: partOf(total) }) })),
    return_url: returnUrl,
  };
  const agencies = [...new Set(own.map(({ agencyId }) => agencyId))];
  return begin(
    stage,
    (idempotencyKey) => world.payments.createPayment({ caller: world.citizen(person), body, idempotencyKey }),
    (made) => {
      const { payment_id: id } = made as { payment_id: string };
      learn(memory.payments, { id, person, agencies, available: new Map() });
    },
    planned,
  );
};

const feeOf = (amount: number): number => Math.floor(amount / 50);

/** The bank takes the money, as the person wanted it to. */
const take = ({ world, memory }: Stage, paymentId: string, amount: number, feeKnown = true): void => {
  const fee = feeOf(amount);
  const told = (feeKnown ? { fee } : { fee: undefined }) as { readonly fee?: number };
  const { id: chargeId } = world.bank.charge(paymentId, told);
  if (!feeKnown) memory.feeless.push({ paymentId, chargeId, fee });
};

/** People can pay on pages whose address they received; the others repeat their request. */
const charge: Play<'charge'> = async (stage, { payment: which, how }) => {
  const { world, memory } = stage;
  const { bank, clock } = world;
  const told = bank.opened.filter(({ paymentId }) => memory.payments.some(({ id }) => id === paymentId));
  const isPayable = ({ paymentId, expiresAt }: Order): boolean =>
    bank.stateOf(paymentId) === 'open' && clock() < expiresAt;
  const order = pick(told.filter(isPayable), which);
  if (!order) return;
  const { paymentId, money } = order;
  const states = { slowly: 'processing', declined: 'declined', 'given up': 'cancelled' } as const;
  if (how === 'slowly' || how === 'declined' || how === 'given up') bank.say(paymentId, states[how]);
  else take(stage, paymentId, money.amount, how !== 'once without fee');
  if (how === 'twice') take(stage, paymentId, money.amount);
  memory.callbacks.push({ paymentId });
};

const endSlowly: Play<'end slowly'> = async (stage, { payment: which, paid }) => {
  const { bank } = stage.world;
  const slow = bank.opened.filter(({ paymentId }) => bank.stateOf(paymentId) === 'processing');
  const order = pick(slow, which);
  if (!order) return;
  if (paid) take(stage, order.paymentId, order.money.amount);
  else bank.say(order.paymentId, 'declined');
  stage.memory.callbacks.push({ paymentId: order.paymentId });
};

const callback: Play<'callback'> = async ({ world, memory }, { which, again }, planned) => {
  const hint = pick(memory.callbacks, which);
  if (!hint) return;
  if (!again) takeOut(memory.callbacks, hint);
  const given = { params: { provider: world.bank.name }, rawBody: callbackOf(hint), headers: signed };
  const heard = await invoke(planned, () =>
    world.payments.receiveCallback({ ...given, idempotencyKey: null }),
  );
  if (heard && heard.answer.status >= 500 && heard.answer.status !== 503)
    throw new Error('A callback failed');
  // A bank that is not thanked comes again.
  if (!again && heard?.answer.status !== 204) memory.callbacks.push(hint);
};

const repeat: Play<'repeat'> = async ({ memory }, { which }, planned) => {
  const request = pick(memory.requests, which);
  if (request) await ask(request, planned);
};

const cancelPayment: Play<'cancel payment'> = async (stage, { payment: which }, planned) => {
  const { world, memory } = stage;
  const payment = pick(memory.payments, which);
  if (!payment) return;
  const given = { caller: world.citizen(payment.person), params: { payment_id: payment.id } };
  await begin(
    stage,
    (idempotencyKey) => world.payments.cancelPayment({ ...given, idempotencyKey }),
    () => undefined,
    planned,
  );
};

const cancelBill: Play<'cancel bill'> = async (stage, { bill: which }, planned) => {
  const { world, memory } = stage;
  const bill = pick(memory.bills, which);
  if (!bill) return;
  const given = {
    caller: world.office(bill.agencyId),
    params: { billId: bill.id },
    body: { reason: 'Not owed.' },
  };
  await begin(
    stage,
    (idempotencyKey) => world.bills.cancelBill({ ...given, idempotencyKey }),
    () => undefined,
    planned,
  );
};

const reissue: Play<'reissue'> = async (stage, { bill: which, amounts, head }, planned) => {
  const { world, memory } = stage;
  const bill = pick(memory.bills, which);
  if (!bill) return;
  const body = { ...chargedBy(amounts, 'parts', head), reason: 'Reckoned anew.' };
  const given = { caller: world.office(bill.agencyId), params: { billId: bill.id }, body };
  await begin(
    stage,
    (idempotencyKey) => world.bills.reissueBill({ ...given, idempotencyKey }),
    (made) => learn(memory.bills, { ...bill, id: (made as { id: string }).id, total: sum(amounts) }),
    planned,
  );
};

/** The official looks what is available, or goes by what was seen last. */
const believe = async (
  { world, memory }: Stage,
  { id }: { readonly id: string },
  agencyId: string,
  looks: boolean,
): Promise<number> => {
  const payment = memory.payments.find((each) => each.id === id);
  const known = payment?.available.get(agencyId);
  if (known !== undefined && !looks) return known;
  const asking = { caller: world.office(agencyId), params: { payment_id: id } };
  const heard = await invoke([], () => world.payments.getAgencyPayment(asking));
  type Shown = { readonly refund_summary: { readonly amount_available: number } };
  const available = (heard?.answer.body as Shown | undefined)?.refund_summary.amount_available ?? 0;
  payment?.available.set(agencyId, available);
  return available;
};

const refund: Play<'refund'> = async (stage, { payment: which, agency, tenths, looks }, planned) => {
  const { world, memory } = stage;
  const charged = memory.payments.filter(({ id }) => world.bank.stateOf(id) === 'paid');
  const payment = pick(charged, which);
  const agencyId = pick(payment?.agencies ?? [], agency);
  if (!payment || !agencyId) return;
  const believed = await believe(stage, payment, agencyId, looks);
  if (believed === 0) return;
  const said = await invoke([], () => world.mutation.available(world, payment.id, agencyId, believed));
  const available = said?.answer ?? believed;
  const amount = Math.max(1, Math.floor((believed * tenths) / 10));
  const body = { amount, refund_amount_available: available, reason: 'Paid in error.' };
  const given = {
    caller: world.office(agencyId),
    params: { payment_id: payment.id },
    body,
    accessPurpose: clerk,
  };
  await begin(
    stage,
    (idempotencyKey) => world.payments.refundPayment({ ...given, idempotencyKey }),
    (made) => {
      const { refund_id: id } = made as { refund_id: string };
      learn(memory.refunds, { id, paymentId: payment.id, agencyId, believed });
    },
    planned,
  );
};

const decide: Play<'decide'> = async (stage, { refund: which, approves }, planned) => {
  const { world, memory } = stage;
  const known = pick(memory.refunds, which);
  if (!known) return;
  const params = { payment_id: known.paymentId, refund_id: known.id };
  const given = { caller: world.office(known.agencyId), params, accessPurpose: chief };
  await begin(
    stage,
    (idempotencyKey) =>
      approves
        ? world.payments.approveRefund({ ...given, idempotencyKey })
        : world.payments.rejectRefund({ ...given, body: { reason: 'It was owed.' }, idempotencyKey }),
    () => undefined,
    planned,
  );
};

const limit: Play<'limit'> = async (stage, { agency, above }, planned) => {
  const { world } = stage;
  const { agencyId } = pick(payers, agency * 2) ?? (payers[0] as never);
  const given = { caller: world.office(agencyId), body: { approval_above: { JOD: above } } };
  await begin(
    stage,
    (idempotencyKey) => world.payments.replaceRefundPolicy({ ...given, idempotencyKey }),
    () => undefined,
    planned,
  );
};

/** Takes a message from the queue; it returns if its function did not finish. */
export const settleOne = async (
  { world }: Stage,
  message: unknown,
  planned: readonly Planned[],
): Promise<void> => {
  const { waiting } = world.messages;
  takeOut(waiting, message);
  const heard = await invoke(planned, () =>
    world.settle(message).then(
      () => 'done',
      (error: unknown) => error,
    ),
  );
  if (heard?.answer === 'done') return;
  waiting.push(message);
  if (heard && planned.length === 0) throw heard.answer;
};

const settle: Play<'settle'> = async (stage, { which }, planned) => {
  const message = pick(stage.world.messages.waiting, which);
  if (message) await settleOne(stage, message, planned);
};

const sweepOnce: Play<'sweep'> = async ({ world }, _, planned) => {
  const heard = await invoke(planned, () =>
    world.sweep().then(
      () => 'done',
      (error: unknown) => error,
    ),
  );
  if (heard && heard.answer !== 'done' && planned.length === 0) throw heard.answer;
};

const plays: { readonly [D in Command['do']]: Play<D> } = {
  ...{ issue, pay, charge, callback, repeat, reissue, refund, decide, limit, settle },
  'end slowly': endSlowly,
  'lose callbacks': async ({ memory }) => {
    memory.callbacks.length = 0;
  },
  'cancel payment': cancelPayment,
  'cancel bill': cancelBill,
  'bank decides': async ({ world }, { state }) => {
    world.bank.decide({ state, ...(state === 'refused' ? { reason: 'account-closed' } : {}) });
  },
  sweep: sweepOnce,
  wait: async ({ world }, { minutes }) => world.clock.advance(minutes * 60_000),
};

/** Carries out one command. */
export const play = (stage: Stage, { command, planned }: Beset): Promise<void> =>
  (plays[command.do] as Play<Command['do']>)(stage, command, planned);
