import { XMLParser } from 'fast-xml-parser';
import { eventsOf } from '../../../../functions/complaints/cases/events';
import { complaintKey } from '../../../../functions/complaints/cases/keys';
import { contract as complaints } from '../../../../functions/complaints/contract';
import { readAll } from '../../../../functions/kernel/table/read';
import { asking, newOffice, type Office, reportOf, useOpen311 } from '../world';

const portal = useOpen311();
const { post } = asking(() => portal());
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

describe('as FixMyStreet sends it, a request', () => {
  it('keeps as notes what nobody asked for, and each picture', async () => {
    const form = report({
      'attribute[fixmystreet_id]': '2061',
      'attribute[uprn]': '100023336956',
      'attribute[title]': ['Bin', 'Full'],
      media_url: ['https://pictures.example/1.jpg', 'https://pictures.example/2.jpg'],
      'media_url[]': 'https://pictures.example/3.jpg',
    });
    const { answers, intake } = await ofAgency(idOf((await post('requests.json', form)).body));
    expect(answers).toEqual([]);
    expect(intake).toMatchObject({
      attributes: [
        { name: 'fixmystreet_id', value: '2061' },
        { name: 'uprn', value: '100023336956' },
        { name: 'title', value: 'Bin, Full' },
      ],
      mediaUrls: [1, 2, 3].map((nth) => `https://pictures.example/${nth}.jpg`),
    });
  });
});

describe('an update', () => {
  const update = (service_request_id: string, more: Parameters<typeof reportOf>[1] = {}) => ({
    api_key: amman.apiKey,
    service_request_id,
    updated_datetime: '2026-03-02T09:30:00+03:00',
    status: 'FIXED',
    description: 'It is emptied.',
    first_name: 'Layla',
    last_name: 'Haddad',
    email: 'layla@example.com',
    title: 'MS',
    public_anonymity_required: 'FALSE',
    ...more,
  });
  const made = async () => idOf((await post('requests.json', report())).body);

  it('stands in the timeline with who said it, and decides nothing', async () => {
    const id = await made();
    const reply = await post('servicerequestupdates.xml', update(id));
    expect(reply.status).toBe(201);
    const { update_id } = parser.parse(reply.body).service_request_updates.request_update;
    const complaint = await ofAgency(id);
    expect(complaint.status).toBe('received');
    expect(complaint.timeline.at(-1)).toMatchObject({
      id: update_id,
      action: 'report',
      by: 'citizen',
      text: 'It is emptied.',
      report: { says: 'closed', name: 'Layla Haddad', email: 'layla@example.com' },
    });
    const [item] = await readAll(portal().table, [complaintKey(id)]);
    expect(JSON.stringify(eventsOf(undefined, item))).not.toContain('layla@example.com');
  });

  it('is one when it is sent again, by its number or within the hour', async () => {
    const id = await made();
    const send = async (more = {}) => (await post('servicerequestupdates.json', update(id, more))).body;
    const numbered = await send({ update_id: '7' });
    portal().clock.advance(3_700_000);
    expect(await send({ update_id: '7', first_name: 'L.' })).toBe(numbered);
    const plain = await send();
    portal().clock.advance(3_000_000);
    expect(await send()).toBe(plain);
    expect((await ofAgency(id)).timeline).toHaveLength(3);
  });

  it('of a request that another agency’s app made, or of none, is 404, and without a key 403', async () => {
    const other = await newOffice(portal(), 'jo-amman', 'Another app');
    const id = await made();
    const status = async (form: Parameters<typeof post>[1]) =>
      (await post('servicerequestupdates.json', form)).status;
    expect(await status(update(id, { api_key: other.apiKey }))).toBe(404);
    expect(await status(update('123456'))).toBe(404);
    expect(await status(update(id, { api_key: undefined }))).toBe(403);
    expect(await status({ api_key: amman.apiKey, service_request_id: id })).toBe(400);
  });
});
