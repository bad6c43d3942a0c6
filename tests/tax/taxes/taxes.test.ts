import { entryKey } from '../../../functions/blocks/catalogues/catalogue';
import type { Officers } from '../../../functions/blocks/officers/officers';
import { read } from '../../../functions/kernel/table/read';
import { contract as payments } from '../../../functions/payments/contract';
import { changes } from '../../../functions/tax/changes';
import { contract } from '../../../functions/tax/contract';
import * as examples from '../../../functions/tax/taxes/examples';
import { agency, anyone } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { paymentsService, taxService } from '../../support/services';
import { newOffice, type Office } from '../world';

const portal = usePortal(taxService, paymentsService);
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

  test('is said by two officers, who stand in it, until the policy says that rates take one', async () => {
    const { agencyId, office: caller } = await office();
    const params = { taxCode: 'property-tax' };
    const put = (officers: Officers) =>
      api().putTax({ caller, officers, params, body: examples.taxDetails as never });
    const alone = { officer: 'L. Khoury' };
    expect((await put(alone)).problem).toMatchObject({ status: 403, act: 'tariffs' });
    expect((await put({ ...alone, second: 'l. khoury' })).problem.code).toBe('same-officer');
    const { changed } = (await api().getOwnTax({ caller, params })).body;
    expect(changed).toMatchObject({ officer: 'Layla Haddad', second: 'Rami Nasser' });
    await portal()
      .client(payments)
      .replaceRefundPolicy({
        caller: agency(agencyId, 'refund-policy:write'),
        body: { approval_above: {}, second_officer_for: [] },
      });
    expect((await put(alone)).status).toBe(204);
    const own = (await api().getOwnTax({ caller, params })).body;
    expect(own).toMatchObject({ version: 2, changed: { officer: 'L. Khoury', second: null } });
    expect((await api().getTax({ params: { agencyId, ...params } })).text).not.toContain('Khoury');
    const stored = await read(portal().table, entryKey({ type: 'tax' }, agencyId, 'property-tax'));
    expect(changes.tax?.(undefined, stored as never)).toMatchObject([
      {
        type: 'tax.replaced',
        audience: { agencies: [agencyId] },
        data: { officers: { officer: 'L. Khoury' } },
      },
    ]);
    expect(changes.tax?.(stored as never, stored as never)).toEqual([]);
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
