import { placeOf } from '../../functions/blocks/billing/bill';
import { payerKey, payerRefOf } from '../../functions/blocks/billing/payer';
import { mandateKey } from '../../functions/blocks/mandates/mandate';
import { complaintKey } from '../../functions/complaints/cases/keys';
import { contract as complaints } from '../../functions/complaints/contract';
import { contract } from '../../functions/overview/contract';
import { newCase as newBills } from '../bills/world';
import { timedCase } from '../complaints/timed';
import { newCase } from '../complaints/world';
import { actingBy, declareNamespaces, granted } from '../mandates/world';
import { usePortal } from '../support/portal';
import {
  billsService,
  calendarsService,
  complaintsService,
  mandatesService,
  overviewService,
} from '../support/services';
import { listOf, someone, watching } from './world';

/* What people see of all that they have going on, by the services' own routes. */

const portalNow = usePortal(
  ...[overviewService, complaintsService, billsService, calendarsService, mandatesService],
);

const complaint = async () => {
  const portal = portalNow();
  const scene = await newCase(portal.client(complaints));
  const { id } = await scene.file();
  const look = watching(portal);
  await look(complaintKey(id));
  return { ...scene, portal, id, look: () => look(complaintKey(id)), params: { complaintId: id } };
};

test('shows with whom a complaint is, by when, and what is awaited', async () => {
  const { portal, id, lena, office, look, params } = await complaint();
  const [shown] = await listOf(portal, lena);
  expect(shown).toMatchObject({
    ...{ kind: 'complaint', id, standing: 'open', state: 'received', kindTitle: 'Complaint' },
    awaited: { from: 'agency', task: 'handle', text: 'See to it' },
    href: `/v1/complaints/${id}`,
  });
  expect(shown?.shortReference).toMatch(/^C-\d{4}-\d{4}-\d{3}$/);
  expect(shown?.dueAt).toBeTruthy();
  const api = portal.client(complaints);
  const own = await api.getComplaint({ caller: lena, params });
  expect(shown?.dueAt).toBe(own.body.dueAt);

  await api.ask({ caller: office, params, body: { text: 'Which lamp?' } });
  await look();
  expect(await listOf(portal, lena, { state: 'awaiting-me' })).toMatchObject([
    { id, state: 'awaiting-citizen', awaited: { from: 'me', task: 'answer' } },
  ]);
  await api.withdraw({ caller: lena, params, body: {} });
  await look();
  expect(await listOf(portal, lena, { state: 'open' })).toEqual([]);
  expect(await listOf(portal, lena, { state: 'closed' })).toMatchObject([
    { id, standing: 'closed', awaited: null, dueAt: null, dueOn: null },
  ]);
});

test('says by when by the working hours of a calendar', async () => {
  const portal = portalNow();
  const scene = await timedCase(portal);
  const { id } = await scene.file();
  await watching(portal)(complaintKey(id));
  const [shown] = await listOf(portal, scene.lena);
  expect(shown?.dueAt).toBeTruthy();
  expect(shown?.dueAt).toBe((await scene.shown(id)).dueAt);
});

test('is another’s list to nobody else', async () => {
  const { portal } = await complaint();
  expect(await listOf(portal, someone().caller)).toEqual([]);
});

const speaking = (language: string) => ({ headers: { 'accept-language': language } });

test('says it in the language of whoever asks', async () => {
  const { portal, lena } = await complaint();
  const [ar] = await listOf(portal, lena, {}, speaking('ar'));
  const [fa] = await listOf(portal, lena, {}, speaking('fa'));
  expect([ar?.kindTitle, ar?.awaited?.text]).toEqual(['شكوى', 'المعالجة']);
  expect([fa?.kindTitle, fa?.awaited?.text]).toEqual(['شکایت', 'رسیدگی']);
});

const bills = async () => {
  const portal = portalNow();
  const scene = await newBills(portal);
  const look = watching(portal);
  const place = (billId: string) => {
    const found = placeOf(portal.ids, billId);
    if (!found) throw new Error(billId);
    return found.key;
  };
  const payer = payerKey(payerRefOf(scene.agencyId, scene.payer.identifier));
  await look(payer);
  const issue = async (changes: object = {}) => {
    const { id } = await scene.issue(changes);
    await look(place(id));
    return id;
  };
  return { ...scene, portal, issue, again: () => look(payer) };
};

test('what is due first comes first, and before a day only what is due before it', async () => {
  const { portal, issue, lena } = await bills();
  const late = await issue({ dueOn: '2026-05-01' });
  const soon = await issue({ dueOn: '2026-03-09' });
  const found = await listOf(portal, lena);
  expect(found.map(({ id, dueOn }) => [id, dueOn])).toEqual([
    [soon, '2026-03-09'],
    [late, '2026-05-01'],
  ]);
  expect(found[0]).toMatchObject({ title: 'Waste collection', awaited: { from: 'me', task: 'pay' } });
  expect((await listOf(portal, lena, { dueBefore: '2026-05-01' })).map(({ id }) => id)).toEqual([soon]);
  expect(await listOf(portal, lena, { kind: 'complaint' })).toEqual([]);
  const first = await portal.client(contract).listMatters({ caller: lena, query: { limit: '1' } });
  expect(first.body.items).toHaveLength(1);
  const { next = '' } = first.body;
  expect((await listOf(portal, lena, { limit: '1', cursor: next })).map(({ id }) => id)).toEqual([late]);
});

test('bills follow their payer to whoever claims it, and leave when it is let go', async () => {
  const { portal, api, issue, lena, payer, codeFor, claim, again } = await bills();
  const id = await issue();
  const code = await codeFor(payer.identifier);
  const { body } = await api.listPayers({ caller: lena });
  const [held] = body.items;
  await api.dropPayer({ caller: lena, params: { payerId: held?.payerId ?? '' } });
  await again();
  expect(await listOf(portal, lena)).toEqual([]);
  const second = await issue({ dueOn: '2026-04-01' });
  const omar = someone();
  await claim(omar.caller, code);
  await again();
  expect((await listOf(portal, omar.caller)).map((each) => each.id)).toEqual([id, second]);
});

test('who acts for another sees theirs, but not what is private', async () => {
  const { portal, lena, id } = await complaint();
  await declareNamespaces(portal);
  const omar = someone();
  const mandate = await granted(portal, { caller: lena }, omar, { services: ['overview'] });
  const look = watching(portal);
  await look(mandateKey(mandate));
  expect((await listOf(portal, lena)).map(({ kind }) => kind).sort()).toEqual(['complaint', 'mandate']);
  expect((await listOf(portal, omar.caller)).map(({ kind }) => kind)).toEqual(['mandate']);
  const seen = await listOf(portal, omar.caller, {}, actingBy(mandate));
  expect(seen.map((each) => [each.kind, each.id])).toEqual([['complaint', id]]);
});
