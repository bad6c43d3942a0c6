import { fileKey } from '../../../functions/blocks/attachments/keys';
import { settleUpload } from '../../../functions/blocks/attachments/upload';
import { accessLogOf } from '../../../functions/blocks/people/access-log';
import { complaintKey } from '../../../functions/complaints/cases/keys';
import { changes } from '../../../functions/complaints/changes';
import { contract } from '../../../functions/complaints/contract';
import { attachesTo } from '../../../functions/complaints/photographs/photograph';
import { page, read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { write } from '../../../functions/kernel/table/write';
import { days } from '../../../functions/kernel/text/time';
import { agency, citizen } from '../../support/callers';
import { asFunction } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { complaints, newCase, newId } from '../world';

const portal = usePortal(complaints);
const api = () => portal().client(contract);
const announced = { mediaType: 'image/jpeg', bytes: 4321 } as const;

const begin = async () => {
  const made = await newCase(api());
  const complaint = await made.file();
  return { ...made, caller: made.lena, params: { complaintId: complaint.id } };
};
type Begun = Awaited<ReturnType<typeof begin>>;

const ask = ({ caller, params }: Begun, idempotencyKey?: string) =>
  api().askForPhotograph({ caller, params, body: announced, ...(idempotencyKey && { idempotencyKey }) });

/** Settles a photograph as the function that looks at uploads does. */
const attach = async ({ params: { complaintId } }: Begun, id: string, hash = 'ab'.repeat(32)) => {
  const at = portal().clock();
  const file = fileKey({ kind: 'complaint', itemId: complaintId, id }, hash);
  const outcome = { status: 'attached', hash, at, file, bytes: 4000 } as const;
  return write(
    asFunction('complaints-files', portal().table),
    settleUpload({ id, ...attachesTo(complaintId, at) }, outcome),
  );
};

describe('cancelling one that was announced', () => {
  it('makes room for another, once and again, and takes away none that is attached', async () => {
    const begun = await begin();
    const ids = [];
    for (let nth = 0; nth < 10; nth += 1) ids.push((await ask(begun)).body.id);
    expect((await ask(begun)).problem.code).toBe('too-many-attachments');
    const cancel = (photographId = '', caller = begun.caller) =>
      api().cancelPhotograph({ caller, params: { ...begun.params, photographId } });
    expect((await cancel(ids[0])).status).toBe(204);
    expect((await cancel(ids[0])).status).toBe(204);
    expect((await ask(begun)).status).toBe(201);
    await attach(begun, ids[1] ?? '');
    expect((await cancel(ids[1])).problem.code).toBe('photograph-attached');
    expect((await cancel(ids[2], citizen('somebody-else'))).problem.code).toBe('complaint-not-found');
    await expect(attach(begun, ids[0] ?? '')).rejects.toMatchObject({ code: 'attachment-forgotten' });
  });
});

describe('asking for a photograph', () => {
  it('gives a form for this file alone, under a key that names the complaint and the upload', async () => {
    const begun = await begin();
    const { body, headers } = await ask(begun);
    const { complaintId } = begun.params;
    expect(body).toMatchObject({
      complaintId,
      ...announced,
      status: 'awaited',
      reason: null,
      settledAt: null,
    });
    expect(headers.location).toBe(`/v1/complaints/${complaintId}/photographs/${body.id}`);
    const policy = JSON.parse(Buffer.from(body.upload.fields.policy ?? '', 'base64').toString());
    expect(policy.expiration).toBe(body.upload.until);
    expect(Date.parse(body.upload.until) - Date.parse(body.askedAt)).toBe(15 * 60_000);
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        { key: `incoming/complaint/${complaintId}/${body.id}` },
        { 'content-type': 'image/jpeg' },
        ['content-length-range', 4321, 4321],
      ]),
    );
  });

  it('answers a repeat as the first time, also when the file is attached by then', async () => {
    const begun = await begin();
    const first = await ask(begun, 'once');
    portal().clock.advance(60_000);
    await attach(begun, first.body.id);
    portal().clock.advance(60_000);
    expect((await ask(begun, 'once')).body).toEqual(first.body);
    const { caller, params } = begun;
    const other = await api().askForPhotograph({
      ...{ caller, params, idempotencyKey: 'once' },
      body: { ...announced, bytes: 1 },
    });
    expect(other.problem).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect((await api().listPhotographs({ caller, params })).body.items).toHaveLength(1);
  });

  it.each([
    ['too much', { ...announced, bytes: 10_000_001 }],
    ['nothing', { ...announced, bytes: 0 }],
    ['of a kind that is not taken', { ...announced, mediaType: 'image/svg+xml' }],
    ['with a sum that is none', { ...announced, sha256: 'abc' }],
  ])('refuses %s', async (_, body) => {
    const { caller, params } = await begin();
    const reply = await api().askForPhotograph({ caller, params, body: body as never });
    expect(reply.problem).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  it('is for open complaints', async () => {
    const begun = await begin();
    await api().resolve({ caller: begun.office, params: begun.params, body: { text: 'Done.' } });
    const { problem } = await ask(begun);
    expect(problem).toMatchObject({ status: 409, code: 'wrong-status', complaintStatus: 'resolved' });
  });

  it('is for the citizen whose complaint it is', async () => {
    const begun = await begin();
    const { lena: stranger } = await newCase(api());
    const { problem } = await ask({ ...begun, caller: stranger });
    expect(problem).toMatchObject({ status: 404, code: 'complaint-not-found' });
  });

  it('stops at ten, and goes on when some were forgotten', async () => {
    const begun = await begin();
    const ids = [];
    for (let count = 0; count < 10; count += 1) ids.push((await ask(begun)).body.id);
    await attach(begun, ids[0] ?? '');
    const { problem } = await ask(begun);
    expect(problem).toMatchObject({ status: 409, code: 'too-many-attachments', atMost: 10 });
    portal().clock.advance(days(1) + 1);
    const after = (await ask(begun)).body;
    const { items } = (await api().listPhotographs(begun)).body;
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      [ids[0], 'attached'],
      [after.id, 'awaited'],
    ]);
  });

  it('lets ten of twenty at once through', async () => {
    const begun = await begin();
    const replies = await Promise.all(Array.from({ length: 20 }, () => ask(begun)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(10);
  });
});

describe('a photograph', () => {
  it('is shown with the complaint once it is attached, which has then changed', async () => {
    const begun = await begin();
    const { caller, params, office } = begun;
    const { id } = (await ask(begun)).body;
    expect((await api().getComplaint({ caller, params })).body.photographs).toEqual([]);
    portal().clock.advance(60_000);
    await attach(begun, id);
    const { photographs, updatedAt } = (await api().getComplaint({ caller, params })).body;
    expect(photographs).toMatchObject([{ id, status: 'attached', bytes: 4000 }]);
    expect(updatedAt).toBe(photographs[0]?.settledAt);
    const seen = (await api().showToAgency({ caller: office, params })).body;
    expect(seen.photographs).toEqual(photographs);
    const changed = await api().listQueue({ caller: office, query: { updated_after: updatedAt } });
    expect(changed.body.items.map((item) => item.id)).toEqual([params.complaintId]);
  });

  it('can be read for a minute by a link, and not before it is attached', async () => {
    const begun = await begin();
    const { caller } = begun;
    const { id } = (await ask(begun)).body;
    const params = { ...begun.params, photographId: id };
    expect((await api().getPhotograph({ caller, params })).body).toMatchObject({
      status: 'awaited',
      download: null,
    });
    await attach(begun, id);
    const { download } = (await api().getPhotograph({ caller, params })).body;
    const link = new URL(download?.url ?? '');
    expect(link.pathname).toBe(`/attached/complaint/${params.complaintId}/${id}/abababababababab`);
    expect(link.searchParams.get('X-Amz-Expires')).toBe('60');
    expect(Date.parse(download?.until ?? '')).toBe(portal().clock() + 60_000);
  });

  it('is shown to the agency that holds the complaint, and the citizen sees that', async () => {
    const begun = await begin();
    const { id } = (await ask(begun)).body;
    const params = { ...begun.params, photographId: id };
    const see = (caller = begun.office) => api().showPhotographToAgency({ caller, params });
    expect((await see()).problem).toMatchObject({ status: 404, code: 'photograph-not-found' });
    await attach(begun, id);
    expect((await see()).body.download?.url).toContain(`/attached/complaint/${params.complaintId}/${id}/`);
    expect((await see(agency(newId(), 'complaints:read'))).problem).toMatchObject({ status: 404 });
    const owner = portal().ids.ownerOf(params.complaintId) ?? '';
    const log = { ranges: [{ partition: accessLogOf(owner) }], order: 'ascending', limit: 10 } as const;
    const { items } = await page(portal().table, log);
    const subject = { type: 'complaint-photograph', id: `${params.complaintId}/${id}` };
    expect(items.map((item) => item.subject)).toEqual([subject]);
  });

  it('is forgotten after a day unless it is attached', async () => {
    const begun = await begin();
    const { id } = (await ask(begun)).body;
    const params = { ...begun.params, photographId: id };
    portal().clock.advance(days(1) + 1);
    expect((await api().getPhotograph({ caller: begun.caller, params })).problem).toMatchObject({
      status: 404,
    });
    await expect(attach(begun, id)).rejects.toMatchObject({ code: 'attachment-forgotten' });
  });

  it('is settled once: a second file changes nothing', async () => {
    const begun = await begin();
    const { id } = (await ask(begun)).body;
    const first = await attach(begun, id);
    portal().clock.advance(1000);
    expect(await attach(begun, id)).toEqual(first);
    await expect(attach(begun, id, 'cd'.repeat(32))).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('is not attached to a complaint that was closed meanwhile', async () => {
    const begun = await begin();
    const { id } = (await ask(begun)).body;
    await api().withdraw({ caller: begun.caller, params: begun.params, body: {} });
    await expect(attach(begun, id)).rejects.toMatchObject({ code: 'wrong-status' });
  });

  it('is told of when it is attached, to the citizen and the agency, once', async () => {
    const begun = await begin();
    const stored = async () =>
      (await read(portal().table, complaintKey(begun.params.complaintId))) as never as Item;
    const before = await stored();
    const { id } = (await ask(begun)).body;
    const asked = await stored();
    expect(changes.complaint?.(before, asked)).toEqual([]);
    await attach(begun, id);
    const after = await stored();
    expect(changes.complaint?.(asked, after)).toEqual([
      {
        type: 'complaint.photograph-attached',
        subject: begun.params.complaintId,
        at: portal().clock(),
        audience: { people: [portal().ids.ownerOf(begun.params.complaintId)], agencies: [begun.agencyId] },
        data: expect.objectContaining({ photographId: id, mediaType: 'image/jpeg', bytes: 4000 }),
      },
    ]);
    expect(changes.complaint?.(after, after)).toEqual([]);
  });

  it('is no part of the answer to a repeated filing', async () => {
    const made = await newCase(api());
    const asking = { caller: made.lena, body: made.filing, idempotencyKey: 'filed' };
    const filed = await api().fileComplaint(asking);
    const begun = { ...made, caller: made.lena, params: { complaintId: filed.body.id } };
    await attach(begun, (await ask(begun)).body.id);
    expect((await api().fileComplaint(asking)).text).toBe(filed.text);
  });
});
