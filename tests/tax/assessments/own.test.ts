import { contract } from '../../../functions/tax/contract';
import { usePortal } from '../../support/portal';
import { taxService } from '../../support/services';
import { claim, newOffice, newPerson } from '../world';

const portal = usePortal(taxService);
const api = () => portal().client(contract);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

test('people list what they were assessed, and look at one', async () => {
  const office = await newOffice(portal());
  const [owner, other] = [newPerson(), newPerson()];
  const made = [(await office.assess()).body, (await office.assess({ sequence: 2 })).body];
  expect((await api().listAssessments({ caller: owner.caller })).body).toEqual({ items: [] });
  await claim(portal(), owner.sub, office.agencyId, office.taxpayer);
  const { items } = (await api().listAssessments({ caller: owner.caller })).body;
  expect(items.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
  expect(items[0]).toMatchObject({ agencyNames: null, state: 'open', due: { on: '2026-03-01' } });
  const paid = await api().listAssessments({ caller: owner.caller, query: { state: 'paid' } });
  expect(paid.body.items).toEqual([]);
  const params = { assessmentId: made[0]?.id ?? '' };
  const { body } = await api().showAssessment({ caller: owner.caller, params });
  expect(body).toMatchObject({ basis: made[0]?.basis, shortReference: made[0]?.shortReference });
  expect((await api().showAssessment({ caller: other.caller, params })).problem.code).toBe(
    'assessment-not-found',
  );
});
