import { contract as billsContract } from '../../../functions/bills/contract';
import { contract } from '../../../functions/tax/contract';
import { body as billBody } from '../../bills/world';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { billsService, calendarsService, taxService } from '../../support/services';
import { newAssessment } from '../objections/world';
import { claim, newOffice, newPerson, pay, refund, taxableObjectNumber } from '../world';

const portal = usePortal(taxService, billsService, calendarsService);
const api = () => portal().client(contract);
const at = (day: string) => portal().clock.set(`${day}T09:00:00.000Z`);
beforeEach(() => at('2026-03-01'));

const held = async (changes: object = {}) => {
  const office = await newOffice(portal(), changes);
  const owner = newPerson();
  await claim(portal(), owner.sub, office.agencyId, office.taxpayer);
  const ask = (
    of: object = { taxableObject: taxableObjectNumber },
    idempotencyKey?: string,
    caller = owner.caller,
  ) =>
    api().askForClearance({
      caller,
      body: { agencyId: office.agencyId, ...of },
      ...(idempotencyKey ? { idempotencyKey } : {}),
    });
  return { ...office, owner, ask };
};

describe('a clearance certificate', () => {
  test('is issued when nothing is owed, and anyone who is shown it can verify it', async () => {
    const { ask, agencyId } = await held();
    const { body } = await ask();
    expect(body).toMatchObject({
      taxableObject: taxableObjectNumber,
      taxpayer: null,
      issuedOn: '2026-03-01',
      validUntil: '2026-03-31',
    });
    const verify = () => api().verifyClearance({ params: { certificateCode: body.id } });
    const shown = { agencyId, number: body.number, taxableObject: taxableObjectNumber, valid: true };
    expect((await verify()).body).toMatchObject(shown);
    at('2026-04-01');
    expect((await verify()).body.valid).toBe(false);
    const forged = { certificateCode: portal().ids.ownedId('00'.repeat(9), 'forged') };
    expect((await api().verifyClearance({ params: forged })).problem.code).toBe('certificate-not-found');
  });

  test('is among those of its person alone, with what people call it and its agency', async () => {
    const { ask, agencyId, owner } = await held();
    const first = (await ask()).body;
    at('2026-04-02');
    const second = (await ask()).body;
    const { items } = (await api().listClearances({ caller: owner.caller })).body;
    expect(items.map(({ id, valid }) => [id, valid])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
    expect(items[1]).toMatchObject({
      agencyId,
      shortReference: expect.stringMatching(/^X-\d{4}-\d{4}-\d{3}$/),
    });
    expect(items[0]).toEqual(second);
    const params = { certificateId: first.id };
    expect((await api().getClearance({ caller: owner.caller, params })).body).toEqual(items[1]);
    const page = await api().clearancePage({ params: { certificateCode: first.id } });
    expect(page.text).toContain(`<bdi>${first.shortReference}</bdi>`);
    expect((await api().listClearances({ caller: newPerson().caller })).body.items).toEqual([]);
  });

  test('has a page that says whether it is genuine and still valid', async () => {
    const { ask } = await held();
    const { body } = await ask();
    expect(body.verification).toMatch(new RegExp(`/clearance-certificates/${body.id}$`));
    const page = async (certificateCode: string, language?: 'ar' | 'fa') =>
      (await api().clearancePage({ params: { certificateCode }, query: language ? { language } : {} })).text;
    expect(await page(body.id)).toContain('<h1>This certificate is genuine</h1>');
    expect(await page(body.id)).toContain(`<bdi>${body.number}</bdi>`);
    expect(await page(body.id, 'ar')).toMatch(/lang="ar" dir="rtl"[\s\S]*هذه الشهادة صحيحة</);
    at('2026-04-01');
    expect(await page(body.id)).toContain('no longer valid');
    expect(await page('<script>')).toContain('There is no such certificate');
    expect(await page('<script>')).not.toContain('<script>');
  });

  test("shows to anyone only the end of the taxpayer's number", async () => {
    const { ask, taxpayer } = await held();
    const { body } = await ask({ taxpayer });
    expect(body.taxpayer).toBe(taxpayer);
    const shown = await api().verifyClearance({ params: { certificateCode: body.id } });
    expect(shown.body.taxpayer).toBe(`••••••${taxpayer.slice(-4)}`);
  });

  test('is refused with a list of what is due, and issued when that is paid', async () => {
    const { ask, assess } = await held();
    const { id } = (await assess()).body;
    expect((await ask()).status).toBe(201);
    at('2026-04-30');
    const { problem } = await ask();
    expect(problem).toMatchObject({
      ...{ status: 409, code: 'tax-owed', count: 1 },
      owed: [{ assessmentId: id, dueOn: '2026-04-30', currency: 'JOD', amount: 200_000 }],
    });
    at('2026-05-02');
    expect((await ask()).problem).toMatchObject({ owed: [{ amount: 204_066 }] });
    await pay(portal(), id, 204_066);
    expect((await ask()).status).toBe(201);
  });

  test('is refused for what was billed without an assessment, of the taxpayer and of their object', async () => {
    const { ask, agencyId, taxpayer } = await held();
    const bills = portal().client(billsContract);
    const bill = (kind: 'tax' | 'fee') =>
      bills.issueBill({
        caller: agency(agencyId, 'bills:read', 'bills:write'),
        body: { ...billBody, kind, payer: { identifier: taxpayer }, dueOn: '2026-03-05' },
      });
    const fee = (await bill('fee')).body.id;
    expect((await ask({ taxpayer })).status).toBe(201);
    at('2026-03-05');
    expect((await ask({ taxpayer })).problem).toMatchObject({
      count: 1,
      owed: [{ assessmentId: fee, kind: 'fee' }],
    });
    expect((await ask()).status).toBe(201);
    const tax = (await bill('tax')).body.id;
    for (const whose of [undefined, { taxpayer }]) {
      const { problem } = await ask(whose);
      expect(problem.code).toBe('tax-owed');
      expect(JSON.stringify(problem)).toContain(tax);
    }
  });

  test('is refused when what was paid was given back, unless it was too much', async () => {
    const { ask, assess, taxpayer, agencyId, owner } = await held({
      objections: { days: 90, decideHours: 9 },
    });
    const { id } = (await assess()).body;
    await pay(portal(), id, 190_000);
    at('2026-05-02');
    expect((await ask()).status).toBe(201);
    await refund(portal(), id, 190_000);
    for (const whose of [undefined, { taxpayer }]) {
      expect((await ask(whose)).problem).toMatchObject({ owed: [{ assessmentId: id, amount: 190_000 }] });
    }
    const query = { agencyId, from: '2026-01-01', until: '2026-12-31' };
    const statement = (await api().getStatement({ caller: owner.caller, query })).body.accounts[0];
    expect(statement?.entries.at(-1)).toMatchObject({ on: '2026-05-02', kind: 'refunded', amount: 190_000 });
    expect(statement?.closing).toBe(190_000);
    // It comes back from the bank.
    await refund(portal(), id, -190_000);
    expect((await ask()).status).toBe(201);
  });

  test('stands no longer in the way of who is given back what an objection found too much', async () => {
    const one = await newAssessment(portal(), { payment: { dueDays: 30 } });
    await pay(portal(), one.assessmentId, 200_000);
    const { id } = (await one.objectTo()).body;
    const decided = await one.decide(id, { outcome: 'partly-upheld', amount: 120_000 });
    expect(decided.body.toRefund).toBe(80_000);
    await refund(portal(), one.assessmentId, 80_000);
    at('2026-05-02');
    const body = { agencyId: one.agencyId, taxpayer: one.taxpayer };
    expect((await api().askForClearance({ caller: one.owner.caller, body })).status).toBe(201);
    const query = { agencyId: one.agencyId, from: '2026-01-01', until: '2026-12-31' };
    const [account] = (await api().getStatement({ caller: one.owner.caller, query })).body.accounts;
    expect(account?.entries.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['assessed', 200_000],
      ['paid', -200_000],
      ['credited', -80_000],
      ['refunded', 80_000],
    ]);
    expect(account?.closing).toBe(0);
  });

  test('of an object is refused for taxes of earlier holders', async () => {
    const { assess, put, agencyId } = await held();
    await assess();
    await put.taxpayer('T-next');
    await put.taxableObject(taxableObjectNumber, { taxpayer: 'T-next', since: '2026-02-01' });
    const buyer = newPerson();
    await claim(portal(), buyer.sub, agencyId, 'T-next');
    at('2026-06-01');
    const asked = (of: object) => api().askForClearance({ caller: buyer.caller, body: { agencyId, ...of } });
    expect((await asked({ taxableObject: taxableObjectNumber })).problem.code).toBe('tax-owed');
    expect((await asked({ taxpayer: 'T-next' })).status).toBe(201);
  });

  test('is issued once for a request, also when something has fallen due since', async () => {
    const { ask, assess } = await held();
    await assess();
    const replies = await Promise.all(Array.from({ length: 10 }, () => ask(undefined, 'one')));
    at('2026-06-01');
    replies.push(await ask(undefined, 'one'));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect((await ask({ taxpayer: 'T-1' }, 'one')).problem.code).toBe('idempotency-key-reused');
  });

  test("is of one's own, and one's own", async () => {
    const { ask, taxpayer, owner } = await held();
    const { caller } = newPerson();
    expect((await ask({ taxableObject: taxableObjectNumber }, undefined, caller)).problem.code).toBe(
      'taxable-object-unknown',
    );
    expect((await ask({ taxpayer }, undefined, caller)).problem.code).toBe('taxpayer-unknown');
    const params = { certificateId: (await ask()).body.id };
    expect((await api().getClearance({ caller, params })).problem.code).toBe('certificate-not-found');
    expect((await api().getClearance({ caller: owner.caller, params })).status).toBe(200);
  });

  test.each(['en', 'ar', 'fa'] as const)('is printed in %s, the same to the byte', async (language) => {
    const { ask, owner } = await held();
    const params = { certificateId: (await ask()).body.id };
    const print = async () =>
      (await api().printClearance({ caller: owner.caller, params, query: { language } })).body;
    const [first, second] = [await print(), await print()];
    expect(Buffer.from(first.content).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(first.content).equals(Buffer.from(second.content))).toBe(true);
  });
});
