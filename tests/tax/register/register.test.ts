import { contract } from '../../../functions/tax/contract';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { taxService } from '../../support/services';
import { newOffice, taxableObjectNumber } from '../world';

const portal = usePortal(taxService);
const api = () => portal().client(contract);
const office = () => newOffice(portal());

describe('a taxable object', () => {
  test("is registered once under the agency's number, however often it is sent", async () => {
    const one = await office();
    const params = { taxableObject: taxableObjectNumber };
    expect((await one.put.taxableObject(taxableObjectNumber)).status).toBe(204);
    const { body } = await api().getTaxableObject({ caller: one.office, params });
    expect(body).toMatchObject({ number: taxableObjectNumber, taxpayer: one.taxpayer, version: 2 });
    expect(body.holders).toEqual([{ taxpayer: one.taxpayer, since: '2021-05-01' }]);
  });

  test('changes hands and keeps its history', async () => {
    const one = await office();
    await one.put.taxpayer('T-next');
    await one.put.taxableObject(taxableObjectNumber, { taxpayer: 'T-next', since: '2026-02-01' });
    const { body } = await api().getTaxableObject({
      caller: one.office,
      params: { taxableObject: taxableObjectNumber },
    });
    expect(body.taxpayer).toBe('T-next');
    expect(body.holders).toEqual([
      { taxpayer: 'T-next', since: '2026-02-01' },
      { taxpayer: one.taxpayer, since: '2021-05-01' },
    ]);
    const late = await one.put.taxableObject(taxableObjectNumber, { since: '2025-01-01' });
    expect(late.problem).toMatchObject({ code: 'passed-on-later', since: '2026-02-01' });
    const listed = async (taxpayer: string) =>
      (await api().listTaxableObjects({ caller: one.office, query: { taxpayer } })).body.items.length;
    expect([await listed('T-next'), await listed(one.taxpayer)]).toEqual([1, 0]);
  });

  test("is a registered taxpayer's, and of its own agency alone", async () => {
    const one = await office();
    const unknown = await one.put.taxableObject('P-2', { taxpayer: 'T-nobody' });
    expect(unknown.problem).toMatchObject({ status: 422, code: 'taxpayer-unknown' });
    const other = agency((await office()).agencyId, 'tax:read');
    const reply = await api().getTaxpayer({ caller: other, params: { taxpayer: one.taxpayer } });
    expect(reply.problem.code).toBe('taxpayer-not-found');
  });

  test('is listed beside the others of the agency', async () => {
    const one = await office();
    await one.put.taxpayer('A-first');
    const { body } = await api().listTaxpayers({ caller: one.office });
    expect(body.items.map(({ identifier }) => identifier)).toEqual(['A-first', one.taxpayer]);
  });

  test('is listed by number, page by page', async () => {
    const one = await office();
    for (const number of ['P-3', 'P-2', 'P-4']) await one.put.taxableObject(number);
    const numbers: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const query = { limit: '3', ...(cursor ? { cursor } : {}) };
      const { body } = await api().listTaxableObjects({ caller: one.office, query });
      numbers.push(...body.items.map(({ number }) => number));
      cursor = body.next;
      if (!cursor) break;
    }
    expect(numbers).toEqual(['P-1', 'P-2', 'P-3', 'P-4']);
  });
});

test('taxpayers are listed by number, to their own agency', async () => {
  const [one, other] = [await newOffice(portal()), await newOffice(portal())];
  await one.put.taxpayer('A-1');
  const list = async ({ office: caller }: typeof one) =>
    (await portal().client(contract).listTaxpayers({ caller })).body.items.map(
      ({ identifier }) => identifier,
    );
  expect(await list(one)).toEqual(['A-1', one.taxpayer]);
  expect(await list(other)).toEqual([other.taxpayer]);
});
