import { placeOf } from '../../../functions/blocks/billing/bill';
import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import type { Key } from '../../../functions/kernel/table/table';
import { agency, citizen } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { noteReference } from '../../support/references';
import { billsService } from '../../support/services';
import { newCase, newId } from '../world';

const portal = usePortal(billsService);

/** A bill that is noted by its short reference. */
const noted = async (one: Awaited<ReturnType<typeof newCase>>, changes: object = {}) => {
  const { id, shortReference } = await one.issue(changes);
  await noteReference(portal(), 'bill', placeOf(portal().ids, id)?.key as Key);
  return { id, shortReference };
};

describe('the short reference of a bill', () => {
  it('stands beside the reference that its agency gave, for both sides', async () => {
    const one = await newCase(portal());
    const { id, shortReference } = await one.issue({ reference: 'W-1' });
    expect(shortReference).toBe(shortReferenceOf('bill', id));
    const [mine] = (await one.api.listBills({ caller: one.lena })).body.items;
    const [theirs] = (await one.api.listIssued({ caller: one.office })).body.items;
    for (const each of [mine, theirs]) expect(each).toMatchObject({ id, shortReference, reference: 'W-1' });
  });

  it('finds it among those of the payers that somebody holds, and for nobody else', async () => {
    const one = await newCase(portal());
    await one.issue();
    const { id, shortReference } = await noted(one);
    const query = { reference: shortReference };
    const found = (await one.api.listBills({ caller: one.lena, query })).body.items;
    expect(found).toMatchObject([{ id, shortReference }]);
    expect((await one.api.listBills({ caller: citizen('another'), query })).body.items).toEqual([]);
  });

  it('finds it for its agency, as its own reference does', async () => {
    const one = await newCase(portal());
    await one.issue();
    const { id, shortReference } = await noted(one, { reference: 'W-2' });
    const list = async (caller: typeof one.office, reference: string) =>
      (await one.api.listIssued({ caller, query: { reference } })).body.items.map((each) => each.id);
    expect(await list(one.office, shortReference.toLowerCase())).toEqual([id]);
    expect(await list(one.office, 'W-2')).toEqual([id]);
    expect(await list(agency(newId(), 'bills:read'), shortReference)).toEqual([]);
  });

  it('with a slip is refused, unless the agency has a bill of that name', async () => {
    const one = await newCase(portal());
    const slip = shortReferenceOf('bill', 'x').replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    const query = { reference: slip };
    const refused = await one.api.listIssued({ caller: one.office, query });
    expect(refused.problem).toMatchObject({ status: 400, errors: [{ pointer: '/reference' }] });
    expect((await one.api.listBills({ caller: one.lena, query })).problem.status).toBe(400);
    const { id } = await one.issue({ reference: slip });
    expect((await one.api.listIssued({ caller: one.office, query })).body.items).toMatchObject([{ id }]);
  });
});
