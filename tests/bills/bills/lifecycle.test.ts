import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { placeOf, type Returned } from '../../../functions/blocks/billing/bill';
import { resuming, staying } from '../../../functions/blocks/billing/commands';
import type { Officers } from '../../../functions/blocks/officers/officers';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { write } from '../../../functions/kernel/table/write';
import { noteRefunded } from '../../../functions/payments/bills/settlement';
import { contract as payments } from '../../../functions/payments/contract';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { billsService, paymentsService } from '../../support/services';
import { body, type Case, newCase, newId } from '../world';
import { begin, pay, stored } from './payments';

const portal = usePortal(billsService, paymentsService);

const reason = 'A mistake was made.';
const { kind: _, ...charge } = body;
const smaller = { ...charge, lines: [{ head: 'waste', text: 'Collection', amount: 40_000 }], reason };

const given = (amount: number): Returned => ({
  ...{ refundId: '0'.repeat(40), paymentId: '0'.repeat(32), amount },
  ...{ at: '2026-02-02T09:00:00.000Z', on: '2026-02-02' },
});

interface Answer {
  readonly status: number;
  readonly code?: string;
}

const answerOf = async (work: Promise<{ status: number; problem: { code: string } }>): Promise<Answer> => {
  const reply = await work;
  return reply.status < 400 ? { status: reply.status } : { status: reply.status, code: reply.problem.code };
};

/** What no route of this service asks for: an objection does. */
const byService = async (work: Promise<unknown>): Promise<Answer> => {
  try {
    await work;
    return { status: 200 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 409, code: error.code };
  }
};

const actionOf = () => ({ id: randomUUID().slice(0, 22), hash: 'hash', at: portal().clock() });

const stay = (agencyId: string, billId: string): Promise<Answer> => {
  const place = placeOf(portal().ids, billId)?.key;
  if (!place) throw new Error(billId);
  return byService(
    write(portal().table, staying({ place, agencyId, action: actionOf(), from: '2026-02-01' })),
  );
};

const resume = async (agencyId: string, billId: string): Promise<Answer> => {
  const bill = await stored(portal(), billId);
  return byService(
    write(portal().table, resuming(bill, { agencyId, action: actionOf(), until: '2026-02-20' })),
  );
};

const actions: Readonly<Record<string, (one: Case, billId: string) => Promise<Answer>>> = {
  cancel: ({ api, office: caller }, billId) =>
    answerOf(api.cancelBill({ caller, params: { billId }, body: { reason } })),
  reissue: ({ api, office: caller }, billId) =>
    answerOf(api.reissueBill({ caller, params: { billId }, body: smaller })),
  stay: ({ agencyId }, billId) => stay(agencyId, billId),
  resume: ({ agencyId }, billId) => resume(agencyId, billId),
};

const states: Readonly<Record<string, (one: Case, billId: string) => Promise<unknown>>> = {
  open: async () => undefined,
  'paid in part': (_one, billId) => pay(portal(), billId, 10_000, '2026-02-01'),
  'paid in part, above the new bill': (_one, billId) => pay(portal(), billId, 41_000, '2026-02-01'),
  paid: (_one, billId) => pay(portal(), billId, 48_000, '2026-02-01'),
  cancelled: (one, billId) => (actions.cancel as (typeof actions)[string])(one, billId),
  reissued: (one, billId) => (actions.reissue as (typeof actions)[string])(one, billId),
  'being paid': (_one, billId) => begin(portal(), billId, 60_000),
  'held by a payment that has lapsed': (_one, billId) => begin(portal(), billId, 0),
  'at rest': ({ agencyId }, billId) => stay(agencyId, billId),
};

const done = { status: 200 };
const made = { status: 201 };
const refused = (code: string): Answer => ({ status: 409, code });

/** Every state, and what each action answers in it. */
const lifecycle: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  open: { cancel: done, reissue: made, stay: done, resume: done },
  'paid in part': { cancel: refused('bill-part-paid'), reissue: made, stay: done, resume: done },
  'paid in part, above the new bill': {
    cancel: refused('bill-part-paid'),
    reissue: refused('less-than-paid'),
    stay: done,
    resume: done,
  },
  paid: {
    cancel: refused('bill-closed'),
    reissue: refused('bill-closed'),
    stay: refused('bill-closed'),
    resume: done,
  },
  cancelled: {
    cancel: done,
    reissue: refused('bill-closed'),
    stay: refused('bill-closed'),
    resume: done,
  },
  reissued: {
    cancel: refused('bill-closed'),
    reissue: refused('bill-closed'),
    stay: refused('bill-closed'),
    resume: done,
  },
  'being paid': { cancel: done, reissue: refused('payment-in-progress'), stay: done, resume: done },
  'held by a payment that has lapsed': { cancel: done, reissue: made, stay: done, resume: done },
  'at rest': { cancel: done, reissue: made, stay: refused('bill-stayed'), resume: done },
};

const cases = Object.keys(states).flatMap((state) =>
  Object.keys(actions).map((action) => [state, action] as const),
);

const billIn = async (state: string) => {
  const one = await newCase(portal());
  const { id } = await one.issue({ terms: { minimumPart: 1_000 } });
  await states[state]?.(one, id);
  return { one, id };
};

/** A bill in each state for the actions that are refused: they change nothing. */
const unchanged = new Map<string, ReturnType<typeof billIn>>();

const unchangedIn = (state: string): ReturnType<typeof billIn> => {
  const bill = unchanged.get(state) ?? billIn(state);
  unchanged.set(state, bill);
  return bill;
};

describe('a bill that is', () => {
  it.each(cases)('%s answers to "%s" as it must', async (state, action) => {
    const expected = lifecycle[state]?.[action];
    const { one, id } = await (expected?.code ? unchangedIn(state) : billIn(state));
    expect(await actions[action]?.(one, id)).toEqual(expected);
  });

  it("another agency's answers to nothing, as if there were none", async () => {
    const one = await newCase(portal());
    const { id: billId } = await one.issue();
    const stranger = { ...one, agencyId: newId(), office: agency(newId(), 'bills:read', 'bills:write') };
    for (const [name, act] of Object.entries(actions)) {
      const { code } = await act(stranger, billId);
      expect([name, code]).toEqual([name, 'bill-not-found']);
    }
  });

  it('of another service is changed there alone', async () => {
    const { api, office: caller, issue } = await newCase(portal());
    const { id: billId } = await issue();
    const bill = await stored(portal(), billId);
    const Item = { ...bill, subject: { type: 'fine', id: 'f1' } };
    await portal().table.client.send(new PutCommand({ TableName: portal().table.name, Item }));
    const asked = [
      await api.cancelBill({ caller, params: { billId }, body: { reason } }),
      await api.reissueBill({ caller, params: { billId }, body: smaller }),
    ];
    for (const { problem } of asked) {
      expect(problem).toMatchObject({
        code: 'bill-of-another-service',
        subjectType: 'fine',
        subjectId: 'f1',
      });
    }
  });
});

describe('who cancels a bill or puts another in its place', () => {
  const limit = 48_000;
  const cancel = (one: Case, billId: string, officers: Officers | null, key?: string) =>
    one.api.cancelBill({
      ...{ caller: one.office, params: { billId }, body: { reason }, officers },
      ...(key ? { idempotencyKey: key } : {}),
    });
  const reissue = (one: Case, billId: string, amount: number, officers: Officers) =>
    one.api.reissueBill({
      ...{ caller: one.office, params: { billId }, officers },
      body: { ...smaller, lines: [{ head: 'waste', text: 'Collection', amount }] },
    });
  const limited = async () => {
    const one = await newCase(portal());
    const caller = agency(one.agencyId, 'refund-policy:write');
    const body = { approval_above: { JOD: limit } };
    await portal().client(payments).replaceRefundPolicy({ caller, body });
    return one;
  };
  const alone = { officer: 'Layla Haddad' };
  const both = { officer: 'Layla Haddad', second: 'رامي ناصر' };

  it('is named, or nothing is done', async () => {
    const one = await newCase(portal());
    const { id } = await one.issue();
    const { problem } = await cancel(one, id, null);
    expect(problem).toMatchObject({ status: 400, errors: [{ in: 'header', pointer: '/Diwan-Officer' }] });
  });

  it('is two officers until the agency says how much one may do, and not one by two names', async () => {
    const one = await newCase(portal());
    const { id } = await one.issue();
    const asked = [await cancel(one, id, alone), await reissue(one, id, 1, alone)];
    for (const { problem } of asked) {
      expect(problem).toMatchObject({
        ...{ status: 403, code: 'second-officer-required', amount: 48_000, currency: 'JOD', limit: 0 },
      });
    }
    const same = await cancel(one, id, { officer: 'Layla Haddad', second: ' layla  HADDAD' });
    expect(same.problem).toMatchObject({ status: 403, code: 'same-officer' });
    expect((await stored(portal(), id)).state).toBe('open');
  });

  it('is one up to the limit, and for more than it two: of the old bill and of the new', async () => {
    const one = await limited();
    const [{ id }, { id: other }] = [await one.issue(), await one.issue()];
    expect((await reissue(one, other, limit + 1, alone)).problem.code).toBe('second-officer-required');
    expect((await cancel(one, id, alone)).body.by).toEqual({ officer: 'Layla Haddad', second: null });
    const { body } = await reissue(one, other, limit + 1, both);
    expect(body.by).toEqual(both);
    const lines = [{ head: 'waste', text: 'Collection', amount: limit + 1 }];
    const { id: large } = await one.issue({ lines });
    expect((await cancel(one, large, alone)).problem).toMatchObject({ limit, amount: limit + 1 });
  });

  it('is told to the agency as long as the bill is there, and not to the payer', async () => {
    const { api, office: caller, lena, ...one } = await limited();
    const { id: billId } = await one.issue();
    const first = await cancel({ api, office: caller, lena, ...one }, billId, both, 'first');
    const shown = (await api.showIssued({ caller, params: { billId } })).body;
    expect(shown).toMatchObject({ state: 'cancelled', reason, by: both });
    expect((await api.getBill({ caller: lena, params: { billId } })).body).not.toHaveProperty('by');
    // Whoever cancels it again, by the same request or another, learns who it was.
    for (const key of ['first', 'second']) {
      const again = await cancel({ api, office: caller, lena, ...one }, billId, alone, key);
      expect(again.body).toEqual(first.body);
    }
  });
});

describe('a bill that took the place of another', () => {
  it('has what was paid, and both know of each other', async () => {
    const { api, office: caller, lena, issue } = await newCase(portal());
    const { id: billId } = await issue({ terms: { minimumPart: 1_000 } });
    await pay(portal(), billId, 31_000, '2026-02-01');
    const asking = { caller, params: { billId }, body: smaller, idempotencyKey: 'reissue' };
    const { body: bill } = await api.reissueBill(asking);
    expect(bill).toMatchObject({
      ...{ state: 'open', replaces: billId, reason, paid: 31_000, due: { total: 9_000 } },
      payments: [{ amount: 31_000, parts: [{ head: 'waste', amount: 31_000 }] }],
    });
    const old = (await api.getBill({ caller: lena, params: { billId } })).body;
    expect(old).toMatchObject({ state: 'reissued', replacedBy: bill.id, reason, due: { total: 0 } });
    await pay(portal(), bill.id, 9_000, '2026-02-02');
    expect((await api.reissueBill(asking)).body).toMatchObject({
      ...{ id: bill.id, state: 'paid', paid: 40_000, by: bill.by },
    });
    expect((await api.getBill({ caller: lena, params: { billId: bill.id } })).body.state).toBe('paid');
  });

  it('is paid at once where what was paid is all of it', async () => {
    const { api, office: caller, issue } = await newCase(portal());
    const { id: billId } = await issue({ terms: { minimumPart: 1_000 } });
    await pay(portal(), billId, 40_000, '2026-02-01');
    const { body: bill } = await api.reissueBill({ caller, params: { billId }, body: smaller });
    expect(bill).toMatchObject({ state: 'paid', paid: 40_000, due: { total: 0 } });
    const paid = (await api.listIssued({ caller, query: { state: 'paid' } })).body.items;
    expect(paid.map(({ id }) => id)).toEqual([bill.id]);
  });

  it('must be in the same currency, and nothing of the old one may be refunded', async () => {
    const { api, office: caller, issue } = await newCase(portal());
    const { id: billId } = await issue({ terms: { minimumPart: 1_000 } });
    const params = { billId };
    const other = await api.reissueBill({ caller, params, body: { ...smaller, currency: 'USD' } });
    expect(other.problem).toMatchObject({ status: 422, code: 'other-currency' });
    await pay(portal(), billId, 10_000, '2026-02-01');
    await write(portal().table, noteRefunded(await stored(portal(), billId), given(4_000)));
    const { problem } = await api.reissueBill({ caller, params, body: smaller });
    expect(problem).toMatchObject({ code: 'part-given-back', paid: 10_000, net: 6_000 });
  });
});
