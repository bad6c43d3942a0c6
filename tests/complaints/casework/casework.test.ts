import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { accessLogOf } from '../../../functions/blocks/people/access-log';
import { personKey } from '../../../functions/blocks/people/person';
import { contract } from '../../../functions/complaints/contract';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { put } from '../../../functions/kernel/table/put';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { extent } from '../../support/sample';
import { complaints, newCase, newId } from '../world';

const portal = usePortal(complaints);
const api = () => portal().client(contract);

const lena = { type: 'person', version: 1, name: 'Lena', email: 'lena@example.com' };

const accessLog = async (sub: string) => {
  const { client, name } = portal().table;
  const query = {
    TableName: name,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': accessLogOf(personRef(sub)) },
  };
  return (await client.send(new QueryCommand(query))).Items ?? [];
};

/** Lets time pass a second each time that it is asked for, so that nothing is waited for until it counts as busy. */
const inHaste = async <T>(work: () => Promise<T>): Promise<T> => {
  let now = Date.now();
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => {
    now += 1_000;
    return now;
  });
  try {
    return await work();
  } finally {
    clock.mockRestore();
  }
};

describe('reading a complaint', () => {
  test('stands in the access log of the citizen before the answer leaves, at no round trip more', async () => {
    const one = await newCase(api());
    const { id } = await one.file();
    const accessPurpose = { officer: 'ليلى حداد', purpose: 'Planning the repair' };
    const { result, cost } = await portal().database.meter.measure(() =>
      api().showToAgency({ caller: one.office, params: { complaintId: id }, accessPurpose }),
    );
    expect(result.body.citizen).toEqual({ name: null, language: null, email: null, phone: null });
    expect(await accessLog(one.lena.context?.id ?? '')).toMatchObject([
      { agencyId: one.agencyId, ...accessPurpose, subject: { type: 'complaint', id } },
    ]);
    expect(cost.roundTrips).toBe(1);
  });

  test('is refused without an officer and a purpose, and by an agency that does not hold it; nothing is logged', async () => {
    const one = await newCase(api());
    const { id } = await one.file();
    const unnamed = await api().showToAgency({
      caller: one.office,
      params: { complaintId: id },
      accessPurpose: null,
    });
    expect(unnamed.problem.errors?.map(({ pointer }) => pointer)).toEqual([
      '/Diwan-Officer',
      '/Diwan-Purpose',
    ]);
    const stranger = agency(newId(), 'complaints:read');
    const theirs = await api().showToAgency({ caller: stranger, params: { complaintId: id } });
    expect(theirs.problem.code).toBe('complaint-not-found');
    expect(await accessLog(one.lena.context?.id ?? '')).toEqual([]);
  });

  test('shows nobody of whoever may report anonymously and does, who still hears and answers', async () => {
    const one = await newCase(api());
    const body = { ...(one.filing as object), anonymous: true, showName: true } as never;
    expect((await api().fileComplaint({ caller: one.lena, body })).problem).toMatchObject({
      code: 'anonymity-not-offered',
      errors: [{ pointer: '/anonymous' }],
    });
    const params = { code: one.category.code };
    await api().replaceCategory({
      caller: one.office,
      params,
      body: { ...one.details, anonymous: true } as never,
    });
    await put(portal().table, { ...personKey(personRef(one.lena.context?.id ?? '')), ...lena });
    const filed = (await api().fileComplaint({ caller: one.lena, body })).body;
    expect(filed).toMatchObject({ anonymous: true, showName: false });
    const asking = { caller: one.office, params: { complaintId: filed.id } };
    expect((await api().showToAgency(asking)).body).toMatchObject({
      anonymous: true,
      citizen: { name: null, language: null, email: null, phone: null },
    });
    expect((await api().ask({ ...asking, body: { text: 'Where?' } })).status).toBe(200);
    const mine = { caller: one.lena, params: asking.params };
    expect((await api().answerQuestion({ ...mine, body: { text: 'There.' } })).status).toBe(200);
  });

  test('is not answered when the log cannot be written', async () => {
    const one = await newCase(api());
    const { id } = await one.file();
    portal().database.faults.next('throttle', 1_000, 'PutItem');
    const params = { complaintId: id };
    const reply = await inHaste(() => api().showToAgency({ caller: one.office, params }));
    portal().database.faults.clear();
    expect(reply.problem.code).toBe('busy');
  });
});

describe('the timeline', () => {
  test('keeps what is internal from the citizen', async () => {
    const one = await newCase(api());
    const { id } = await one.file();
    const params = { complaintId: id };
    await api().note({ caller: one.office, params, body: { text: 'Between us.', internal: true } });
    await api().note({ caller: one.office, params, body: { text: 'For you.' } });
    const mine = await api().getComplaint({ caller: one.lena, params });
    expect(mine.text).not.toContain('Between us.');
    expect(mine.body.timeline.map(({ text }) => text)).toEqual([undefined, 'For you.']);
    const theirs = await api().showToAgency({ caller: one.office, params });
    expect(theirs.body.timeline.map(({ text }) => text)).toEqual([undefined, 'Between us.', 'For you.']);
  });

  test('leaves room for a decision when it is full of talk', async () => {
    const one = await newCase(api());
    const { id } = await one.file();
    const params = { complaintId: id };
    const talk = () => api().comment({ caller: one.lena, params, body: { text: 'And another thing.' } });
    for (let comment = 0; comment < 40; comment += 1) expect((await talk()).status).toBe(200);
    expect((await talk()).problem).toMatchObject({ code: 'timeline-full', atMost: 40 });
    const note = () => api().note({ caller: one.office, params, body: { text: 'We see.' } });
    for (let entry = 41; entry < 80; entry += 1) expect((await note()).status).toBe(200);
    expect((await note()).problem.code).toBe('timeline-full');
    const decided = await api().resolve({ caller: one.office, params, body: { text: 'Done.' } });
    expect(decided.status).toBe(200);
  }, 30_000);
});

describe('a transfer', () => {
  test('hands the complaint over whole: queue, category, promise; the assignment ends', async () => {
    const [one, other] = [await newCase(api()), await newCase(api())];
    const { id } = await one.file();
    const params = { complaintId: id };
    await api().assign({ caller: one.office, params, body: { officer: 'S. Khoury' } });
    const to = { agencyId: other.agencyId, categoryCode: other.category.code };
    await api().transfer({ caller: one.office, params, body: { to, text: 'Yours.' } });
    expect((await api().listQueue({ caller: one.office })).body.items).toEqual([]);
    expect((await api().listQueue({ caller: other.office })).body.items).toMatchObject([
      { id, status: 'received' },
    ]);
    const shown = await api().showToAgency({ caller: other.office, params });
    expect(shown.body).toMatchObject({ agencyId: other.agencyId, assignment: null, status: 'received' });
  });

  test('to a category that is not there is refused', async () => {
    const one = await newCase(api());
    const { id } = await one.file();
    const body = { to: { agencyId: newId(), categoryCode: 'none' } };
    const reply = await api().transfer({ caller: one.office, params: { complaintId: id }, body });
    expect(reply.problem).toMatchObject({ code: 'category-unknown', errors: [{ pointer: '/to' }] });
  });
});

describe('a duplicate', () => {
  test.each(['itself', 'of another agency', 'that is a duplicate', 'that is not there'])(
    'of one %s is refused',
    async (kind) => {
      const [one, other] = [await newCase(api()), await newCase(api())];
      const [first, second] = [await one.file(), await one.file()];
      await api().markDuplicate({
        caller: one.office,
        params: { complaintId: second.id },
        body: { duplicateOf: first.id },
      });
      const { id } = await one.file();
      const originals: Readonly<Record<string, string>> = {
        itself: id,
        'of another agency': (await other.file()).id,
        'that is a duplicate': second.id,
        'that is not there': '0'.repeat(32),
      };
      const body = { duplicateOf: originals[kind] ?? '' };
      const reply = await api().markDuplicate({ caller: one.office, params: { complaintId: id }, body });
      expect(reply.problem.code).toBe('no-such-original');
    },
  );
});

describe('the queue', () => {
  const setUp = async () => {
    const one = await newCase(api());
    const made: { id: string; latitude: number }[] = [];
    for (let index = 0; index < 12; index += 1) {
      const latitude = 31.85 + index / 100;
      const body = { ...(one.filing as object), place: { latitude, longitude: 35.9 } } as never;
      const { id } = (await api().fileComplaint({ caller: one.lena, body })).body;
      made.push({ id, latitude });
      portal().clock.advance(1_000);
    }
    for (const { id } of made.slice(0, 4)) {
      await api().resolve({ caller: one.office, params: { complaintId: id }, body: { text: 'Done.' } });
      portal().clock.advance(1_000);
    }
    return { one, made };
  };

  const whole = async (caller: ReturnType<typeof agency>, query: object): Promise<string[]> => {
    const ids: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { body } = await api().listQueue({
        caller,
        query: { ...query, ...(cursor ? { cursor } : {}) } as never,
      });
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.next;
      if (!cursor) return ids;
    }
  };

  test('is listed by status, area, category and time of change, page by page', async () => {
    const { one, made } = await setUp();
    const ids = made.map(({ id }) => id);
    expect(await whole(one.office, { limit: '3', order: 'ascending' })).toEqual(ids.slice(4));
    expect(await whole(one.office, { limit: '5', status: 'closed', order: 'ascending' })).toEqual(
      ids.slice(0, 4),
    );
    const all = [...ids.slice(4), ...ids.slice(0, 4)];
    expect(await whole(one.office, { limit: '2', status: 'all', order: 'ascending' })).toEqual(all);
    expect(await whole(one.office, { limit: '2', status: 'all' })).toEqual([...all].reverse());
    const box = '35.8,31.855,36,31.925';
    const inside = made
      .filter(({ latitude }) => latitude >= 31.855 && latitude <= 31.925)
      .map(({ id }) => id);
    expect((await whole(one.office, { status: 'all', bbox: box })).sort()).toEqual(inside.sort());
    expect(await whole(one.office, { category: 'none' })).toEqual([]);
    const { updatedAt } = (
      await api().getComplaint({ caller: one.lena, params: { complaintId: ids[9] ?? '' } })
    ).body;
    const later = await whole(one.office, { updated_after: updatedAt, order: 'ascending', limit: '1' });
    expect(later).toEqual(ids.slice(9));
  });

  test('a cursor serves the query it came from and no other', async () => {
    const { one } = await setUp();
    const { body } = await api().listQueue({ caller: one.office, query: { limit: '3' } });
    const cursor = body.next ?? '';
    const other = await api().listQueue({
      caller: one.office,
      query: { limit: '3', status: 'closed', cursor },
    });
    expect(other.problem.errors).toMatchObject([{ pointer: '/cursor' }]);
  });

  test('follows changes: whoever polls by updated_after sees each change once', async () => {
    const { one, made } = await setUp();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 6 }), async (picks) => {
        const since = new Date(portal().clock()).toISOString();
        portal().clock.advance(1_000);
        const changed = new Set<string>();
        for (const pick of picks) {
          const id = made[4 + pick]?.id ?? '';
          await api().note({ caller: one.office, params: { complaintId: id }, body: { text: 'Seen.' } });
          portal().clock.advance(1_000);
          changed.add(id);
        }
        const seen = await whole(one.office, {
          updated_after: since,
          order: 'ascending',
          limit: '2',
          status: 'all',
        });
        expect([...seen].sort()).toEqual([...changed].sort());
      }),
      { numRuns: extent(2, 8) },
    );
  });
});
