import { createHash } from 'node:crypto';
import { handleUploads, type ObjectCreatedEvent } from '../../../functions/blocks/attachments/file-check';
import { incomingKey } from '../../../functions/blocks/attachments/keys';
import { contract } from '../../../functions/complaints/contract';
import { uploads } from '../../../functions/complaints/uploads';
import type { Objects } from '../../../functions/kernel/outside/objects';
import { days } from '../../../functions/kernel/text/time';
import { complaints, newCase } from '../../complaints/world';
import { actingAs } from '../../support/functions';
import { jpeg, pdf, png, secret } from '../../support/photographs';
import { usePortal } from '../../support/portal';

const portal = usePortal(complaints);
const api = () => portal().client(contract);

type Stored = { readonly content: Buffer; readonly headers: Readonly<Record<string, string>> };

/** A bucket in memory, whose next calls can be made to fail. */
const memory = () => {
  const objects = new Map<string, Stored>();
  const failing: (keyof Objects)[] = [];
  const trouble = (call: keyof Objects) => {
    if (failing[0] !== call) return;
    failing.shift();
    throw new Error(`the bucket did not ${call}`);
  };
  const bucket: Objects = {
    get: async (key) => {
      trouble('get');
      return objects.get(key)?.content;
    },
    put: async (key, content, headers) => {
      trouble('put');
      objects.set(key, { content: Buffer.from(content), headers });
    },
    remove: async (key) => {
      trouble('remove');
      objects.delete(key);
    },
  };
  return { objects, failing, bucket };
};

type AnnouncedFile = { mediaType?: 'image/jpeg' | 'image/png' | 'application/pdf'; sha256?: string };

/** A photograph that was asked for, and the ways in which its file may come. */
const begin = async ({ mediaType = 'image/jpeg', sha256 }: AnnouncedFile = {}) => {
  const made = await newCase(api());
  const complaintId = (await made.file()).id;
  const asking = { caller: made.lena, params: { complaintId } };
  const body = { mediaType, bytes: 500, ...(sha256 && { sha256 }) };
  const { id } = (await api().askForPhotograph({ ...asking, body })).body;
  const key = incomingKey('complaint', complaintId, id);
  const { objects, failing, bucket } = memory();
  const { table, log, clock } = actingAs('complaints-files', portal());
  const arrive = handleUploads(uploads, { table, objects: bucket, log, clock });
  const event: ObjectCreatedEvent = { detail: { object: { key } } };
  const come = async (content: Buffer) => {
    objects.set(key, { content, headers: {} });
    await arrive(event);
  };
  const params = { complaintId, photographId: id };
  const seen = async () => (await api().getPhotograph({ caller: made.lena, params })).body;
  return {
    ...made,
    params: asking.params,
    complaintId,
    id,
    objects,
    failing,
    come,
    again: () => arrive(event),
    seen,
  };
};

const keysOf = ({ objects }: { readonly objects: ReadonlyMap<string, Stored> }) => [...objects.keys()];

describe('a file that has come', () => {
  it('is attached without what its camera noted, and leaves where it came', async () => {
    const one = await begin();
    portal().clock.advance(5_000);
    await one.come(jpeg());
    const [key = '', ...others] = keysOf(one);
    expect(others).toEqual([]);
    expect(key).toMatch(new RegExp(`^attached/complaint/${one.complaintId}/${one.id}/[0-9a-f]{16}$`));
    const { content, headers } = one.objects.get(key) as Stored;
    expect(content.includes(secret)).toBe(false);
    expect(headers).toEqual({
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="${one.id}.jpg"`,
      'content-type': 'image/jpeg',
    });
    const seen = await one.seen();
    expect(seen).toMatchObject({ status: 'attached', bytes: content.length, reason: null });
    expect(new URL(seen.download?.url ?? '').pathname).toBe(`/${key}`);
    expect(Date.parse(seen.settledAt ?? '') - Date.parse(seen.askedAt)).toBe(5_000);
  });

  it.each([
    ['of another kind', png(), 'not-what-it-says'],
    ['a page in disguise', Buffer.from('<script>alert(1)</script>'), 'not-what-it-says'],
    ['cut short', jpeg().subarray(0, 300), 'unreadable'],
  ])('is refused when it is %s, and says so', async (_, content, reason) => {
    const one = await begin();
    await one.come(content);
    expect(keysOf(one)).toEqual([]);
    expect(await one.seen()).toMatchObject({ status: 'refused', reason, download: null });
    const { photographs } = (await api().getComplaint({ caller: one.lena, params: one.params })).body;
    expect(photographs).toEqual([]);
  });

  it('must be the one that was announced', async () => {
    const sum = createHash('sha256').update(pdf).digest('hex');
    const right = await begin({ mediaType: 'application/pdf', sha256: sum });
    await right.come(pdf);
    expect(await right.seen()).toMatchObject({ status: 'attached', bytes: pdf.length });
    const wrong = await begin({ mediaType: 'application/pdf', sha256: sum });
    await wrong.come(Buffer.concat([pdf, pdf]));
    expect(await wrong.seen()).toMatchObject({ status: 'refused', reason: 'wrong-checksum' });
  });

  it('comes too late for a complaint that is closed', async () => {
    const one = await begin();
    await api().withdraw({ caller: one.lena, params: one.params, body: {} });
    await one.come(jpeg());
    expect(keysOf(one)).toEqual([]);
    expect(await one.seen()).toMatchObject({ status: 'refused', reason: 'too-late' });
  });

  it('is dropped when nobody waits for it any more', async () => {
    const one = await begin();
    portal().clock.advance(days(1) + 1);
    await one.come(jpeg());
    expect(keysOf(one)).toEqual([]);
  });

  it.each([
    ['of no item', 'incoming/complaint/0123456789abcdefghijklmn/0123456789abcdefghijklmn'],
    ['of a kind that has none', 'incoming/agency/0123456789abcdefghijklmn/0123456789abcdefghijklmn'],
    ['under a key that is none', 'incoming/../x'],
  ])('is dropped when it is %s', async (_, key) => {
    const { objects, bucket } = memory();
    objects.set(key, { content: jpeg(), headers: {} });
    const { table, log, clock } = portal();
    await handleUploads(uploads, { table, objects: bucket, log, clock })({ detail: { object: { key } } });
    expect([...objects.keys()]).toEqual([]);
  });
});

describe('told twice, or cut short', () => {
  it('it is attached once: the second telling changes nothing', async () => {
    const one = await begin();
    await one.come(jpeg());
    const [first, keys] = [await one.seen(), keysOf(one)];
    portal().clock.advance(60_000);
    await one.again();
    await one.come(jpeg());
    expect(await one.seen()).toMatchObject({ ...first, download: expect.anything() });
    expect(keysOf(one)).toEqual(keys);
  });

  it('a second file under the same key changes nothing, whichever is looked at first', async () => {
    const one = await begin();
    const complaint = incomingKey('complaint', one.complaintId, one.id);
    const { table, log, clock } = portal();
    const { bucket } = { bucket: one.objects };
    const asObjects = (content: Buffer): Objects => ({
      get: async () => content,
      put: async (key, kept, headers) => void bucket.set(key, { content: Buffer.from(kept), headers }),
      remove: async (key) => void bucket.delete(key),
    });
    const event = { detail: { object: { key: complaint } } };
    const looked = [jpeg(6), jpeg(3)].map((content) =>
      handleUploads(uploads, { table, objects: asObjects(content), log, clock })(event),
    );
    await Promise.all(looked);
    const seen = await one.seen();
    expect(seen.status).toBe('attached');
    expect(keysOf(one).map((key) => `/${key}`)).toEqual([new URL(seen.download?.url ?? '').pathname]);
  });

  it.each([[['get']], [['put']], [['remove']], [['get', 'put', 'remove']]] as const)(
    'it is attached in the end when the bucket does not %j at first',
    async (calls) => {
      const one = await begin();
      one.failing.push(...calls);
      await one.come(jpeg()).catch(() => undefined);
      for (let attempt = 0; attempt < 3; attempt += 1) await one.again().catch(() => undefined);
      expect(await one.seen()).toMatchObject({ status: 'attached' });
      expect(keysOf(one)).toHaveLength(1);
    },
  );

  it.each(['GetItem', 'UpdateItem'])(
    'it is attached once when an answer to %s is lost',
    async (operation) => {
      const one = await begin();
      portal().database.faults.next('answer-lost', 1, operation);
      await one.come(jpeg());
      expect(portal().database.faults.suffered()).toBe(1);
      portal().database.faults.clear();
      expect(await one.seen()).toMatchObject({ status: 'attached' });
      expect(keysOf(one)).toHaveLength(1);
    },
  );
});
