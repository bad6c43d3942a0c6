import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { fineKey } from '../../../functions/fines/fines/keys';
import { agency, citizen } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { noteReference } from '../../support/references';
import { fines, newCase, newId } from '../world';

const portal = usePortal(fines);

describe('the short reference of a fine', () => {
  it('finds it for who holds its payer and for its agency, and for nobody else', async () => {
    const one = await newCase(portal());
    await one.issue();
    const { id, reference, shortReference } = await one.issue();
    await noteReference(portal(), 'fine', fineKey(id));
    const query = { reference: shortReference };
    expect((await one.api.listFines({ caller: one.lena, query })).body.items).toMatchObject([
      { id, reference, shortReference },
    ]);
    expect((await one.api.listFines({ caller: citizen('another'), query })).body.items).toEqual([]);
    const list = async (caller: typeof one.office, asked: string) =>
      (await one.api.listAgencyFines({ caller, query: { reference: asked } })).body.items.map(
        (each) => each.id,
      );
    expect(await list(one.office, shortReference.replaceAll('-', ' '))).toEqual([id]);
    expect(await list(one.office, reference)).toEqual([id]);
    expect(await list(agency(newId(), 'fines:read'), shortReference)).toEqual([]);
  });

  it('with a slip is refused on either side', async () => {
    const one = await newCase(portal());
    const slip = shortReferenceOf('fine', 'x').replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    const query = { reference: slip };
    for (const reply of [
      await one.api.listFines({ caller: one.lena, query }),
      await one.api.listAgencyFines({ caller: one.office, query }),
    ])
      expect(reply.problem).toMatchObject({ status: 400, errors: [{ pointer: '/reference' }] });
  });
});
