import { uploadReferenceOf } from '../../../functions/blocks/attachments/keys';
import { startImport } from '../../../functions/blocks/imports/file-arrival';
import { runImport } from '../../../functions/blocks/imports/run';
import { contract as calendars } from '../../../functions/calendars/contract';
import { createCalendar } from '../../../functions/calendars/examples';
import { contract } from '../../../functions/tax/contract';
import { turnoverTax } from '../../../functions/tax/declarations/examples';
import { importer } from '../../../functions/tax/import-jobs/importer';
import { kind } from '../../../functions/tax/import-jobs/kind';
import { taxDetails } from '../../../functions/tax/taxes/examples';
import { killer, memory } from '../../blocks/imports/world';
import { agency, operator } from '../../support/callers';
import { asFunction } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { calendarsService, taxService } from '../../support/services';
import { inVirtualTime } from '../../support/virtual-time';
import { newOffice, type Office } from '../world';

const portal = usePortal(taxService, calendarsService);
const api = () => portal().client(contract);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** A job whose file was uploaded and processed. */
const importing = async ({ office: caller }: Office, text: string, work = true) => {
  const bytes = Buffer.byteLength(text);
  const { body } = await api().askForImport({ caller, body: { bytes, label: 'All of them' } });
  const { objects, bucket, queue, messages } = memory(killer());
  const { table, ids, signer, clock } = portal();
  const key = body.upload.fields.key ?? '';
  objects.set(key, Buffer.from(text));
  const arrival = uploadReferenceOf(key);
  if (arrival)
    await startImport({ table: asFunction('tax-files', table), objects: bucket, queue, clock })(
      importer,
      arrival,
    );
  const effects = {
    table: asFunction('tax-imports', table),
    ids,
    signer,
    clock,
    objects: bucket,
    queue,
    timeZone: 'Asia/Amman',
    runFor: 60_000,
  };
  const run = () => runImport(effects)(importer, { kind, jobId: body.id }, 'run');
  if (work) await run();
  const shown = async () => (await api().getImport({ caller, params: { jobId: body.id } })).body;
  const results = () =>
    objects.get(`attached/${kind}/${body.id}/results.csv`)?.toString().trim().split('\n').slice(1) ?? [];
  return { id: body.id, made: body, shown, results, run, messages };
};

const header = 'tax,taxableObject,from,until,value,reference';
const row = (taxableObject: string, value: unknown = 60_000_000) =>
  `property-tax,${taxableObject},2026-01-01,2026-12-31,${value},PT-${taxableObject}`;

test('a file is announced, uploaded by a form, and processed', async () => {
  const one = await newOffice(portal());
  await one.put.taxableObject('P-2');
  const job = await importing(one, [header, row('P-1'), row('P-2', 40_000_000)].join('\n'));
  expect(job.made).toMatchObject({ state: 'awaiting-file', total: null, label: 'All of them' });
  const shown = await job.shown();
  expect(shown).toMatchObject({ state: 'finished', total: 2, rows: 2, done: 2, refused: 0 });
  expect(new URL(shown.results?.url ?? '').pathname).toContain(`attached/${kind}/${job.id}/results.csv`);
  const [first] = job.results();
  const assessmentId = first?.split(',')[2] ?? '';
  const bill = await api().showAssessmentToAgency({ caller: one.office, params: { assessmentId } });
  expect(bill.body).toMatchObject({ taxableObject: 'P-1', amount: 200_000, reference: 'PT-P-1' });
});

test('what is due when is counted by the calendar of the tax', async () => {
  const calendarId = 'closed-in-march';
  const body = { ...createCalendar.body, id: calendarId } as const;
  await portal()
    .client(calendars)
    .createCalendar({ caller: operator('o'), body });
  const payment = { ...taxDetails.payment, calendarId };
  const one = await newOffice(portal(), { payment });
  const job = await importing(one, [header, row('P-1')].join('\n'));
  expect(await job.shown()).toMatchObject({ state: 'finished', done: 1, refused: 0 });
});

test('invalid rows are refused one by one, with line and reason', async () => {
  const one = await newOffice(portal());
  await one.put.tax('turnover-tax', turnoverTax);
  const text = [
    'tax,taxableObject,taxpayer,from,until,value,figure.turnover,figure.returned-goods',
    'property-tax,P-1,,2026-01-01,2026-12-31,60000000,,',
    'property-tax,P-9,,2026-01-01,2026-12-31,60000000,,',
    'property-tax,P-1,,2026-01-01,2026-12-31,six,,',
    'property-tax,P-1,,2026-01-01',
    'property-tax,P-1,,2026-01-01,2026-12-31,70000000,,',
    `turnover-tax,,${one.taxpayer},2026-02-01,2026-02-28,,12500000,500000`,
    'property-tax,P-1,,2026-13-01,2026-12-31,60000000,,',
  ].join('\n');
  const job = await importing(one, text);
  expect(await job.shown()).toMatchObject({ total: 7, done: 2, refused: 5 });
  const told = job.results().map((line) => line.split(','));
  expect(told.map(([line, result, , code]) => [line, result, code])).toEqual([
    ['2', 'done', ''],
    ['3', 'refused', 'taxable-object-unknown'],
    ['4', 'refused', 'invalid-request'],
    ['5', 'refused', 'malformed'],
    ['6', 'refused', 'already-assessed'],
    ['7', 'done', ''],
    ['8', 'refused', 'invalid-request'],
  ]);
  expect(told[4]?.[2]).toBe(told[0]?.[2]);
  expect(job.results()[2]).toContain('value: ');
});

test('a quote that is not closed costs its own row, and no other', async () => {
  const one = await newOffice(portal());
  const rows = [row('P-1'), 'property-tax,"P-1,2025-01-01,2025-12-31,60000000,', row('P-1'), row('P-9')];
  const job = await importing(one, `${[header, ...rows].join('\r\n')}\n`);
  expect(await job.shown()).toMatchObject({ state: 'finished', total: 4, rows: 4, done: 2, refused: 2 });
  expect(job.results().map((line) => line.split(',').at(3))).toEqual([
    '',
    'malformed',
    '',
    'taxable-object-unknown',
  ]);
});

test('a busy table makes the job wait, which says so and comes through', async () => {
  const one = await newOffice(portal());
  const job = await importing(one, [header, row('P-1')].join('\n'), false);
  const { faults } = portal().database;
  faults.next('throttle', 500, 'TransactWriteItems');
  await inVirtualTime(job.run);
  faults.clear();
  expect(await job.shown()).toMatchObject({
    ...{ state: 'running', rows: 0 },
    waiting: {
      reason: 'busy',
      rows: 1,
      since: '2026-03-01T09:00:00.000Z',
      nextAt: '2026-03-01T09:00:15.000Z',
    },
  });
  await job.run();
  expect(await job.shown()).toMatchObject({ state: 'finished', done: 1, waiting: null });
});

test('a file that is sent again on another day makes no second assessment', async () => {
  const one = await newOffice(portal());
  const text = [header, row('P-1')].join('\n');
  const first = await importing(one, text);
  portal().clock.advance(3 * 86_400_000);
  const second = await importing(one, text);
  expect(second.results()).toEqual(first.results());
  expect(await second.shown()).toMatchObject({ done: 1, refused: 0 });
});

test('a repeated request gives the same job, which belongs to its agency alone', async () => {
  const one = await newOffice(portal());
  const ask = () => api().askForImport({ caller: one.office, body: { bytes: 100 }, idempotencyKey: 'one' });
  const replies = await Promise.all(Array.from({ length: 10 }, ask));
  portal().clock.advance(60_000);
  replies.push(await ask());
  expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
  const params = { jobId: replies[0]?.body.id ?? '' };
  const caller = agency('0'.repeat(24), 'tax:read', 'tax:write');
  expect((await api().getImport({ caller, params })).problem.code).toBe('job-not-found');
  expect((await api().cancelImport({ caller, params, body: {} })).problem.code).toBe('job-not-found');
});

test('a running job can be cancelled, and is listed with the others', async () => {
  const one = await newOffice(portal());
  const job = await importing(one, [header, row('P-1')].join('\n'), false);
  const params = { jobId: job.id };
  const cancel = () => api().cancelImport({ caller: one.office, params, body: {}, idempotencyKey: 'one' });
  const [first, again] = [await cancel(), await cancel()];
  expect(first.body).toEqual({ id: job.id, state: 'cancelled', endedAt: '2026-03-01T09:00:00.000Z' });
  expect(again.text).toBe(first.text);
  await job.run();
  expect(await job.shown()).toMatchObject({ state: 'cancelled', done: 0, results: null });
  const other = await api().cancelImport({ caller: one.office, params, body: {} });
  expect(other.problem).toMatchObject({ code: 'job-ended', state: 'cancelled' });
  await importing(one, [header, row('P-1')].join('\n'));
  const { items } = (await api().listImports({ caller: one.office })).body;
  expect(items.map(({ state }) => state).sort()).toEqual(['cancelled', 'finished']);
});
