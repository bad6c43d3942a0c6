import { contract as agencies } from '../../functions/agencies/contract';
import { contract as complaints } from '../../functions/complaints/contract';
import { publish } from '../../functions/complaints/public-view/projection-store';
import { contract as mandates } from '../../functions/mandates/contract';
import { registerMandate as registering } from '../../functions/mandates/register/examples';
import { newCase as newBillCase } from '../bills/world';
import { newCase as newComplaintCase } from '../complaints/world';
import { newCase as newFineCase } from '../fines/world';
import { declareNamespaces, someone } from '../mandates/world';
import { agency } from '../support/callers';
import { asFunction } from '../support/functions';
import { usePortal } from '../support/portal';
import {
  agenciesService,
  billsService,
  complaintsService,
  finesService,
  mandatesService,
} from '../support/services';
import { registration, staff } from './support';

const portal = usePortal(agenciesService, billsService, complaintsService, finesService, mandatesService);
const { names } = registration;

const register = async () =>
  (await portal().client(agencies).registerAgency({ caller: staff, body: registration })).body.id;

/** What each request takes of the table. */
const readsOf = async (work: () => Promise<unknown>) =>
  (await portal().database.meter.measure(work)).cost.roundTrips;

describe('what an agency is called', () => {
  it('stands in its categories and in the complaints of who filed them', async () => {
    const api = portal().client(complaints);
    const one = await newComplaintCase(api, await register());
    const { id } = await one.file();
    const list = await api.listCategories({ query: { agencyId: one.agencyId } });
    expect(list.body.items).toMatchObject([{ agencyId: one.agencyId, agencyNames: names }]);
    expect((await api.getCategory({ params: one.category })).body.agencyNames).toEqual(names);
    expect((await api.listComplaints({ caller: one.lena })).body.items).toMatchObject([
      { agencyNames: names },
    ]);
    const asked = { caller: one.lena, params: { complaintId: id } };
    expect((await api.getComplaint(asked)).body.agencyNames).toEqual(names);
  });

  it('stands in what the public sees of complaints, and in what somebody follows', async () => {
    const api = portal().client(complaints);
    const one = await newComplaintCase(api, await register());
    const { id } = await one.file();
    await publish(asFunction('complaints-events', portal().table), id);
    const params = { publishedId: id };
    expect((await api.showPublicComplaint({ params })).body.agencyNames).toEqual(names);
    const { agencyId } = one;
    const list = await api.listPublicComplaints({ query: { agencyId } });
    expect(list.body.items).toMatchObject([{ agencyNames: names }]);
    const query = { agencyId, latitude: '31.9539', longitude: '35.9106' };
    expect((await api.nearPublicComplaints({ query })).body.items).toMatchObject([{ agencyNames: names }]);
    await api.followComplaint({ caller: one.lena, params });
    const followed = (await api.listFollowed({ caller: one.lena })).body.items;
    expect(followed).toMatchObject([{ id, agencyNames: names }]);
  });

  it('stands in namespaces, and in mandates of a register', async () => {
    const api = portal().client(mandates);
    const agencyId = await register();
    await declareNamespaces(portal(), agencyId);
    const { items } = (await api.listNamespaces({ query: {} })).body;
    expect(items.map((each) => each.agencyNames)).toEqual(
      items.map((each) => (each.agencyId === null ? null : names)),
    );
    expect(items.some((each) => each.agencyId === agencyId)).toBe(true);
    const { params, body } = registering;
    const caller = agency(agencyId, 'mandates:write');
    const { code } = (await api.registerMandate({ caller, params, body: body as never })).body;
    const rana = { caller: someone().caller, body: { code: code ?? '' } };
    expect((await api.lookAtInvitation(rana)).body).toMatchObject({ agencyId, agencyNames: names });
    const { mandateId } = (await api.acceptInvitation(rana)).body;
    const mine = await api.listMandates({ caller: rana.caller, query: { as: 'delegate' } as never });
    expect(mine.body.items).toMatchObject([{ id: mandateId, agencyNames: names }]);
    const one = (await api.getMandate({ caller: rana.caller, params: { mandateId } })).body;
    expect(one).toMatchObject({ agencyId, agencyNames: names, passedOn: [] });
  });

  it('stands in bills', async () => {
    const { api, lena, issue } = await newBillCase(portal(), await register());
    const { id: billId } = await issue();
    expect((await api.listBills({ caller: lena })).body.items).toMatchObject([{ agencyNames: names }]);
    expect((await api.getBill({ caller: lena, params: { billId } })).body.agencyNames).toEqual(names);
  });

  it('stands in fines', async () => {
    const { api, lena, issue, shown } = await newFineCase(portal(), {}, await register());
    const { id } = await issue();
    expect((await api.listFines({ caller: lena })).body.items).toMatchObject([{ agencyNames: names }]);
    expect((await shown(id)).agencyNames).toEqual(names);
  });

  it('is null where no such agency is known, and is not looked for with each request', async () => {
    const one = await newComplaintCase(portal().client(complaints));
    const look = () => portal().client(complaints).getCategory({ params: one.category });
    expect((await look()).body.agencyNames).toBeNull();
    expect(await readsOf(look)).toBe(0);
  });

  it('is remembered for the whole of a list', async () => {
    const { api, lena, issue } = await newBillCase(portal(), await register());
    for (let count = 0; count < 3; count += 1) await issue();
    await api.listBills({ caller: lena });
    // The payers of the person, and their bills.
    expect(await readsOf(() => api.listBills({ caller: lena }))).toBe(2);
  });
});
