import { contract } from '../../functions/areas/contract';
import { importer } from '../../functions/areas/import-jobs/importer';
import { kind } from '../../functions/areas/import-jobs/kind';
import { uploadReferenceOf } from '../../functions/blocks/attachments/keys';
import { onImportDue } from '../../functions/blocks/imports/due';
import { startImport } from '../../functions/blocks/imports/file-arrival';
import { jobKey } from '../../functions/blocks/imports/job';
import { runImport } from '../../functions/blocks/imports/run';
import type { Effects } from '../../functions/kernel/events/reactor';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { killer, memory } from '../blocks/imports/world';
import { actingAs, asFunction } from '../support/functions';
import { usePortal } from '../support/portal';
import { areasService } from '../support/services';
import { newRegister, square } from './world';

const portal = usePortal(areasService);
const api = () => portal().client(contract);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** A job whose file was uploaded and worked through, by the functions with their own rights. */
const importing = async ({ caller }: ReturnType<typeof newRegister>, text: string) => {
  const { body } = await api().askForAreaImport({ caller, body: { bytes: Buffer.byteLength(text) } });
  const { objects, bucket, queue } = memory(killer());
  const { table, ids, signer, clock } = portal();
  const key = body.upload.fields.key ?? '';
  objects.set(key, Buffer.from(text));
  const arrival = uploadReferenceOf(key);
  if (!arrival) throw new Error('The key is no upload');
  const files = { table: asFunction('areas-files', table), objects: bucket, queue, clock };
  await startImport(files)(importer, arrival);
  const own = { table: asFunction('areas-imports', table), ids, signer, clock, objects: bucket, queue };
  await runImport({ ...own, timeZone: 'Asia/Amman', runFor: 60_000 })(
    importer,
    { kind, jobId: body.id },
    'run',
  );
  const job = (await api().getAreaImport({ caller, params: { importId: body.id } })).body;
  const rows = objects.get(`attached/${kind}/${body.id}/results.csv`)?.toString().trim().split('\n').slice(1);
  return { job, rows: (rows ?? []).map((line) => line.split(',')) };
};

const feature = (reference: string, properties: object, geometry: unknown) => ({
  type: 'Feature',
  properties: { reference, names: { en: reference }, validFrom: '2020-01-01', ...properties },
  geometry,
});

test('areas come by GeoJSON, the wholes before their parts, each refused by itself and with the reason', async () => {
  const register = newRegister(portal());
  const ring = square(51, 21, 0.02).coordinates[0] ?? [];
  const features = [
    feature('D-1', { level: 'district', parent: 'M' }, square(51, 21, 0.02)),
    feature('D-2', { level: 'district', parent: 'M' }, { type: 'Polygon', coordinates: [ring.slice(0, 4)] }),
    feature(
      'D-3',
      { level: 'district', parent: 'M' },
      { type: 'Polygon', coordinates: [[ring[0], ring[2], ring[1], ring[3], ring[0]]] },
    ),
    feature('D-4', { level: 'district', parent: 'M' }, square(251, 21, 0.02)),
    feature('D-5', { level: 'district', parent: 'nowhere' }, square(51, 21, 0.02)),
    feature('M', { level: 'municipality' }, square(51, 21, 0.5)),
    { type: 'Feature', geometry: null },
  ];
  const file = JSON.stringify({ type: 'FeatureCollection', features });
  const { job, rows } = await importing(register, file);
  expect(job).toMatchObject({ state: 'finished', total: 7, done: 2, refused: 5 });
  expect(rows.map(([line, result, , code]) => [line, result, code])).toEqual([
    ['1', 'done', ''],
    ['2', 'refused', 'invalid-request'],
    ['3', 'refused', 'invalid-request'],
    ['4', 'refused', 'invalid-request'],
    ['5', 'refused', 'parent-unknown'],
    ['6', 'done', ''],
    ['7', 'refused', 'invalid-request'],
  ]);
  expect(rows.slice(1, 4).map((row) => row.slice(4).join())).toEqual([
    expect.stringContaining('not closed'),
    expect.stringContaining('crosses itself'),
    expect.stringContaining('not on the ground'),
  ]);
  const at = await api().areasAt({ query: { point: '21.01,51.01' } });
  expect(at.body.items.map(({ level }) => level)).toEqual(['municipality', 'district']);
  const again = await importing(register, file);
  expect(again.rows.map(([, , id]) => id)).toEqual(rows.map(([, , id]) => id));
});

test('addresses come by CSV, and repeats by the reference are one', async () => {
  const register = newRegister(portal());
  const text = [
    'reference,street.en,street.ar,number,latitude,longitude,validFrom',
    'A-1,Palm Street,شارع النخيل,1,31.5,61.5,2020-01-01',
    'A-2,Palm Street,شارع النخيل,2,131.5,61.5,2020-01-01',
    'A-1,Palm Street,شارع النخيل,1B,31.5,61.5,2020-01-01',
    'A 4,Palm Street,شارع النخيل,4,31.5,61.5,2020-01-01',
    'A-5,,,5,31.5,61.5,2020-01-01',
  ].join('\n');
  const { job, rows } = await importing(register, text);
  expect(job).toMatchObject({ state: 'finished', total: 5, done: 2, refused: 3 });
  expect(rows[0]?.[2]).toBe(rows[2]?.[2]);
  expect(rows[1]?.[4]).toContain('latitude');
  const near = async () => (await api().nearAddresses({ query: { point: '31.5,61.5' } })).body.items;
  expect(await near()).toMatchObject([{ reference: 'A-1', number: '1B', street: { ar: 'شارع النخيل' } }]);
  await importing(register, text);
  expect(await near()).toMatchObject([{ reference: 'A-1', number: '1B' }]);
});

test('a job whose file does not come is listed until it has ended', async () => {
  const { caller } = newRegister(portal());
  const { body } = await api().askForAreaImport({ caller, body: { bytes: 100 } });
  const states = async () =>
    (await api().listAreaImports({ caller })).body.items.map(({ id, state }) => [id, state]);
  expect(await states()).toEqual([[body.id, 'awaiting-file']]);
  const { queue } = memory(killer());
  const due = onImportDue({
    ...actingAs('areas-events', portal()),
    queue: () => queue,
  } as unknown as Effects);
  const job = (await read(portal().table, jobKey(kind, body.id))) as unknown as Item;
  portal().clock.set(String(job.dueAt));
  await due(job, portal().clock());
  expect(await states()).toEqual([[body.id, 'lapsed']]);
});

test('a file that is neither is refused as a whole', async () => {
  const register = newRegister(portal());
  for (const [text, reason] of [
    ['{"type": "FeatureCollection"', 'not-geojson'],
    ['{"type": "FeatureCollection", "features": []}', 'no-rows'],
    ['reference,number\nA-1,2', 'column-missing'],
  ] as const) {
    expect((await importing(register, text)).job).toMatchObject({ state: 'refused', reason });
  }
});
