import { contract as agencies } from '../../functions/agencies/contract';
import { contract as complaints } from '../../functions/complaints/contract';
import { newCase as newBillCase } from '../bills/world';
import { newCase as newComplaintCase } from '../complaints/world';
import { newCase as newFineCase } from '../fines/world';
import { usePortal } from '../support/portal';
import { agenciesService, billsService, complaintsService, finesService } from '../support/services';
import { registration, staff } from './support';

const portal = usePortal(agenciesService, billsService, complaintsService, finesService);
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
