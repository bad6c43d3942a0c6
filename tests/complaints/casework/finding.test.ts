import { contract } from '../../../functions/complaints/contract';
import { noteDuplicate } from '../../../functions/complaints/public-view/duplicates-store';
import * as templateExamples from '../../../functions/complaints/reply-templates/examples';
import { hours } from '../../../functions/kernel/text/time';
import { asFunction } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { type Case, complaints, newCase } from '../world';

const portal = usePortal(complaints);
const api = () => portal().client(contract);

type Query = NonNullable<Parameters<ReturnType<typeof api>['listQueue']>[0]['query']>;

const idsOf = async ({ office }: Case, query: Query): Promise<string[]> =>
  (await api().listQueue({ caller: office, query })).body.items.map(({ id }) => id);

const filing = (one: Case, more: object) => ({ ...(one.filing as object), ...more }) as never;
const file = async (one: Case, more: object = {}): Promise<string> => {
  portal().clock.advance(60_000);
  return (await api().fileComplaint({ caller: one.lena, body: filing(one, more) })).body.id;
};

describe('officers find a complaint', () => {
  test('by its words, in whatever letters and digits they are typed', async () => {
    const one = await newCase(api());
    const lamp = await file(one, { description: 'عمود الإنارة رقم ١٢ مكسور في شارع علي' });
    const pothole = await file(one, { description: 'A deep Hole', place: { address: '٣ Well Lane' } });
    expect(await idsOf(one, { text: 'الانارة 12' })).toEqual([lamp]);
    expect(await idsOf(one, { text: 'علی مکسور' })).toEqual([lamp]);
    expect(await idsOf(one, { text: 'HOLE 3 well' })).toEqual([pothole]);
    expect(await idsOf(one, { text: 'deep lamp' })).toEqual([]);
  });

  test('among many others in one call', async () => {
    const one = await newCase(api());
    const items = Array.from({ length: 410 }, (_, index) => ({
      reference: `TEL-${index}`,
      categoryCode: one.category.code,
      ...(filing(one, { category: undefined, showName: undefined }) as object),
      description: index === 3 ? 'The very needle.' : 'Hay.',
    }));
    await api().importComplaints({ caller: one.office, body: { items } as never });
    const { body } = await api().listQueue({ caller: one.office, query: { text: 'needle' } });
    expect(body.items).toHaveLength(1);
    expect(body.next).toBeUndefined();
  }, 30_000);

  test('by the reference under which it was imported', async () => {
    const [one, other] = [await newCase(api()), await newCase(api())];
    const { category: _, showName: __, ...told } = one.filing as Record<string, unknown>;
    const items = ['TEL-1', 'TEL-2'].map((reference) => ({
      ...told,
      reference,
      categoryCode: one.category.code,
    }));
    const { body } = await api().importComplaints({ caller: one.office, body: { items } as never });
    expect(await idsOf(one, { reference: 'TEL-2' })).toEqual([body.items[1]?.complaintId]);
    expect(await idsOf(one, { reference: 'TEL-3' })).toEqual([]);
    expect(await idsOf(other, { reference: 'TEL-2' })).toEqual([]);
  });

  test('by unit and officer, until it is handed on', async () => {
    const one = await newCase(api());
    const [first, second] = [await file(one), await file(one)];
    const assign = (complaintId: string, body: { unit: string; officer?: string }) =>
      api().assign({ caller: one.office, params: { complaintId }, body });
    await assign(first, { unit: 'West', officer: 'S. Khoury' });
    await assign(second, { unit: 'West' });
    expect((await idsOf(one, { unit: 'West' })).sort()).toEqual([first, second].sort());
    expect(await idsOf(one, { unit: 'West', officer: 'S. Khoury' })).toEqual([first]);
    const { body } = await api().listQueue({ caller: one.office, query: { officer: 'S. Khoury' } });
    expect(body.items[0]?.assignment).toEqual({ unit: 'West', officer: 'S. Khoury' });
    await assign(first, { unit: 'East' });
    expect(await idsOf(one, { officer: 'S. Khoury' })).toEqual([]);
  });

  test('by what is due first, page by page, and what is overdue alone', async () => {
    const one = await newCase(api());
    const quick = { ...one.details, code: 'quick', serviceLevel: { hours: 1 } } as never;
    await api().createCategory({ caller: one.office, body: quick });
    const category = { agencyId: one.agencyId, code: 'quick' };
    const [slow, urgent, waiting] = [await file(one), await file(one, { category }), await file(one)];
    await api().ask({ caller: one.office, params: { complaintId: waiting }, body: { text: 'Which?' } });
    const order = [urgent, slow, waiting];
    expect(await idsOf(one, { order: 'due' })).toEqual(order);
    const first = await api().listQueue({ caller: one.office, query: { order: 'due', limit: '2' } });
    const rest = { order: 'due', limit: '2', cursor: first.body.next } as const;
    expect(await idsOf(one, rest as Query)).toEqual([waiting]);
    expect(await idsOf(one, { overdue: 'true' })).toEqual([]);
    portal().clock.advance(hours(2));
    expect(await idsOf(one, { overdue: 'true' })).toEqual([urgent]);
    const closed = await api().listQueue({ caller: one.office, query: { order: 'due', status: 'closed' } });
    expect(closed.problem.errors).toMatchObject([{ in: 'query', pointer: '/status' }]);
  });
});

describe('officers act on many complaints', () => {
  const act = (one: Case, complaintIds: unknown[], what: object, idempotencyKey = 'once') =>
    api().actOnComplaints({ caller: one.office, body: { complaintIds, what } as never, idempotencyKey });

  test('with a result for each, whatever becomes of the others, and once', async () => {
    const [one, other] = [await newCase(api()), await newCase(api())];
    const [open, closed, theirs] = [await file(one), await file(one), await file(other)];
    const params = { complaintId: closed };
    await api().resolve({ caller: one.office, params, body: { text: 'Done.' } });
    const what = { action: 'assign', assignment: { unit: 'West' } };
    const ids = [open, closed, theirs, 17, 'no id at all', open];
    const reply = await act(one, ids, what);
    expect(reply.body.items).toMatchObject([
      { complaintId: open, result: 'done', entry: { action: 'assign', status: 'in-progress' } },
      { complaintId: closed, result: 'refused', code: 'wrong-status', complaintStatus: 'resolved' },
      { complaintId: theirs, result: 'refused', code: 'complaint-not-found' },
      { complaintId: null, result: 'refused', code: 'invalid-request', detail: 'Must be text.' },
      { complaintId: 'no id at all', result: 'refused', code: 'complaint-not-found' },
    ]);
    expect((await act(one, ids, what)).text).toBe(reply.text);
    const { timeline } = (await api().showToAgency({ caller: one.office, params: { complaintId: open } }))
      .body;
    expect(timeline.map(({ action }) => action)).toEqual(['file', 'assign']);
  });

  test('and merge them: each is a duplicate of the one, which lists them', async () => {
    const one = await newCase(api());
    const [original, first, second] = [await file(one), await file(one), await file(one)];
    const what = { action: 'mark-duplicate', duplicateOf: original };
    const { body } = await act(one, [original, first, second], what);
    expect(body.items.map(({ result, code }) => code ?? result)).toEqual([
      'no-such-original',
      'done',
      'done',
    ]);
    for (const id of [first, second])
      await noteDuplicate(asFunction('complaints-events', portal().table), id, original);
    const params = { complaintId: original };
    const list = await api().listDuplicates({ caller: one.office, params });
    expect(list.body.items.map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect(list.body.items.map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
    const stranger = (await newCase(api())).office;
    expect((await api().listDuplicates({ caller: stranger, params })).problem.code).toBe(
      'complaint-not-found',
    );
  });

  test('and are told at once what is wrong for all', async () => {
    const one = await newCase(api());
    const to = { agencyId: one.agencyId, categoryCode: 'none' };
    const reply = await act(one, [await file(one)], { action: 'transfer', to });
    expect(reply.problem).toMatchObject({ code: 'category-unknown', errors: [{ pointer: '/to' }] });
  });
});

test('reply templates are made, changed and retired, each agency its own', async () => {
  const [one, other] = [await newCase(api()), await newCase(api())];
  const put = (more: object) =>
    api().putReplyTemplate({
      caller: one.office,
      params: templateExamples.putReplyTemplate.params,
      body: { ...templateExamples.putReplyTemplate.body, ...more } as never,
    });
  const codes = async ({ office }: Case) =>
    (await api().listReplyTemplates({ caller: office })).body.items.map(({ code, texts }) => [
      code,
      texts.en,
    ]);
  await put({});
  await put({ texts: { en: 'Thank you.' } });
  expect(await codes(one)).toEqual([['in-hand', 'Thank you.']]);
  expect(await codes(other)).toEqual([]);
  await put({ active: false });
  expect(await codes(one)).toEqual([]);
});
