import { requestUpload } from '../../../../functions/blocks/attachments/upload';
import { agencyOwner } from '../../../../functions/complaints/cases/owner';
import { contract as complaints } from '../../../../functions/complaints/contract';
import { holderFor } from '../../../../functions/complaints/photographs/photograph';
import { asFunction } from '../../../support/functions';
import { jpeg } from '../../../support/photographs';
import { asking, newOffice, type Office, reportOf, useOpen311 } from '../world';

const portal = useOpen311();
const { postParts } = asking(() => portal());

let amman: Office;
beforeAll(async () => {
  amman = await newOffice(portal(), 'jo-amman');
});

const fields = (more: Parameters<typeof reportOf>[1] = {}): [string, string | Blob][] =>
  Object.entries(reportOf(amman, more)).map(([name, value]) => [name, String(value)]);

const errorOf = (body: string): string => JSON.parse(body)[0].description;

describe('a form of parts', () => {
  it('is read as any other form where no file comes with it, also where none was chosen', async () => {
    const plain = await postParts('requests.json', fields());
    expect(plain.status).toBe(201);
    const empty = new Blob([], { type: 'application/octet-stream' });
    const chosen = await postParts('requests.json', [...fields(), ['photo', empty]]);
    // The same form within an hour is the same request.
    expect([chosen.status, chosen.body]).toEqual([201, plain.body]);
  });

  it('is refused by the name of each file that is of another kind, and files nothing', async () => {
    const sheet = new Blob(['a,b'], { type: 'text/csv' });
    const reply = await postParts('requests.json', [
      ...fields({ description: 'With a sheet' }),
      ['photo1', new Blob([new Uint8Array(jpeg())], { type: 'image/jpeg' })],
      ['table', sheet],
    ]);
    expect(reply.status).toBe(400);
    expect(errorOf(reply.body)).toContain('table');
    expect(errorOf(reply.body)).toContain('JPEG');
    expect(errorOf(reply.body)).not.toContain('photo1');
  });

  it('is refused with more files than there may be, and longer than the portal takes', async () => {
    const picture = new Blob([new Uint8Array(jpeg())], { type: 'image/jpeg' });
    const many = Array.from({ length: 11 }, (_, nth): [string, Blob] => [`photo${nth}`, picture]);
    const crowded = await postParts('requests.json', [...fields({ description: 'Eleven' }), ...many]);
    expect(crowded.status).toBe(400);
    expect(errorOf(crowded.body)).toContain('as many photographs as it may have');
    const huge = new Blob([new Uint8Array(4_400_000)], { type: 'image/jpeg' });
    const long = await postParts('requests.json', [...fields(), ['photo', huge]]);
    expect([long.status, errorOf(long.body)]).toEqual([400, expect.stringContaining('4300000')]);
  });

  it('that says more of a complaint says nothing where its files have no room', async () => {
    const { body } = await postParts('requests.json', fields({ description: 'Full' }));
    const [{ service_request_id: id }] = JSON.parse(body);
    const table = asFunction('complaints', portal().table);
    const holder = holderFor(id, agencyOwner(amman.id));
    const announced = { mediaType: 'image/jpeg', bytes: 100 } as const;
    for (let nth = 0; nth < 10; nth += 1) {
      const action = { id: `asked ${nth}`, hash: 'hash', at: portal().clock() };
      await requestUpload(table, holder, action, announced);
    }
    const more = { api_key: amman.apiKey, service_request_id: id, description: 'And deeper' };
    const picture = new Blob([new Uint8Array(jpeg())], { type: 'image/jpeg' });
    const said = async () =>
      (
        await portal()
          .client(complaints)
          .showToAgency({ caller: amman.caller, params: { complaintId: id } })
      ).body.timeline.length;
    const before = await said();
    const refused = await postParts('servicerequestupdates.json', [
      ...Object.entries(more),
      ['photo', picture],
    ]);
    expect([refused.status, errorOf(refused.body)]).toEqual([400, expect.stringContaining('as many')]);
    expect(await said()).toBe(before);
    expect((await postParts('servicerequestupdates.json', Object.entries(more))).status).toBe(201);
    expect(await said()).toBe(before + 1);
  });

  it('is refused where its parts cannot be read', async () => {
    const reply = await portal().transport({
      method: 'POST',
      resource: '/open311/v2/requests.json',
      params: {},
      query: [],
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'accept-language': 'fa' },
      body: Buffer.from('--y\r\nno part\r\n'),
      caller: {},
    });
    expect(reply.status).toBe(400);
    expect(errorOf(reply.body)).toMatch(/[آ-ی]/);
  });
});
