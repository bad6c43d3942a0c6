import { randomUUID } from 'node:crypto';
import { contract } from '../../../functions/complaints/contract';
import { usePortal } from '../../support/portal';
import { extent } from '../../support/sample';
import { type Case, complaints, newCase } from '../world';

const portal = usePortal(complaints);
const api = () => portal().client(contract);

const item = (one: Case, reference: string, more: object = {}) => {
  const { category: _, showName: __, ...told } = one.filing as Record<string, unknown>;
  return { ...told, reference, categoryCode: one.category.code, ...more };
};
const importing = async (one: Case, items: readonly object[]) => {
  const asking = { caller: one.office, body: { items } as never, idempotencyKey: randomUUID() };
  for (;;) {
    const reply = await api().importComplaints(asking);
    // What a busy machine leaves for later is sent again, as clients do.
    if (reply.status !== 200 || reply.body.items.every(({ result }) => result !== 'later')) return reply;
  }
};

describe('an import', () => {
  const count = extent(60, 500);

  test(`of ${count} has a result for each, and again the same`, async () => {
    const one = await newCase(api());
    const items = Array.from({ length: count }, (_, index) => item(one, `TEL-${index}`));
    const first = await importing(one, items);
    expect(first.body.items.map(({ result }) => result)).toEqual(items.map(() => 'filed'));
    expect(new Set(first.body.items.map(({ complaintId }) => complaintId)).size).toBe(count);
    portal().clock.advance(60_000);
    const again = (await importing(one, items)).body.items;
    expect(again).toEqual(first.body.items.map((each) => ({ ...each, result: 'known' })));
  }, 30_000);

  test('refuses what is wrong with one and takes the others', async () => {
    const one = await newCase(api());
    const { body } = await importing(one, [
      item(one, 'A'),
      item(one, 'B', { categoryCode: 'none' }),
      item(one, 'C', { answers: [] }),
    ]);
    expect(body.items).toMatchObject([
      { reference: 'A', result: 'filed' },
      { result: 'refused', code: 'category-unknown', errors: [{ pointer: '/items/1/categoryCode' }] },
      { result: 'refused', code: 'invalid-answer', errors: [{ pointer: '/items/2/answers' }] },
    ]);
    const reused = item(one, 'A', { description: 'Another one under the same reference.' });
    const again = await importing(one, [reused]);
    expect(again.body.items).toMatchObject([{ result: 'refused', code: 'reference-reused' }]);
    expect((await api().listQueue({ caller: one.office })).body.items).toHaveLength(1);
  });

  test('refuses a malformed one alone, in the language of the caller, and tells one that came twice', async () => {
    const one = await newCase(api());
    const items = [
      item(one, 'A'),
      item(one, 'B', { filedAt: 'yesterday', colour: 'red' }),
      'no complaint at all',
      item(one, 'A'),
      item(one, 'A', { description: 'Another.' }),
    ];
    const call = {
      body: { items } as never,
      idempotencyKey: 'one-call-of-the-agency',
      headers: { 'accept-language': 'ar' },
    };
    const first = await api().importComplaints({ caller: one.office, ...call });
    const complaintId = first.body.items[0]?.complaintId;
    expect(first.body.items).toMatchObject([
      { reference: 'A', result: 'filed' },
      {
        ...{ reference: 'B', result: 'refused', code: 'invalid-request' },
        errors: [{ pointer: '/items/1/filedAt' }, { pointer: '/items/1/colour' }],
      },
      { reference: null, result: 'refused', code: 'invalid-request', errors: [{ pointer: '/items/2' }] },
      { reference: 'A', result: 'known', complaintId },
      { reference: 'A', result: 'refused', code: 'reference-reused', complaintId },
    ]);
    expect(first.body.items[1]?.errors?.[0]?.detail).toMatch(/[\u0600-\u06ff]/);
    // The answer was lost, and the same call comes again.
    expect((await api().importComplaints({ caller: one.office, ...call })).text).toBe(first.text);
    expect((await api().listQueue({ caller: one.office })).body.items).toHaveLength(1);
  });

  test('counts the clock from when the complaint was made, and not from the future', async () => {
    const one = await newCase(api());
    await importing(one, [
      item(one, 'old', { filedAt: '2026-02-01T10:00:00+03:00' }),
      item(one, 'odd', { filedAt: '2036-02-01T10:00:00+03:00' }),
    ]);
    const { body } = await api().listQueue({ caller: one.office, query: { order: 'ascending' } });
    const filed = body.items.map(({ filedAt }) => filedAt).sort();
    const now = new Date(portal().clock()).toISOString();
    expect(filed).toEqual(['2026-02-01T07:00:00.000Z', now]);
  });

  test('is found by its time of coming, and stands as the agency’s own', async () => {
    const one = await newCase(api());
    portal().clock.advance(60_000);
    const since = new Date(portal().clock()).toISOString();
    const contact = { name: 'Layla Haddad', phone: '+962790000000' };
    await importing(one, [item(one, 'old', { filedAt: '2026-02-01T10:00:00+03:00', contact })]);
    const query = { updated_after: since };
    const { items } = (await api().listQueue({ caller: one.office, query })).body;
    expect(items).toMatchObject([{ filedAt: '2026-02-01T07:00:00.000Z', updatedAt: since }]);
    expect((await api().exportComplaints({ caller: one.office, query })).body).toContain(items[0]?.id);
    const params = { complaintId: items[0]?.id ?? '' };
    const { body } = await api().showToAgency({ caller: one.office, params });
    expect(body).toMatchObject({
      citizen: { ...contact, email: null },
      intake: { channel: 'import', by: { agencyId: one.agencyId }, reference: 'old' },
      timeline: [{ action: 'file', by: 'agency', agencyId: one.agencyId, at: since }],
    });
  });

  test('cannot be asked about, as nobody would hear', async () => {
    const one = await newCase(api());
    const { body } = await importing(one, [item(one, 'A')]);
    const asking = { caller: one.office, params: { complaintId: body.items[0]?.complaintId ?? '' } };
    const asked = await api().ask({ ...asking, body: { text: 'Which lamp?' } });
    expect(asked.problem).toMatchObject({ status: 409, code: 'nobody-to-ask', channel: 'import' });
    expect((await api().showToAgency(asking)).body).toMatchObject({ status: 'received', clock: 'running' });
  });

  test('of 501, of none, or of more than a megabyte is refused whole', async () => {
    const one = await newCase(api());
    const many = Array.from({ length: 501 }, (_, index) => item(one, `TEL-${index}`));
    expect((await importing(one, many)).problem.errors).toMatchObject([{ pointer: '/items' }]);
    expect((await importing(one, [])).problem.errors).toMatchObject([{ pointer: '/items' }]);
    const large = many.slice(0, 400).map((each) => ({ ...each, description: 'ب'.repeat(1_900) }));
    expect((await importing(one, large)).problem.code).toBe('body-too-large');
  });
});

test('an export is NDJSON, page by page, in the order of change', async () => {
  const one = await newCase(api());
  for (let index = 0; index < 7; index += 1) {
    await one.file();
    portal().clock.advance(1_000);
  }
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { limit: '3', ...(cursor ? { cursor } : {}) };
    const { body } = await api().exportComplaints({ caller: one.office, query });
    const lines = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    ids.push(...lines.flatMap(({ id }) => (id ? [id] : [])));
    cursor = lines.at(-1).next;
    if (!cursor) break;
  }
  const queue = await api().listQueue({ caller: one.office, query: { order: 'ascending' } });
  expect(ids).toEqual(queue.body.items.map(({ id }) => id));
});
