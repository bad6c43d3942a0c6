import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { contract } from '../../../functions/tax/contract';
import { turnoverTax } from '../../../functions/tax/declarations/examples';
import type { Caller } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { taxService } from '../../support/services';
import { claim, newOffice, newPerson, pay, refund } from '../world';

const portal = usePortal(taxService);
const api = () => portal().client(contract);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const february = { from: '2026-02-01', until: '2026-02-28' };
const figures = (turnover: number, returned = 0) => [
  { figure: 'turnover', amount: turnover },
  { figure: 'returned-goods', amount: returned },
];

/** A shop, its owner who has claimed it as a taxpayer, and an agency that taxes turnover. */
const shop = async () => {
  const office = await newOffice(portal());
  await office.put.tax('turnover-tax', turnoverTax);
  const owner = newPerson();
  await claim(portal(), owner.sub, office.agencyId, office.taxpayer);
  const { agencyId, taxpayer } = office;
  const wanted = (more: object = {}) =>
    ({
      agencyId,
      tax: 'turnover-tax',
      taxpayer,
      period: february,
      figures: figures(12_500_000, 500_000),
      ...more,
    }) as never;
  const declare = (more: object = {}, given: { caller?: Caller; idempotencyKey?: string } = {}) =>
    api().declare({ caller: owner.caller, body: wanted(more), ...given });
  return { ...office, owner, wanted, declare };
};

describe('a declaration', () => {
  test('can be previewed, and then results in what was shown', async () => {
    const { owner, wanted, declare } = await shop();
    const preview = await api().previewDeclaration({ caller: owner.caller, body: wanted() });
    const { id, shortReference, state, declared, reference, ...made } = (await declare()).body;
    expect(made).toEqual(preview.body);
    expect(shortReference).toBe(shortReferenceOf('bill', id));
    expect({ amount: made.amount, state, declared, reference }).toEqual({
      ...{ amount: 480_000, state: 'open', declared: true, reference: null },
    });
    const shown = await api().showAssessment({ caller: owner.caller, params: { assessmentId: id } });
    expect(shown.body.due.total).toBe(480_000);
  });

  test('is made once, also when it is repeated on another day', async () => {
    const { declare } = await shop();
    const once = () => declare({}, { idempotencyKey: 'one' });
    const replies = await Promise.all(Array.from({ length: 10 }, once));
    portal().clock.advance(3 * 86_400_000);
    replies.push(await once());
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const other = await declare({ figures: figures(1_000_000) });
    expect(other.problem).toMatchObject({ code: 'already-assessed', assessmentId: replies[0]?.body.id });
  });

  test("is of one's own: others are told that there is nothing", async () => {
    const one = await shop();
    const stranger = newPerson();
    const asked = async (taxpayer: string) =>
      (await one.declare({ taxpayer }, { caller: stranger.caller })).problem;
    const { requestId: _, ...own } = await asked(one.taxpayer);
    const { requestId: __, ...none } = await asked('T-nobody');
    expect(own).toEqual(none);
    expect(own).toMatchObject({ status: 422, code: 'taxpayer-unknown' });
  });

  test('of an object is for its holder in the period', async () => {
    const one = await shop();
    const { figures: _, of: __, ...rest } = turnoverTax;
    await one.put.tax('land-tax', { ...rest, of: 'property', periods: undefined });
    await one.put.taxpayer('T-next');
    await one.put.taxableObject('P-1', { taxpayer: 'T-next', since: '2026-02-15' });
    const land = {
      tax: 'land-tax',
      taxpayer: undefined,
      taxableObject: 'P-1',
      figures: undefined,
      value: 1_000_000,
    };
    expect((await one.declare(land)).body).toMatchObject({ taxpayer: one.taxpayer, amount: 40_000 });
    const march = { from: '2026-03-01', until: '2026-03-31' };
    expect((await one.declare({ ...land, period: march })).problem.code).toBe('taxable-object-unknown');
  });

  test('is refused for a tax that only the agency assesses', async () => {
    const one = await shop();
    const wanted = {
      tax: 'property-tax',
      taxableObject: 'P-1',
      taxpayer: undefined,
      figures: undefined,
      value: 60_000_000,
    };
    const { problem } = await one.declare({ ...wanted, period: { from: '2026-01-01', until: '2026-12-31' } });
    expect(problem).toMatchObject({ code: 'not-assessable', errors: [{ pointer: '/tax' }] });
  });
});

describe('an amendment', () => {
  const amending = async () => {
    const one = await shop();
    const { id } = (await one.declare()).body;
    const amend = (turnover: number, idempotencyKey?: string, amends = id) =>
      one.declare({ amends, figures: figures(turnover) }, idempotencyKey ? { idempotencyKey } : {});
    const shown = async (assessmentId: string) =>
      (await api().showAssessment({ caller: one.owner.caller, params: { assessmentId } })).body;
    return { ...one, id, amend, shown };
  };

  test('replaces the declaration, with its due date', async () => {
    const { id, amend, shown } = await amending();
    portal().clock.advance(10 * 86_400_000);
    const { body } = await amend(20_000_000);
    expect(body).toMatchObject({
      ...{ amount: 800_000, replaces: id, issuedOn: '2026-03-11', dueOn: '2026-03-31' },
      objectionsUntil: '2026-04-10',
    });
    expect(await shown(id)).toMatchObject({ state: 'reissued', replacedBy: body.id });
    expect(await shown(body.id)).toMatchObject({ state: 'open', due: { total: 800_000 } });
  });

  test('is made once for concurrent and later repeats', async () => {
    const { amend } = await amending();
    const replies = await Promise.all(Array.from({ length: 10 }, () => amend(20_000_000, 'one')));
    portal().clock.advance(2 * 86_400_000);
    replies.push(await amend(20_000_000, 'one'));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect((await amend(30_000_000, 'one')).problem.code).toBe('idempotency-key-reused');
  });

  test('is of the current assessment: of two concurrent ones one is made, and the other is refused', async () => {
    const { id, amend } = await amending();
    const replies = await Promise.all([amend(20_000_000), amend(30_000_000)]);
    const made = replies.find(({ status }) => status === 201)?.body;
    const refused = replies.find(({ status }) => status !== 201)?.problem;
    expect(made?.replaces).toBe(id);
    expect(refused).toMatchObject({ status: 409, code: 'assessment-changed', assessmentId: made?.id });
    const again = await amend(40_000_000, undefined, made?.id);
    expect(again.body).toMatchObject({ amount: 1_600_000, replaces: made?.id });
  });

  test('keeps what was paid', async () => {
    const { id, amend, shown } = await amending();
    await pay(portal(), id, 180_000);
    const { body } = await amend(20_000_000);
    expect((await shown(body.id)).due).toMatchObject({ total: 620_000 });
  });

  test.each([
    ['of an assessment of nobody', '0'.repeat(44)],
    ['of another period', 'other'],
  ])('is none %s', async (_, amends) => {
    const one = await amending();
    const january = { from: '2026-01-01', until: '2026-01-31' };
    const other = (await one.declare({ period: january })).body.id;
    const { problem } = await one.amend(1_000_000, undefined, amends === 'other' ? other : amends);
    expect(problem).toMatchObject({ status: 422, code: 'not-amendable', errors: [{ pointer: '/amends' }] });
  });
});

describe('what comes to nothing or less', () => {
  const month = (number: number) => ({ from: `2026-0${number}-01`, until: `2026-0${number}-28` });
  const monthly = { ...turnoverTax, periods: undefined };
  const shopWith = async (credits?: 'carried-forward' | 'refunded') => {
    const one = await shop();
    await one.put.tax('turnover-tax', { ...monthly, credits });
    const declared = async (number: number, turnover: number, returned = 0, amends?: string) =>
      (await one.declare({ period: month(number), figures: figures(turnover, returned), amends })).body;
    const query = { agencyId: one.agencyId, from: '2026-01-01', until: '2026-03-01' };
    const statement = async () =>
      (await api().getStatement({ caller: one.owner.caller, query })).body.accounts[0];
    return { ...one, declared, statement };
  };

  test('is recorded: nothing is to be paid, and it is declared', async () => {
    const one = await shopWith();
    const nil = await one.declared(1, 500_000, 900_000);
    expect(nil).toMatchObject({ amount: 0, total: 0, credited: 0, state: 'paid', lines: [], declared: true });
    const again = await one.declare({ period: month(1), figures: figures(500_000, 900_000) });
    expect(again.body).toEqual(nil);
    const other = await one.declare({ period: month(1), figures: figures(7) });
    expect(other.problem).toMatchObject({ code: 'already-assessed', assessmentId: nil.id });
    expect((await one.statement())?.closing).toBe(0);
    const { problem } = await one.assess({ value: 1 });
    expect(problem.code).toBe('not-assessable');
  });

  test('is carried forward, and used once by what is declared next', async () => {
    const one = await shopWith('carried-forward');
    expect(await one.declared(1, 0, 10_000_000)).toMatchObject({
      amount: 0,
      total: -400_000,
      credited: 400_000,
    });
    const asked = {
      caller: one.owner.caller,
      body: one.wanted({ period: month(2), figures: figures(6_000_000) }),
    };
    expect((await api().previewDeclaration(asked)).body).toMatchObject({ amount: 0, creditUsed: 240_000 });
    // Of declarations at the same time, each uses what the others left.
    const made = await Promise.all([2, 3, 4].map((number) => one.declared(number, 6_000_000)));
    expect(made.map(({ creditUsed }) => creditUsed).sort()).toEqual([0, 160_000, 240_000]);
    expect(made.map(({ amount }) => amount).sort((left, right) => left - right)).toEqual([
      0, 80_000, 240_000,
    ]);
    for (const { amount, creditUsed, total, basis } of made) {
      expect(amount + creditUsed).toBe(total);
      const counted = basis.filter(({ code }) => code === 'rate' || code === 'credit-used');
      expect(counted.reduce((sum, step) => sum + step.amount, 0)).toBe(amount);
    }
    expect((await one.statement())?.closing).toBe(320_000);
    // What is amended gives its credit back, and takes what it needs.
    const used = made.find(({ creditUsed }) => creditUsed === 160_000);
    const amended = await one.declared(1 + made.indexOf(used as never) + 1, 1_000_000, 0, used?.id);
    expect(amended).toMatchObject({ amount: 0, total: 40_000, creditUsed: 40_000, replaces: used?.id });
    expect((await one.statement())?.closing).toBe(120_000);
    expect(await one.declared(5, 10_000_000)).toMatchObject({ amount: 280_000, creditUsed: 120_000 });
  });

  test('is refunded where the tax says so: nothing is carried forward', async () => {
    const one = await shopWith('refunded');
    await one.declared(1, 0, 10_000_000);
    expect(await one.declared(2, 6_000_000)).toMatchObject({ amount: 240_000, creditUsed: 0 });
    expect((await one.statement())?.entries.map(({ kind, amount }) => [kind, amount])).toContainEqual([
      'credited',
      -400_000,
    ]);
  });
});

describe('an amendment of what is paid', () => {
  const paidShop = async (credits: 'carried-forward' | 'refunded' = 'refunded') => {
    const one = await shop();
    await one.put.tax('turnover-tax', { ...turnoverTax, credits });
    const first = (await one.declare()).body;
    await pay(portal(), first.id, 480_000);
    const amend = async (amends: string, turnover: number) =>
      (await one.declare({ amends, figures: figures(turnover) })).body;
    const shown = async (assessmentId: string) =>
      (await api().showAssessment({ caller: one.owner.caller, params: { assessmentId } })).body;
    const query = { agencyId: one.agencyId, from: '2026-01-01', until: '2026-03-01' };
    const closing = async () =>
      (await api().getStatement({ caller: one.owner.caller, query })).body.accounts[0]?.closing;
    return { ...one, first, amend, shown, closing };
  };

  test('upwards is a bill for the difference, again and again', async () => {
    const one = await paidShop();
    const more = await one.amend(one.first.id, 20_000_000);
    expect(more).toMatchObject({
      ...{ amount: 320_000, total: 800_000, assessedBefore: 480_000, supplements: one.first.id },
      ...{ state: 'open', dueOn: one.first.dueOn },
    });
    expect(await one.shown(one.first.id)).toMatchObject({ state: 'paid', credited: 0 });
    expect(await one.closing()).toBe(320_000);
    const less = await one.amend(more.id, 15_000_000);
    expect(less).toMatchObject({
      amount: 120_000,
      total: 600_000,
      assessedBefore: 480_000,
      replaces: more.id,
    });
    await pay(portal(), less.id, 120_000);
    expect(await one.amend(less.id, 16_000_000)).toMatchObject({ amount: 40_000, supplements: less.id });
    expect(await one.closing()).toBe(40_000);
  });

  test('downwards is a credit, which a refund settles', async () => {
    const one = await paidShop();
    const less = await one.amend(one.first.id, 5_000_000);
    expect(less).toMatchObject({ amount: 0, total: 200_000, credited: 280_000, state: 'paid' });
    expect(await one.shown(one.first.id)).toMatchObject({ state: 'paid', credited: 280_000 });
    expect(await one.closing()).toBe(-280_000);
    await refund(portal(), one.first.id, 280_000);
    expect(await one.closing()).toBe(0);
    const body = { agencyId: one.agencyId, taxpayer: one.taxpayer };
    expect((await api().askForClearance({ caller: one.owner.caller, body })).status).toBe(201);
    expect(await one.amend(less.id, 6_000_000)).toMatchObject({ amount: 40_000, supplements: less.id });
  });

  test('downwards is carried forward where the tax says so', async () => {
    const one = await paidShop('carried-forward');
    await one.amend(one.first.id, 5_000_000);
    const january = { from: '2026-01-01', until: '2026-01-31' };
    const next = (await one.declare({ period: january, figures: figures(10_000_000) })).body;
    expect(next).toMatchObject({ amount: 120_000, total: 400_000, creditUsed: 280_000 });
    expect(await one.closing()).toBe(120_000);
  });

  test('is made once for concurrent repeats, and to nothing cancels what is open', async () => {
    const one = await paidShop();
    const once = () =>
      one.declare({ amends: one.first.id, figures: figures(20_000_000) }, { idempotencyKey: 'one' });
    const replies = await Promise.all(Array.from({ length: 5 }, once));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const more = replies[0]?.body.id ?? '';
    expect(await one.amend(more, 12_000_000)).toMatchObject({ amount: 0, total: 480_000, replaces: more });
    expect(await one.shown(more)).toMatchObject({ state: 'cancelled' });
    expect(await one.closing()).toBe(0);
  });
});

test('people see the objects of the taxpayers that they have claimed, and no others', async () => {
  const one = await shop();
  await newOffice(portal());
  const { body } = await api().listOwnTaxableObjects({ caller: one.owner.caller });
  expect(body.items).toMatchObject([{ agencyId: one.agencyId, number: 'P-1' }]);
  expect((await api().listOwnTaxableObjects({ caller: newPerson().caller })).body).toEqual({ items: [] });
});
