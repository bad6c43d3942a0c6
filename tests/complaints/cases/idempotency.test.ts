import { lifecycle } from '../../../functions/complaints/cases/complaint';
import { contract } from '../../../functions/complaints/contract';
import { usePortal } from '../../support/portal';
import { extent } from '../../support/sample';
import { complaints, newCase, pathTo, senders } from '../world';

const portal = usePortal(complaints);
const api = () => portal().client(contract);
const atOnce = extent(12, 50);
const many = <T>(work: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: atOnce }, work));
const texts = (replies: readonly { readonly text: string }[]): Set<string> =>
  new Set(replies.map(({ text }) => text));

describe('many calls with one key have one effect and one answer', () => {
  test('filing', async () => {
    const { lena, filing } = await newCase(api());
    const replies = await many(() =>
      api().fileComplaint({ caller: lena, body: filing, idempotencyKey: 'one' }),
    );
    expect(texts(replies).size).toBe(1);
    const list = await api().listComplaints({ caller: lena });
    expect(list.body.items).toHaveLength(1);
  });

  test('a category', async () => {
    const { office, details } = await newCase(api());
    const body = { code: 'litter', ...details } as never;
    const replies = await many(() => api().createCategory({ caller: office, body, idempotencyKey: 'one' }));
    expect(texts(replies).size).toBe(1);
  });

  test('the replacement of a category', async () => {
    const { office, details, category } = await newCase(api());
    const params = { code: category.code };
    const body = details as never;
    await many(() => api().replaceCategory({ caller: office, params, body, idempotencyKey: 'one' }));
    const shown = await api().getCategory({ params: category });
    expect(shown.body.version).toBe(2);
  });

  test.each(Object.entries(lifecycle))('%s', async (action, { from }) => {
    const one = await newCase(api());
    const send = senders(portal(), one);
    const { id } = await one.file();
    for (const step of pathTo[from[0]]) await send[step]?.(id);
    const complaint = async () =>
      (await api().getComplaint({ caller: one.lena, params: { complaintId: id } })).body;
    const entries = (await complaint()).timeline.length;
    const replies = await many(async () => (await send[action]?.(id, 'one')) ?? { text: '', status: 0 });
    expect(texts(replies).size).toBe(1);
    expect(replies[0]?.status).toBe(200);
    expect((await complaint()).timeline).toHaveLength(entries + 1);
  });
});

describe('a repeat gets the first answer, whatever has happened since', () => {
  test('of a filing that was transferred, decided and rated', async () => {
    const one = await newCase(api());
    const other = await newCase(api());
    const asking = { caller: one.lena, body: one.filing, idempotencyKey: 'one' };
    const first = await api().fileComplaint(asking);
    const params = { complaintId: first.body.id };
    const to = { agencyId: other.agencyId, categoryCode: other.category.code };
    await api().transfer({ caller: one.office, params, body: { to } });
    await api().resolve({ caller: other.office, params, body: { text: 'Done.' } });
    await api().rate({ caller: one.lena, params, body: { score: 1 } });
    portal().clock.advance(60_000);
    expect((await api().fileComplaint(asking)).text).toBe(first.text);
  });

  test('of a transfer, by the agency that no longer holds the complaint', async () => {
    const one = await newCase(api());
    const other = await newCase(api());
    const { id } = await one.file();
    const to = { agencyId: other.agencyId, categoryCode: other.category.code };
    const asking = { caller: one.office, params: { complaintId: id }, body: { to }, idempotencyKey: 'one' };
    const first = await api().transfer(asking);
    expect((await api().transfer(asking)).text).toBe(first.text);
    const gone = await api().note({ caller: one.office, params: { complaintId: id }, body: { text: 'Hm.' } });
    expect(gone.problem.code).toBe('complaint-not-found');
  });

  test('when the answer was lost on the way', async () => {
    const one = await newCase(api());
    portal().database.faults.next('answer-lost', 1, 'PutItem');
    await one.file();
    expect((await api().listComplaints({ caller: one.lena })).body.items).toHaveLength(1);
    const [complaint] = (await api().listComplaints({ caller: one.lena })).body.items;
    portal().database.faults.next('answer-lost', 1, 'UpdateItem');
    const params = { complaintId: complaint?.id ?? '' };
    const acknowledged = await api().acknowledge({ caller: one.office, params, body: {} });
    expect(acknowledged.body.status).toBe('acknowledged');
    portal().database.faults.clear();
  });
});

test('a key is refused for another request', async () => {
  const one = await newCase(api());
  const { id } = await one.file();
  const params = { complaintId: id };
  const body = { text: 'First.' };
  await api().comment({ caller: one.lena, params, body, idempotencyKey: 'one' });
  const reused = await api().comment({
    caller: one.lena,
    params,
    body: { text: 'Second.' },
    idempotencyKey: 'one',
  });
  expect(reused.problem).toMatchObject({ code: 'idempotency-key-reused', status: 422 });
  const elsewhere = await api().withdraw({ caller: one.lena, params, body: {}, idempotencyKey: 'one' });
  expect(elsewhere.problem.code).toBe('idempotency-key-reused');
});

test('one key of two citizens is two requests', async () => {
  const one = await newCase(api());
  const other = await newCase(api());
  const mine = await api().fileComplaint({ caller: one.lena, body: one.filing, idempotencyKey: 'same' });
  const theirs = await api().fileComplaint({ caller: other.lena, body: one.filing, idempotencyKey: 'same' });
  expect(mine.body.id).not.toBe(theirs.body.id);
});
