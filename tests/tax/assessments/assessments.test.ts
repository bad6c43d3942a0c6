import { billsOf } from '../../../functions/blocks/billing/bill';
import { payerRefOf } from '../../../functions/blocks/billing/payer';
import { page } from '../../../functions/kernel/table/read';
import { contract } from '../../../functions/tax/contract';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { taxService } from '../../support/services';
import { newOffice, type Office, taxableObjectNumber, year } from '../world';

const portal = usePortal(taxService);
const api = () => portal().client(contract);
const office = (changes?: object) => newOffice(portal(), changes);

beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const billsOfTaxpayer = async ({ agencyId }: Office, taxpayer: string) => {
  const ranges = [{ partition: billsOf(payerRefOf(agencyId, taxpayer)) }];
  return (await page(portal().table, { ranges, order: 'ascending', limit: 100 })).items;
};
const codeOf = (reply: { readonly problem: { readonly code: string } }) => reply.problem.code;

describe('an assessment', () => {
  let shared: Office;
  beforeAll(async () => {
    shared = await office();
  });

  test('is computed by the tax, and is a bill', async () => {
    const one = await office();
    const { body, headers } = await one.assess({ reference: 'PT-1' });
    expect(body).toMatchObject({
      ...{
        taxpayer: one.taxpayer,
        taxableObject: taxableObjectNumber,
        period: year,
        amount: 200_000,
        reference: 'PT-1',
      },
      ...{ issuedOn: '2026-03-01', dueOn: '2026-04-30', objectionsUntil: '2026-03-31', state: 'open' },
      terms: { discount: { until: '2026-03-31', rate: '0.05' } },
    });
    expect(headers.location).toBe(`/v1/agency/tax/assessments/${body.id}`);
    const [bill] = await billsOfTaxpayer(one, one.taxpayer);
    expect(bill).toMatchObject({
      id: body.id,
      kind: 'tax',
      subject: { type: 'assessment', steps: body.basis },
    });
  });

  test('is made once: at once, later, after the tax has changed', async () => {
    const one = await office();
    const replies = await Promise.all(Array.from({ length: 20 }, () => one.assess()));
    portal().clock.advance(40 * 86_400_000);
    await one.put.tax('property-tax', { rule: { kind: 'rate', rate: '0.5' } });
    replies.push(await one.assess());
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await billsOfTaxpayer(one, one.taxpayer)).toHaveLength(1);
  });

  test('is refused where there is a different one, which the refusal names', async () => {
    const one = await office();
    const { id } = (await one.assess()).body;
    const other = await one.assess({ value: 70_000_000 });
    expect(other.problem).toMatchObject({ status: 409, code: 'already-assessed', assessmentId: id });
    portal().clock.advance(86_400_000);
    expect(codeOf(await one.assess({ issuedOn: '2026-03-02' }))).toBe('already-assessed');
    expect((await one.assess({ value: 70_000_000, sequence: 2 })).status).toBe(201);
  });

  test('is made once, also when the object changes hands between two requests', async () => {
    const one = await office();
    await one.put.taxpayer('T-next');
    await one.assess();
    await one.put.taxableObject(taxableObjectNumber, { taxpayer: 'T-next', since: '2021-05-01' });
    expect(codeOf(await one.assess({ value: 70_000_000 }))).toBe('already-assessed');
    expect((await one.assess()).body.taxpayer).toBe(one.taxpayer);
    expect(await billsOfTaxpayer(one, 'T-next')).toEqual([]);
  });

  test('is owed by the holder at the beginning of the period', async () => {
    const one = await office();
    await one.put.taxpayer('T-next');
    await one.put.taxableObject(taxableObjectNumber, { taxpayer: 'T-next', since: '2026-02-01' });
    expect((await one.assess()).body.taxpayer).toBe(one.taxpayer);
    const next = { from: '2027-01-01', until: '2027-12-31' };
    expect((await one.assess({ period: next })).body.taxpayer).toBe('T-next');
  });

  test('of a tax on taxpayers needs no object', async () => {
    const one = await office();
    await one.put.tax('poll-tax', { of: 'taxpayer', rule: { kind: 'fixed', amount: 5_000 } });
    const { body } = await api().assess({
      caller: one.office,
      body: { tax: 'poll-tax', taxpayer: one.taxpayer, period: year },
    });
    expect(body).toMatchObject({
      taxableObject: null,
      amount: 5_000,
      basis: [{ code: 'fixed', amount: 5_000 }],
    });
  });

  test('falls due in instalments that add up', async () => {
    const payment = { dueDays: 30, instalments: { count: 3, everyMonths: 1 } };
    const { body } = await (await office({ payment })).assess({ value: 20_200_000 });
    expect(body).toMatchObject({ amount: 1_000, dueOn: '2026-03-31' });
    expect(body.terms.instalments).toEqual([
      { dueOn: '2026-03-31', amount: 334 },
      { dueOn: '2026-04-30', amount: 333 },
      { dueOn: '2026-05-31', amount: 333 },
    ]);
  });

  test.each([
    ['an unknown tax', { tax: 'none' }, 'tax-unknown', '/tax'],
    ['an unknown taxable object', { taxableObject: 'P-9' }, 'taxable-object-unknown', '/taxableObject'],
    [
      'no taxable object',
      { taxableObject: undefined, taxpayer: undefined },
      'not-assessable',
      '/taxableObject',
    ],
    ['no value', { value: undefined }, 'not-assessable', '/value'],
    ['figures that are not asked for', { figures: [] }, 'not-assessable', '/figures'],
    ['nothing to pay', { value: 5 }, 'not-assessable', '/value'],
    ['half a period', { period: { from: '2026-01-01', until: '2026-06-30' } }, 'not-assessable', '/period'],
    [
      'a period before the first',
      { period: { from: '2019-01-01', until: '2019-12-31' } },
      'not-assessable',
      '/period',
    ],
    ['another taxpayer', { taxpayer: 'T-other' }, 'not-assessable', '/taxpayer'],
    ['a due date before its issue', { dueOn: '2026-02-01' }, 'not-assessable', '/dueOn'],
    ['an issue in another age', { issuedOn: '1960-01-01' }, 'not-assessable', '/issuedOn'],
  ])('is not made of %s', async (_, changes, code, pointer) => {
    const { problem } = await shared.assess(changes);
    expect(problem).toMatchObject({ status: 422, code });
    expect(problem.errors?.map((each) => each.pointer)).toEqual([pointer]);
  });

  test('is shown to its agency with what is owed today, and to no other', async () => {
    const one = await office();
    const { id } = (await one.assess()).body;
    const params = { assessmentId: id };
    const shown = await api().showAssessmentToAgency({ caller: one.office, params });
    expect(shown.body.due).toMatchObject({ total: 190_000, discount: 10_000 });
    const caller = agency((await office()).agencyId, 'tax:read');
    expect(codeOf(await api().showAssessmentToAgency({ caller, params }))).toBe('assessment-not-found');
  });
});
