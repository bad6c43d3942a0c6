import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { contract as complaints } from '../../../../functions/complaints/contract';
import { days } from '../../../../functions/kernel/text/time';
import { asking, newOffice, type Office, reportOf, useOpen311 } from '../world';

const portal = useOpen311();
const { get, post } = asking(() => portal());
const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });
/** Asks by any method, of any of the gateway's paths beneath the face. */
const ask = (method: string, path: string, params = {}) =>
  portal().transport({
    ...{ method: method as 'GET', resource: `/open311/v2/${path}`, params, query: [] },
    ...{ headers: { host: 'portal.example' }, body: undefined, caller: {} },
  });
const now = () => new Date(portal().clock()).toISOString();

let amman: Office;
let water: Office;
/** Ids by what was requested when, in the order of time. */
const made: string[] = [];
const times: string[] = [];

const request = async (office: Office, more: Record<string, string> = {}): Promise<string> => {
  const form = reportOf(office, { description: `Report ${made.length}`, ...more });
  const id: string = JSON.parse((await post('requests.json', form)).body)[0].service_request_id;
  times.push(now());
  made.push(id);
  portal().clock.advance(60_000);
  return id;
};

interface Row {
  readonly service_request_id: string;
  readonly status: string;
}
const rowsOf = async (query: Record<string, string | string[]> = {}): Promise<Row[]> => {
  const { status, body } = await get('requests.json', query);
  if (status !== 200) throw new Error(body);
  return JSON.parse(body) as Row[];
};
const idsOf = async (query?: Record<string, string | string[]>) =>
  (await rowsOf(query)).map((row) => row.service_request_id);
const resolve = (office: Office, complaintId: string, text = 'Done.') =>
  portal().client(complaints).resolve({ caller: office.caller, params: { complaintId }, body: { text } });

beforeAll(async () => {
  amman = await newOffice(portal(), 'jo-amman');
  water = await newOffice(portal(), 'jo-amman', 'Water');
  await request(amman, { lat: '10', long: '20' });
  portal().clock.advance(days(100));
  await request(amman, { lat: '31.5', long: '35.5' });
  await request(water, { lat: '32.5', long: '36.5' });
  await request(amman, { lat: '', long: '', address_string: 'The market' });
  await request(water, { service_code: water.lamp, 'attribute[state]': 'dark' });
  await resolve(water, made[2] ?? '');
  portal().clock.advance(60_000);
});

describe('requests', () => {
  it('are those of the last 90 days, the latest changed first', async () =>
    expect(await idsOf()).toEqual([made[2], made[4], made[3], made[1]]));

  it('are told as the specification has it', async () => {
    const [shown] = await rowsOf({ service_request_id: made[1] ?? '' });
    expect(shown).toEqual({
      service_request_id: made[1],
      status: 'open',
      status_notes: 'Received.',
      service_name: 'Full bin',
      service_code: amman.bin,
      description: null,
      agency_responsible: 'Amman of jo-amman',
      service_notice: null,
      requested_datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      updated_datetime: expect.stringMatching(/Z$/),
      expected_datetime: expect.stringMatching(/Z$/),
      address: null,
      address_id: null,
      zipcode: null,
      lat: 31.5,
      long: 35.5,
      media_url: null,
    });
  });

  it('are expected when the clock says, and no more when they are closed', async () => {
    const [open, closed] = JSON.parse(
      (await get('requests.json', { service_request_id: `${made[1]},${made[2]}` })).body,
    );
    expect(Date.parse(open.expected_datetime) - Date.parse(open.requested_datetime)).toBe(days(3));
    expect(closed).toMatchObject({ status: 'closed', status_notes: 'Resolved.', expected_datetime: null });
  });

  it.each(['json', 'xml'])('are a list, also where there is one, in %s', async (format) => {
    const { status, body } = await get(`requests/${made[3]}.${format}`);
    expect(status).toBe(200);
    expect(body).not.toMatch(/lat|long/);
    if (format === 'json') expect(JSON.parse(body)).toHaveLength(1);
    else
      expect(parser.parse(body).service_requests.request).toMatchObject({
        address: '',
        status: 'open',
      });
  });

  it('are known to HEAD, and what is no method or no path of the face is told in its format', async () => {
    const head = await ask('HEAD', 'requests.xml');
    expect(head).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-type': 'text/xml; charset=utf-8' },
    });
    const put = await ask('PUT', 'requests.xml');
    expect(put).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, OPTIONS, POST' } });
    expect(parser.parse(put.body).errors.error).toMatchObject({ code: '405' });
    const nowhere = await ask('GET', '{proxy+}', { proxy: 'nothing.json' });
    expect(nowhere.status).toBe(404);
    expect(JSON.parse(nowhere.body)).toEqual([{ code: 404, description: expect.any(String) }]);
  });

  it('that there are not are 404, in the format that was asked for', async () => {
    const missing = await get('requests/123456.xml');
    expect(missing).toMatchObject({ status: 404, headers: { 'content-type': 'text/xml; charset=utf-8' } });
    expect(await idsOf({ service_request_id: '123456,999' })).toEqual([]);
  });
});

describe('arguments', () => {
  it('that are empty are absent', async () =>
    expect(await idsOf({ status: '', start_date: '', service_code: ' ', page: '', bbox: '' })).toEqual(
      await idsOf(),
    ));

  it('that are unknown are passed over', async () =>
    expect(await idsOf({ extensions: 'true', api_key: 'x' })).toEqual(await idsOf()));

  it('narrow by status, one or both, and no other', async () => {
    expect(await idsOf({ status: 'closed' })).toEqual([made[2]]);
    expect(await idsOf({ status: 'open' })).toEqual([made[4], made[3], made[1]]);
    expect(await idsOf({ status: 'open,closed' })).toHaveLength(4);
    expect(await idsOf({ status: ['OPEN', 'closed'] })).toHaveLength(4);
    expect((await get('requests.json', { status: 'pending' })).status).toBe(400);
  });

  it('narrow by service', async () => {
    expect(await idsOf({ service_code: amman.bin })).toEqual([made[3], made[1]]);
    expect(await idsOf({ service_code: `${water.lamp},${amman.bin}` })).toEqual([made[4], made[3], made[1]]);
    expect(await idsOf({ service_code: [water.lamp, water.bin] })).toEqual([made[2], made[4]]);
    expect(await idsOf({ service_code: 'unknown' })).toEqual([]);
  });

  it('narrow by the day of the request, with either end alone', async () => {
    const [first = '', second = '', third = ''] = times;
    expect(await idsOf({ start_date: first, end_date: first })).toEqual([made[0]]);
    expect(await idsOf({ end_date: first })).toEqual([made[0]]);
    expect(await idsOf({ start_date: first.slice(0, 10) })).toEqual([made[0]]);
    expect(await idsOf({ start_date: second, end_date: third })).toEqual([made[2], made[1]]);
    expect(await idsOf({ start_date: `${third.slice(0, 16)}Z` })).toEqual([made[2], made[4], made[3]]);
  });

  it('take an offset, escaped or not', async () => {
    const offset = new Date(Date.parse(times[3] ?? '') + 3 * 3_600_000).toISOString().slice(0, 19);
    expect(await idsOf({ start_date: `${offset}+03:00` })).toEqual([made[4], made[3]]);
    expect(await idsOf({ start_date: `${offset} 03:00` })).toEqual([made[4], made[3]]);
  });

  it.each([
    [{ start_date: 'yesterday' }],
    [{ start_date: '2026-02-30T00:00:00Z' }],
    [{ start_date: '2026-03-01T00:00:00' }],
    [{ start_date: '2026-01-01T00:00:00Z', end_date: '2026-04-02T00:00:00Z' }],
    [{ start_date: '2026-03-02T00:00:00Z', end_date: '2026-03-01T00:00:00Z' }],
    [{ page: '0' }],
    [{ page_size: '1001' }],
    [{ page_size: 'all' }],
    [{ bbox: '1,2,3' }],
    [{ bbox: '190,1,30,2' }],
    [{ bbox: '30,2,40,1' }],
    [{ service_request_id: Array.from({ length: 51 }, (_, nth) => String(nth)).join(',') }],
  ])('%j are refused', async (query) => {
    const reply = await get('requests.json', query as Record<string, string>);
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.body)[0]).toEqual({ code: 400, description: expect.stringMatching(/./) });
  });

  it('find what was updated, however long ago it was requested', async () => {
    const since = now();
    await portal()
      .client(complaints)
      .acknowledge({ caller: amman.caller, params: { complaintId: made[0] ?? '' }, body: {} });
    expect(await idsOf({ updated_after: since })).toEqual([made[0]]);
    expect(await idsOf({ updated_after: since, status: 'closed' })).toEqual([]);
    expect(await idsOf({ updated_after: times[1] ?? '', updated_before: times[3] ?? '' })).toEqual([
      made[3],
      made[1],
    ]);
    expect(await idsOf({ updated_after: since, start_date: times[1] ?? '' })).toEqual([]);
  });

  it('narrow by a box', async () => {
    expect(await idsOf({ bbox: '35,31,36,32' })).toContain(made[1]);
    expect(await idsOf({ bbox: '36,32,37,33' })).toEqual([made[2]]);
    expect(await idsOf({ bbox: '36.2,31,36,33' })).toEqual([made[2], made[4], made[1]]);
  });

  it('are overridden by service_request_id', async () => {
    const query = {
      service_request_id: made[0] ?? '',
      status: 'closed',
      start_date: times[3] ?? '',
      page: '9',
    };
    expect(await idsOf(query)).toEqual([made[0]]);
    const both = await idsOf({ service_request_id: [made[4] ?? '', made[0] ?? ''] });
    expect(both.sort()).toEqual([made[0], made[4]].sort());
  });

  it('part what is found into pages', async () => {
    const all = await idsOf();
    const pages = [1, 2, 3].map((page) => idsOf({ page: String(page), page_size: '2' }));
    expect((await Promise.all(pages)).map((page) => page.length)).toEqual([2, 2, 0]);
    expect((await Promise.all(pages)).flat()).toEqual(all);
  });
});

describe('the file of what is open', () => {
  const lines = (body: string): string[][] =>
    body
      .split('\r\n')
      .filter(Boolean)
      .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(,|$)/g)].map(([, field = '']) => field));

  it('is CSV by RFC 4180, with its names and all that is open of whatever age', async () => {
    const { status, headers, body } = await get('requests.csv');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [names = [], ...rows] = lines(body);
    expect(names.slice(0, 4)).toEqual([
      'service_request_id',
      'requested_datetime',
      'updated_datetime',
      'closed_date',
    ]);
    expect(rows.every((row) => row.length === names.length)).toBe(true);
    expect(rows.map(([id]) => id).sort()).toEqual([made[0], made[1], made[3], made[4]].sort());
    expect(body.endsWith('\r\n')).toBe(true);
  });

  it('has its names where nothing is open, and refusals in its own form', async () => {
    expect(lines((await get('requests.csv', { bbox: '0,0,1,1' })).body)).toHaveLength(1);
    const refused = await get('requests.csv', { page: 'x' });
    expect(refused).toMatchObject({ status: 400, headers: { 'content-type': 'text/csv; charset=utf-8' } });
    expect(refused.body).toMatch(/^"code","description"\r\n"400",/);
  });
});

describe('updates', () => {
  it('are the steps of status within a time, the oldest first, in sentences of ours', async () => {
    portal().clock.advance(60_000);
    const since = now();
    const id = await request(amman);
    const params = { complaintId: id };
    const caller = amman.caller;
    const api = portal().client(complaints);
    portal().clock.advance(60_000);
    await api.acknowledge({ caller, params, body: {} });
    await api.note({ caller, params, body: { text: 'Only a word.' } });
    portal().clock.advance(60_000);
    const middle = now();
    await resolve(amman, id, 'Dear Layla.');
    const query = { start_date: since, end_date: now() };
    const updates = JSON.parse((await get('servicerequestupdates.json', query)).body);
    expect(updates).toEqual([
      {
        update_id: expect.any(String),
        service_request_id: id,
        status: 'open',
        updated_datetime: expect.stringMatching(/Z$/),
        description: 'The agency has taken note of it.',
        media_url: null,
      },
      expect.objectContaining({ status: 'closed', description: 'Resolved.' }),
    ]);
    expect(new Set(updates.map((each: { update_id: string }) => each.update_id)).size).toBe(2);
    const last = JSON.parse((await get('servicerequestupdates.json', { start_date: middle })).body);
    expect(last).toEqual([updates[1]]);
    const xml = (await get('servicerequestupdates.xml', query)).body;
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(parser.parse(xml).service_request_updates.request_update).toHaveLength(2);
  });

  it('are those of the last day unless told, and of 90 days at the most', async () => {
    portal().clock.advance(days(2));
    expect(JSON.parse((await get('servicerequestupdates.json')).body)).toEqual([]);
    const query = { start_date: '2026-01-01T00:00:00Z', end_date: '2026-06-01T00:00:00Z' };
    expect((await get('servicerequestupdates.json', query)).status).toBe(400);
  });

  it('are told of what is closed as of when it was, whatever was said since', async () => {
    const id = await request(amman);
    await resolve(amman, id);
    const closed = now();
    portal().clock.advance(60_000);
    const params = { complaintId: id };
    await portal()
      .client(complaints)
      .note({ caller: amman.caller, params, body: { text: 'Checked again.' } });
    const [row] = JSON.parse((await get('requests.json', { service_request_id: id })).body);
    expect(row.updated_datetime).toBe(`${closed.slice(0, 19)}Z`);
    expect(await idsOf({ updated_after: now() })).not.toContain(id);
    expect(await idsOf({ updated_after: closed, updated_before: closed })).toEqual([id]);
  });
});
