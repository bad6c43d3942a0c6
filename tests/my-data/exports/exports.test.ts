import Ajv from 'ajv/dist/2020';
import { openScene, type Scene } from '../../../bench/costs/scene';
import { checkLog } from '../../../bin/access-log-verify';
import { openDirectory } from '../../../functions/blocks/agencies/directory';
import { fileComplaint } from '../../../functions/complaints/filing/examples';
import { contract as identity } from '../../../functions/identity/contract';
import { eventsIn } from '../../../functions/kernel/events/event';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import type { Stored } from '../../../functions/kernel/table/dynamo';
import { put } from '../../../functions/kernel/table/put';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { key } from '../../../functions/kernel/table/table';
import { contract } from '../../../functions/my-data/contract';
import { eventsOf } from '../../../functions/my-data/exports/events';
import { placesOf } from '../../../functions/my-data/exports/exporters';
import { type ExportRequest, exportKey, jsonOf, pageOf } from '../../../functions/my-data/exports/job';
import { beginExport, onExportDue } from '../../../functions/my-data/exports/reactions';
import { holderOf, itemsAt } from '../../../functions/my-data/exports/reading-store';
import { runExport } from '../../../functions/my-data/exports/run';
import { certificatesOf } from '../../../functions/tax/clearance/certificate';
import { taxableObjectsOfPayer } from '../../../functions/tax/register/taxable-object';
import { Killed, killer } from '../../blocks/imports/world';
import { actingAs } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { agenciesService, complaintsService, identityService, myDataService } from '../../support/services';
import { thingsOf } from '../erasure/things';
import { checkpointsOf, memoryBucket } from '../outside';
import { entriesOf, keep, linkAll, look, someone } from '../world';

const portal = usePortal(myDataService, identityService, complaintsService, agenciesService);
/** What the tax authority has of somebody, which no erasure touches. */
const ofTax = (ref: string): Item[] =>
  [
    ['taxable', taxableObjectsOfPayer(ref)],
    ['clearance', certificatesOf(ref)],
  ].map(([kind = '', ownerKey]) => ({
    ...{ pk: key(kind, ref), sk: kind, type: kind, version: 1, ownerKey, ownerSort: '2026' },
  }));

const client = () => portal().client(contract);
type Person = ReturnType<typeof someone>;

/** The portal's own part: what hears of an export, and the worker, whose bucket may kill it. */
const open = (kill = killer()) => {
  const bucket = memoryBucket();
  const sent: ExportRequest[] = [];
  const send = async (message: unknown) => void sent.push(message as ExportRequest);
  const objects = {
    get: (key: string) => kill.around(() => bucket.get(key)),
    put: (key: string, content: Uint8Array) => kill.around(() => bucket.put(key, content, {})),
    remove: (key: string) => kill.around(() => bucket.remove(key)),
  };
  const run = runExport({
    ...actingAs('my-data-exports', portal()),
    ...{ objects, queue: { send }, runFor: 60_000, portal: 'https://portal.example' },
    checkpoints: checkpointsOf(portal()),
    namesOf: openDirectory(actingAs('my-data-exports', portal())).namesOf,
  });
  const effects = { ...actingAs('my-data-events', portal()), queue: () => ({ send }) } as never;
  return { bucket, sent, run, effects };
};

const jobOf = async ({ ref }: Person) =>
  (await read(portal().table, exportKey(ref))) as unknown as Item & { readonly id: string };

/** The events of a change are heard, and the worker does what it is told until nothing is left. */
const make = async (who: Person, own = open(), before?: Item) => {
  const after = await jobOf(who);
  for (const event of eventsIn(eventsOf, { before, after })) await beginExport.react(own.effects)(event);
  for (let next = own.sent.shift(); next; next = own.sent.shift()) await own.run(next);
  return { ...own, id: after.id };
};

const filesOf = async ({
  bucket,
  id,
}: {
  readonly bucket: ReturnType<typeof memoryBucket>;
  readonly id: string;
}) => {
  const [json, page] = await Promise.all([bucket.get(jsonOf(id)), bucket.get(pageOf(id))]);
  const text = (content: Uint8Array | undefined) => Buffer.from(content ?? '').toString();
  return { json: JSON.parse(text(json) || 'null'), page: text(page) };
};

/** Somebody with a profile, a complaint, and an agency that has looked. */
const known = async () => {
  const who = someone();
  const { caller } = who;
  const scene: Scene = openScene(portal());
  await portal()
    .client(identity)
    .editMe({ caller, body: { name: 'أمينة حداد', language: 'ar' } });
  const complaintId = await scene.file(await scene.office(), caller);
  await look(portal(), who.ref);
  await linkAll(portal(), await entriesOf(portal(), who.ref));
  await keep(portal(), who.ref);
  return { ...who, complaintId };
};

it('puts together what services hold of me, in a file that fits its schema and whose log verifies', async () => {
  const who = await known();
  const { body } = await client().askExport({ caller: who.caller, body: { language: 'ar' } });
  expect(body).toMatchObject({ state: 'running', files: null });
  const made = await make(who);
  const { json } = await filesOf(made);
  expect(json.data.profile).toMatchObject([{ name: 'أمينة حداد', language: 'ar' }]);
  expect(json.data.complaints).toMatchObject([
    { id: who.complaintId, description: fileComplaint.body.description },
  ]);
  expect(json.accessLog.entries).toHaveLength(1);
  expect(checkLog(json.accessLog, json.accessLog.keys)).toMatchObject({ linked: 1, covered: 1, wrong: [] });
  const schema = JSON.parse(String((await client().getExportSchema({})).body));
  const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  expect([valid(json), valid.errors]).toEqual([true, null]);
  expect(valid({ ...json, more: 1 })).toBe(false);
});

it('shows nobody else’s, and nothing of how the portal keeps it or what agencies note for themselves', async () => {
  const [who, other] = [await known(), await known()];
  await client().askExport({ caller: who.caller, body: {} });
  const made = await make(who);
  const text = JSON.stringify((await filesOf(made)).json.data);
  expect(text).not.toContain(other.complaintId);
  expect(text).not.toContain(other.ref);
  expect(text).not.toMatch(/"(pk|sk|ownerKey|queueKey|hash|dueKey|made)"/);
  expect([...made.bucket.versions.keys()].sort()).toEqual([pageOf(made.id), jsonOf(made.id)].sort());
});

it('may read one of everything that services hold of somebody', async () => {
  const who = someone();
  const payer = personRef('a payer of an export');
  const items = [...thingsOf(who.ref, payer, 'Zahrawiyya.'), ...ofTax(who.ref)];
  await put(portal().table, ...(items as unknown as Stored[]));
  await look(portal(), who.ref);
  await client().askErasure({ caller: who.caller, body: {} });
  const { table } = actingAs('my-data-exports', portal());
  const holder = await holderOf(table, { person: who.ref });
  const found = new Map<string, number>();
  for (const [{ name, beside }, place] of placesOf(holder)) {
    const there = await itemsAt(table, place);
    found.set(name, (found.get(name) ?? 0) + there.length);
    if (beside) for (const item of there) await itemsAt(table, beside.place(item));
  }
  expect([...found].filter(([, count]) => count === 0).map(([name]) => name)).toEqual([]);
});

it('has what was applied for, and the opinions of other agencies on it', async () => {
  const who = await known();
  const at = (kind: string, sk: string, list: string) => ({
    ...{ pk: `${kind}#${who.ref}`, sk, version: 1, ownerKey: `${list}#${who.ref}`, ownerSort: '2026' },
  });
  const application = {
    ...{
      id: 'x1',
      owner: who.ref,
      card: { id: 'x1', status: 'refused' },
      attachments: {},
      entries: {},
      order: [],
    },
    fields: { [`f${Buffer.from('place').toString('base64url')}`]: { json: '"The old market"', at: 1 } },
  };
  await put(
    portal().table,
    { ...at('application', 'application', 'applications-of'), type: 'application', ...application },
    {
      ...at('application-opinion', 'opinion', 'application-opinions-on'),
      ...{ type: 'application-opinion', card: { opinion: 'fire', state: 'given', outcome: 'against' } },
    },
  );
  await client().askExport({ caller: who.caller, body: {} });
  const { data } = (await filesOf(await make(who))).json;
  expect(data.applications).toMatchObject([{ id: 'x1', form: { place: 'The old market' } }]);
  expect(data.applicationOpinions).toMatchObject([{ card: { opinion: 'fire', outcome: 'against' } }]);
});

it.each([
  ['en', 'ltr', 'What the portal holds of me', 'Complaints'],
  ['ar', 'rtl', 'ما تحتفظ به البوابة عني', 'الشكاوى'],
  ['fa', 'rtl', 'آنچه درگاه دربارهٔ من نگه می‌دارد', 'شکایت‌ها'],
] as const)(
  'is a page to read in %s, which runs %s and loads nothing',
  async (language, direction, title, section) => {
    const who = await known();
    const script = '<script>alert(1)</script>';
    await portal()
      .client(identity)
      .editMe({ caller: who.caller, body: { name: script } });
    await client().askExport({ caller: who.caller, body: {}, headers: { 'accept-language': language } });
    const { page } = await filesOf(await make(who));
    expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
    for (const each of [title, section]) expect(page).toContain(each);
    expect(page).not.toContain(script);
    expect(page).not.toMatch(/<(script|link|img)|src=/);
  },
);

it('is the same job when it is asked for again while it is made, and another one after', async () => {
  const who = await known();
  const first = await client().askExport({ caller: who.caller, body: {} });
  const again = await client().askExport({ caller: who.caller, body: {} });
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body.id).toBe(first.body.id);
  const own = open();
  await make(who, own);
  const before = await jobOf(who);
  portal().clock.advance(1000);
  const later = await client().askExport({ caller: who.caller, body: {} });
  expect([later.status, later.body.id === first.body.id]).toEqual([201, false]);
  await make(who, own, before);
  const left = [...own.bucket.versions.keys()];
  expect(left.every((key) => key.includes(later.body.id))).toBe(true);
});

it('has links for a while once it is ready, and none when its time is over', async () => {
  const who = await known();
  expect((await client().getExport({ caller: who.caller })).problem.code).toBe('export-not-found');
  await client().askExport({ caller: who.caller, body: {} });
  const own = open();
  const running = await jobOf(who);
  const { id } = await make(who, own);
  const { body } = await client().getExport({ caller: who.caller });
  expect(body).toMatchObject({ id, state: 'ready', records: 4 });
  expect(new URL(body.files?.page.url ?? '').pathname).toContain(pageOf(id));
  const ready = eventsIn(eventsOf, { before: running, after: await jobOf(who) });
  expect(ready).toMatchObject([{ type: 'data-export.ready', audience: { people: [who.ref] } }]);
  portal().clock.set(String(body.until));
  expect((await client().getExport({ caller: who.caller })).body.files).toBeNull();
  await onExportDue(own.effects)(await jobOf(who), portal().clock());
  for (const request of own.sent) await own.run(request);
  expect([...own.bucket.versions.keys()]).toEqual([]);
  expect((await client().getExport({ caller: who.caller })).body.state).toBe('expired');
});

it('is whole wherever the worker is killed', async () => {
  const who = await known();
  await client().askExport({ caller: who.caller, body: {} });
  const kill = killer();
  const own = open(kill);
  const { id } = await make(who, own);
  const { json: whole } = await filesOf({ ...own, id });
  const calls = kill.calls();
  expect(calls).toBeGreaterThan(3);
  for (let call = 1; call <= calls; call += 1) {
    for (const after of [false, true]) {
      portal().clock.advance(1000);
      const { body } = await client().askExport({ caller: who.caller, body: {} });
      const request = { person: who.ref, id: body.id };
      kill.plan(call, after);
      await own.run(request).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      kill.spare();
      await own.run(request);
      const { json } = await filesOf({ ...own, id: body.id });
      expect(json.data.complaints).toEqual(whole.data.complaints);
      expect(json.accessLog.entries).toEqual(whole.accessLog.entries);
    }
  }
});

it('is read in pieces, as many as it takes', async () => {
  const who = someone();
  for (let done = 0; done < 950; done += 1) await look(portal(), who.ref, { requestId: `r-${done}` });
  await client().askExport({ caller: who.caller, body: {} });
  const { json } = await filesOf(await make(who));
  expect(new Set(json.accessLog.entries.map(({ id }: { id: string }) => id)).size).toBe(950);
});

it('has failed, and is told, when nothing has come of it for a day', async () => {
  const who = await known();
  await client().askExport({ caller: who.caller, body: {} });
  const own = open();
  const before = await jobOf(who);
  portal().clock.advance(600_000);
  await onExportDue(own.effects)(before, portal().clock());
  expect(own.sent).toEqual([{ person: who.ref, id: before.id }]);
  portal().clock.advance(86_400_000);
  await onExportDue(own.effects)(await jobOf(who), portal().clock());
  const events = eventsIn(eventsOf, { before, after: await jobOf(who) });
  expect(events).toMatchObject([{ type: 'data-export.failed', audience: { people: [who.ref] } }]);
});
