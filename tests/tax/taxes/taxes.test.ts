import { contract } from '../../../functions/tax/contract';
import * as examples from '../../../functions/tax/taxes/examples';
import { anyone } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { taxService } from '../../support/services';
import { newOffice, type Office } from '../world';

const portal = usePortal(taxService);
const api = () => portal().client(contract);
const office = () => newOffice(portal());

describe('a tax', () => {
  let shared: Office;
  beforeAll(async () => {
    shared = await office();
  });

  test('is shown to everyone as the agency published it', async () => {
    const { agencyId } = await office();
    const params = { agencyId, taxCode: 'property-tax' };
    const shown = await api().getTax({ caller: anyone, params });
    expect(shown.body).toEqual({
      ...{ agencyId, agencyNames: null, code: 'property-tax', version: 1 },
      ...examples.taxDetails,
    });
    const { items } = (await api().listTaxes({ query: { agencyId } })).body;
    expect(items.map(({ code }) => code)).toEqual(['property-tax']);
  });

  test('is replaced as a whole: details that are left out are removed', async () => {
    const { agencyId, office: caller } = await office();
    const { periods: _, objections: __, ...less } = examples.taxDetails;
    const put = { caller, params: { taxCode: 'property-tax' }, body: less as never, idempotencyKey: 'one' };
    expect((await api().putTax(put)).status).toBe(204);
    expect((await api().putTax(put)).status).toBe(204);
    const { body } = await api().getTax({ params: { agencyId, taxCode: 'property-tax' } });
    expect(body).toEqual({ agencyId, agencyNames: null, code: 'property-tax', version: 2, ...less });
  });

  test.each([
    ['a table with a gap at its end', { rule: { kind: 'brackets', mode: 'whole', brackets: [{ upTo: 5 }] } }],
    [
      'a bracket with rate and amount',
      { rule: { kind: 'brackets', mode: 'whole', brackets: [{ rate: '0.1', amount: 5 }] } },
    ],
    ['a stated tax that people declare', { rule: { kind: 'stated' }, selfAssessed: true }],
    ['a rate that is a float', { rule: { kind: 'rate', rate: 0.1 } }],
  ])('is not %s', async (_, wrong) => {
    expect((await shared.put.tax('wrong', wrong)).problem.code).toBe('invalid-request');
  });

  test('refuses a calendar that does not exist', async () => {
    const reply = await shared.put.tax('timed', { payment: { dueDays: 30, calendarId: 'nowhere' } });
    expect(reply.problem).toMatchObject({ status: 422, errors: [{ pointer: '/payment/calendarId' }] });
  });
});
