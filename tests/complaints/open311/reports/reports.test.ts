import { XMLParser } from 'fast-xml-parser';
import { contract as agencies } from '../../../../functions/agencies/contract';
import { eventsOf } from '../../../../functions/complaints/cases/events';
import { complaintKey } from '../../../../functions/complaints/cases/keys';
import { contract as complaints } from '../../../../functions/complaints/contract';
import { readAll } from '../../../../functions/kernel/table/read';
import { asking, clerk, newOffice, type Office, reportOf, useOpen311 } from '../world';

const portal = useOpen311();
const { get, post } = asking(() => portal());
const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });

let amman: Office;
beforeAll(async () => {
  amman = await newOffice(portal(), 'jo-amman');
});

let told = 0;
/** A report that nobody made before. */
const report = (more: Parameters<typeof reportOf>[1] = {}) => {
  told += 1;
  return reportOf(amman, { description: `Report ${told}`, ...more });
};

const idOf = (body: string): string => JSON.parse(body)[0].service_request_id;
const ofAgency = async (complaintId: string, office = amman) =>
  (await portal().client(complaints).showToAgency({ caller: office.caller, params: { complaintId } })).body;

describe('a request', () => {
  it('is answered by its id, as a list of one, and by no token', async () => {
    const json = await post('requests.json', report({ account_id: '0123' }));
    expect(json.status).toBe(201);
    expect(JSON.parse(json.body)).toEqual([
      {
        service_request_id: expect.stringMatching(/^[0-9a-v]{40}$/),
        service_notice: null,
        account_id: '0123',
      },
    ]);
    const xml = await post('requests.xml', report());
    expect(xml).toMatchObject({ status: 201, headers: { 'content-type': 'text/xml; charset=utf-8' } });
    const { request } = parser.parse(xml.body).service_requests;
    expect(Object.keys(request)).toEqual(['service_request_id', 'service_notice', 'account_id']);
  });

  it('is a complaint of the agency, which sees what was told and whom to reach', async () => {
    const form = report({
      service_code: amman.lamp,
      description: `${'é'.repeat(3_999)}\n`,
      address_string: '12 Rainbow Street',
      address_id: '545483',
      email: 'layla@example.com',
      first_name: 'ليلى',
      last_name: 'Haddad',
      phone: '079 000 0000',
      device_id: 'tt222111',
      account_id: '123456',
      media_url: 'http://pictures.example/a.jpg?b=1&c=2',
      'attribute[state]': 'dark',
      'attribute[seen][]': ['morning', 'evening'],
      'attribute[nights]': '3',
      'attribute[since]': '2026-02-27T20:00:00+03:00',
    });
    const complaint = await ofAgency(idOf((await post('requests.json', form)).body));
    expect(complaint).toMatchObject({
      status: 'received',
      description: 'é'.repeat(3_999),
      place: { latitude: 31.953912345, longitude: 35.910654321, address: '12 Rainbow Street' },
      answers: [
        { question: 'state', value: 'dark' },
        { question: 'seen', value: ['morning', 'evening'] },
        { question: 'nights', value: 3 },
        { question: 'since', value: '2026-02-27T17:00:00.000Z' },
      ],
      citizen: { name: 'ليلى Haddad', language: null, email: 'layla@example.com', phone: '079 000 0000' },
      intake: {
        channel: 'open311',
        by: { agencyId: amman.id, keyId: amman.keyId },
        accountId: '123456',
        addressId: '545483',
        mediaUrls: ['http://pictures.example/a.jpg?b=1&c=2'],
      },
    });
    expect(JSON.stringify(complaint)).not.toContain('tt222111');
  });

  it('may say nothing but its kind and place', async () => {
    const form = { api_key: amman.apiKey, service_code: amman.bin, address_id: '545483' };
    const complaint = await ofAgency(idOf((await post('requests.json', form)).body));
    expect(complaint).toMatchObject({ description: 'Full bin', place: { address: '545483' } });
  });

  it('takes one value of a list by either way of writing it', async () => {
    for (const name of ['attribute[seen]', 'attribute[seen][]']) {
      const form = report({ service_code: amman.lamp, 'attribute[state]': 'dark', [name]: 'evening' });
      const { answers } = await ofAgency(idOf((await post('requests.json', form)).body));
      expect(answers).toContainEqual({ question: 'seen', value: ['evening'] });
    }
  });

  it('passes over what it does not know, and takes what is empty for absent', async () => {
    const form = report({ title: 'Bin', email: '', phone: '  ', 'attribute[state]': '', extensions: 'true' });
    const { citizen } = await ofAgency(idOf((await post('requests.json', form)).body));
    expect(citizen).toEqual({ name: null, language: null, email: null, phone: null });
  });
});

describe('a request is refused', () => {
  it.each([
    ['an unknown service', { service_code: 'potholes' }, 404, /service_code|category/],
    ['no service', { service_code: '' }, 400, /service_code/],
    ['no place', { lat: '', long: '' }, 400, /address_string/],
    ['half a place', { long: undefined }, 400, /lat and long/],
    ['a place that is none', { lat: '91' }, 400, /lat/],
    ['words for a number', { lat: 'north' }, 400, /lat: Must be degrees/],
    ['too much', { description: 'x'.repeat(4_001) }, 400, /description/],
    ['a picture of another kind', { media_url: 'javascript:alert(1)' }, 400, /media_url/],
  ])('for %s', async (_, more, status, words) => {
    const reply = await post('requests.json', report(more));
    expect(reply.status).toBe(status);
    const errors = JSON.parse(reply.body) as { code: number; description: string }[];
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(Object.keys(error)).toEqual(['code', 'description']);
    expect(errors[0]).toEqual({ code: status, description: expect.stringMatching(words) });
  });

  it('for each question that is not answered rightly, at once', async () => {
    const form = report({
      service_code: amman.lamp,
      'attribute[nights]': 'many',
      'attribute[since]': 'spring',
    });
    const errors = JSON.parse((await post('requests.json', form)).body);
    expect(errors.map(({ description }: { description: string }) => description.split(': ')[1])).toEqual([
      'attribute[nights]',
      'attribute[since]',
      'attribute[state]',
    ]);
  });

  it('for a body that is no form', async () => {
    const reply = await post('requests.xml', report(), { 'content-type': 'application/json' });
    expect(reply).toMatchObject({ status: 400, headers: { 'content-type': 'text/xml; charset=utf-8' } });
    expect(parser.parse(reply.body).errors.error.description).toContain('application/x-www-form-urlencoded');
  });
});

describe('the api_key', () => {
  const status = async (apiKey: string | undefined) =>
    (await post('requests.json', report({ api_key: apiKey }))).status;
  const mistyped = (key: string): string => `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;

  it('is asked for, and told wrong in the same words whatever is wrong with it', async () => {
    const { caller, params } = { caller: clerk, params: { agencyId: amman.id } };
    const registry = portal().client(agencies);
    const issue = async (scopes: string[], validDays = 90) =>
      (await registry.issueKey({ caller, params, body: { label: 'Other', scopes, validDays } })).body;
    const revoked = await issue(['open311:write']);
    await registry.revokeKey({ caller, params: { ...params, keyId: revoked.id } });
    const others = await issue(['complaints:write', 'complaints:read']);
    const wrong = [undefined, '', 'xyz', mistyped(amman.apiKey), revoked.apiKey, others.apiKey];
    const replies = await Promise.all(wrong.map((key) => post('requests.json', report({ api_key: key }))));
    expect(new Set(replies.map((reply) => `${reply.status} ${reply.body}`))).toEqual(
      new Set(['403 [{"code":403,"description":"Missing or invalid api_key"}]']),
    );
  });

  it('of a suspended agency opens nothing, and that of another jurisdiction does', async () => {
    const app = await newOffice(portal(), 'jo-amman', 'App');
    expect(await status(app.apiKey)).toBe(201);
    const params = { agencyId: app.id };
    await portal()
      .client(agencies)
      .editAgency({ caller: clerk, params, body: { status: 'suspended' } });
    expect(await status(app.apiKey)).toBe(403);
  });

  it('is read with the key in one round trip, and the complaint written in another', async () => {
    await post('requests.json', report());
    const form = report();
    const { cost } = await portal().database.meter.measure(() => post('requests.json', form));
    expect(cost.roundTrips).toBe(2);
  });
});

describe('the very same request', () => {
  const same = async (form: Parameters<typeof post>[1], headers = {}) =>
    (await post('requests.json', form, headers)).body;

  it('within an hour is one, wherever the hour falls', async () => {
    for (const minutes of [1, 17, 29, 43, 59]) {
      const form = report();
      const first = await same(form);
      expect(await same(form)).toBe(first);
      portal().clock.advance(minutes * 60_000);
      expect(await same(form)).toBe(first);
    }
  });

  it('at the same time is one', async () => {
    const form = report();
    expect(new Set(await Promise.all(Array.from({ length: 10 }, () => same(form)))).size).toBe(1);
  });

  it('an hour later is another', async () => {
    const form = report();
    const first = await same(form);
    portal().clock.advance(3_600_001);
    expect(await same(form)).not.toBe(first);
  });

  it('in other words, or by another key, is another', async () => {
    const other = await newOffice(portal(), 'jo-amman', 'Other');
    const form = report();
    const ids = [
      await same(form),
      await same({ ...form, phone: '1' }),
      await same({ ...form, api_key: other.apiKey }),
    ];
    expect(new Set(ids.map(idOf)).size).toBe(3);
  });

  it('is told apart by an Idempotency-Key', async () => {
    const form = report();
    const first = await same(form, { 'idempotency-key': 'one' });
    expect(await same(form, { 'idempotency-key': 'two' })).not.toBe(first);
    portal().clock.advance(86_400_000);
    expect(await same(form, { 'idempotency-key': 'one' })).toBe(first);
    expect((await post('requests.json', report(), { 'idempotency-key': 'one' })).status).toBe(400);
  });
});

it('cannot be asked about, as nobody would hear', async () => {
  const params = { complaintId: idOf((await post('requests.json', report())).body) };
  const api = portal().client(complaints);
  const asked = await api.ask({ caller: amman.caller, params, body: { text: 'Which bin?' } });
  expect(asked.problem).toMatchObject({ code: 'nobody-to-ask', channel: 'open311' });
  expect(await ofAgency(params.complaintId)).toMatchObject({ status: 'received', clock: 'running' });
});

it('tells agencies of what became of it, and no inbox that nobody opens', async () => {
  const id = idOf((await post('requests.json', report())).body);
  const [item] = await readAll(portal().table, [complaintKey(id)]);
  const [filed] = eventsOf(undefined, item);
  expect(filed).toMatchObject({ type: 'complaint.filed', audience: { agencies: [amman.id] } });
  expect(filed?.audience).not.toHaveProperty('people');
});

it('shows the public nothing of what was written, nor who wrote it, in any format', async () => {
  const secrets = [
    'Layla',
    'layla@example.com',
    '0790000',
    'Rainbow',
    'Bring a ladder',
    '123456',
    'pictures',
  ];
  const form = report({
    description: 'Bring a ladder, says Layla',
    address_string: '12 Rainbow Street',
    email: 'layla@example.com',
    first_name: 'Layla',
    phone: '0790000000',
    account_id: '123456',
    media_url: 'http://pictures.example/layla.jpg',
  });
  const id = idOf((await post('requests.json', form)).body);
  const caller = amman.caller;
  const params = { complaintId: id };
  await portal()
    .client(complaints)
    .resolve({ caller, params, body: { text: 'Dear Layla, it is done.' } });
  const pages = [
    'requests.json',
    'requests.xml',
    'requests.csv',
    `requests/${id}.json`,
    `requests/${id}.xml`,
  ];
  for (const page of [...pages, 'servicerequestupdates.json', 'servicerequestupdates.xml']) {
    const { status, body } = await get(page);
    expect(status).toBe(200);
    for (const secret of secrets) expect(body).not.toContain(secret);
  }
});
