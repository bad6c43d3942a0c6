import { contract as receipts } from '../../functions/receipts/contract';
import { actingBy, declareNamespaces, granted, someone } from '../mandates/world';
import { usePortal } from '../support/portal';
import { mandatesService, receiptsService } from '../support/services';
import { fines, newCase } from './world';

const portal = usePortal(fines, mandatesService, receiptsService);
beforeAll(() => declareNamespaces(portal()));

test('somebody contests a fine for another, and both see by which mandate', async () => {
  const one = await newCase(portal());
  const delegate = someone();
  const mandate = await granted(portal(), { caller: one.lena }, delegate, { services: ['fines'] });
  const by = { caller: delegate.caller, ...actingBy(mandate) };
  const { id } = await one.issue();
  const params = { fineId: id };
  expect((await one.api.listFines(by)).body.items.map((each) => each.id)).toEqual([id]);
  expect((await one.api.getFine({ caller: delegate.caller, params })).problem.code).toBe('fine-not-found');
  const contested = await one.api.contestFine({ ...by, params, body: { grounds: 'It was not his car.' } });
  expect(contested.body).toMatchObject({ action: 'contest', by: 'citizen', state: 'contested' });
  const shown = await one.shown(id);
  expect(shown.timeline.at(-1)).toMatchObject({ action: 'contest', actor: { mandate } });
  const upload = { mediaType: 'image/jpeg', bytes: 1_000 } as const;
  expect((await one.api.askForPaper({ ...by, params, body: upload })).status).toBe(201);
  const others = await portal().client(receipts).listReceipts(by);
  expect(others.problem.code).toBe('mandate-other-service');
});

test('who pays for another lists the receipts', async () => {
  const [principal, delegate] = [someone(), someone()];
  const mandate = await granted(portal(), principal, delegate, { services: ['payments'] });
  const by = { caller: delegate.caller, ...actingBy(mandate) };
  expect((await portal().client(receipts).listReceipts(by)).body.items).toEqual([]);
});
