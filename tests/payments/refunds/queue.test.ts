import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { paymentKey } from '../../../functions/payments/payments/payment';
import { noteReference } from '../../support/references';
import { useScene } from '../world';

const scene = useScene();
const agencyId = '7gq0kq8tn2c6vh1b9m3jd5s7';

it('a refund is found by who asked for it, and by the reference of its payment', async () => {
  const { api, portal, bill, bank, callback, create, system } = scene();
  const caller = system(agencyId);
  const { payment_id } = (await create([await bill({ agencyId })])).body;
  bank.charge(payment_id);
  await callback({ paymentId: payment_id });
  const accessPurpose = { officer: 'Layla Haddad', purpose: 'A complaint' };
  const asking = { caller, params: { payment_id }, accessPurpose };
  const { refund_id } = (
    await api.refundPayment({ ...asking, body: { amount: 1, reason: 'Measured wrong.' } })
  ).body;
  const found = async (query: object) =>
    (await api.listAgencyRefunds({ caller, query: query as never })).body.items;
  const all = await found({});
  expect(all.map((each) => each.refund_id)).toEqual([refund_id]);
  expect(await found({ officer: 'Layla Haddad' })).toEqual(all);
  expect(await found({ officer: 'Nobody' })).toEqual([]);
  await noteReference(portal, 'payment', paymentKey(payment_id));
  expect(await found({ reference: shortReferenceOf('payment', payment_id) })).toEqual(all);
});

it('the policy is said by an officer, and no two who are one', async () => {
  const { api, system } = scene();
  const caller = system('7gp0kq8tn2c6vh1b9m3jd5s7');
  const body = { approval_above: { JOD: 10 } };
  const alone = { officer: 'L. Khoury', second: 'l. khoury' };
  const refused = await api.replaceRefundPolicy({ caller, officers: alone, body });
  expect(refused.problem.code).toBe('same-officer');
  const officers = { officer: 'L. Khoury', second: 'R. Nasser' };
  await api.replaceRefundPolicy({ caller, officers, body });
  const { changed } = (await api.getRefundPolicy({ caller })).body;
  expect(changed).toMatchObject(officers);
});
