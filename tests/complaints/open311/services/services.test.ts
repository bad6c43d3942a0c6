import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { contract as agencies } from '../../../../functions/agencies/contract';
import { asking, clerk, newOffice, type Office, useOpen311 } from '../world';

const portal = useOpen311();
const { get, post } = asking(() => portal());
const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });

let amman: Office;
beforeAll(async () => {
  amman = await newOffice(portal(), 'jo-amman');
});

describe('discovery', () => {
  it('is there in both formats, and names the specification to the letter', async () => {
    const json = await get('discovery.json');
    expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
    const discovery = JSON.parse(json.body);
    expect(discovery.endpoints).toEqual([
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: 'https://portal.example/open311/v2',
        changeset: discovery.changeset,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ]);
    const xml = await get('discovery.xml');
    expect(xml.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(parser.parse(xml.body).discovery.endpoints.endpoint).toMatchObject({
      specification: 'http://wiki.open311.org/GeoReport_v2',
      formats: { format: ['text/xml', 'application/json'] },
    });
  });

  it('answers for the host that was called, and for no other', async () => {
    const reply = await get('discovery.json', {}, { host: 'evil.example/"><script>' });
    expect(reply.body).not.toContain('evil');
  });
});

describe('services', () => {
  it('are the categories of the jurisdiction, with codes that are unique in it', async () => {
    const other = await newOffice(portal(), 'jo-amman', 'Water');
    const listed = JSON.parse((await get('services.json')).body) as { service_code: string }[];
    const codes = listed.map((each) => each.service_code);
    expect(codes.sort()).toEqual([amman.lamp, amman.bin, other.lamp, other.bin].sort());
    expect(listed.find((each) => each.service_code === amman.lamp)).toEqual({
      service_code: amman.lamp,
      service_name: 'Street light',
      description: 'Lamps that are dark & <odd>.',
      metadata: true,
      type: 'realtime',
      keywords: 'roads, إنارة الشوارع, Street light',
      group: 'roads',
    });
    expect(listed.find((each) => each.service_code === amman.bin)).toMatchObject({ metadata: false });
  });

  it('are well-formed XML in UTF-8, whatever agencies write', async () => {
    const { headers, body } = await get('services.xml', {}, { 'accept-language': 'ar' });
    expect(headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(body).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<services>/);
    expect(XMLValidator.validate(body)).toBe(true);
    expect(parser.parse(body).services.service).toContainEqual(
      expect.objectContaining({
        service_name: 'إنارة الشوارع',
        description: 'Lamps that are dark & <odd>.',
        metadata: 'true',
      }),
    );
  });

  it('of a suspended agency are none', async () => {
    const closed = await newOffice(portal(), 'jo-amman', 'Closed');
    const params = { agencyId: closed.id };
    await portal()
      .client(agencies)
      .editAgency({ caller: clerk, params, body: { status: 'suspended' } });
    portal().clock.advance(700_000);
    expect((await get('services.json')).body).not.toContain(closed.id);
    expect((await get(`services/${closed.lamp}.json`)).status).toBe(404);
  });
});

describe('a definition', () => {
  it('tells what is asked, in both formats', async () => {
    const { attributes } = JSON.parse((await get(`services/${amman.lamp}.json`)).body);
    expect(attributes).toHaveLength(4);
    expect(attributes[0]).toEqual({
      variable: true,
      code: 'state',
      datatype: 'singlevaluelist',
      required: true,
      datatype_description: null,
      order: 1,
      description: 'What does the lamp do?',
      values: [
        { key: 'dark', name: 'It is dark' },
        { key: 'flickers', name: 'It flickers' },
      ],
    });
    const xml = (await get(`services/${amman.lamp}.xml`)).body;
    expect(XMLValidator.validate(xml)).toBe(true);
    const { service_definition: definition } = parser.parse(xml);
    expect(definition.service_code).toBe(amman.lamp);
    expect(definition.attributes.attribute[0].values.value).toHaveLength(2);
    expect(definition.attributes.attribute.map((each: { order: string }) => each.order)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('of a service that asks nothing is empty', async () => {
    expect(JSON.parse((await get(`services/${amman.bin}.json`)).body)).toEqual({
      service_code: amman.bin,
      attributes: [],
    });
    expect((await get(`services/${amman.bin}.xml`)).body).toContain('<attributes/>');
  });
});

describe('a refusal', () => {
  it.each(['street-light', 'x', '../secrets', `${'0'.repeat(24)}.street-light`])(
    'of the unknown service %s is 404, in the format that was asked for',
    async (code) => {
      const json = await get(`services/${code}.json`);
      expect(json).toMatchObject({
        status: 404,
        headers: { 'content-type': 'application/json; charset=utf-8' },
      });
      expect(JSON.parse(json.body)).toEqual([{ code: 404, description: 'service_code was not found' }]);
      const xml = await get(`services/${code}.xml`);
      expect(xml).toMatchObject({ status: 404, headers: { 'content-type': 'text/xml; charset=utf-8' } });
      expect(parser.parse(xml.body)).toEqual({
        errors: { error: { code: '404', description: 'service_code was not found' } },
      });
    },
  );

  it('of a format that there is not is 404, in XML', async () => {
    const reply = await get(`services/${amman.lamp}.yaml`);
    expect(reply).toMatchObject({ status: 404, headers: { 'content-type': 'text/xml; charset=utf-8' } });
    expect((await get(`services/${amman.lamp}`)).status).toBe(404);
    expect((await get(`services/${amman.lamp}.csv`)).status).toBe(404);
  });

  it('is in the language of the caller', async () => {
    const reply = await get('services/x.json', {}, { 'accept-language': 'fa' });
    expect(JSON.parse(reply.body)[0].description).toBe('چنین service_code وجود ندارد');
  });

  it('of tokens is 404: there are none', async () =>
    expect(JSON.parse((await get('tokens/123456.json')).body)).toEqual([
      { code: 404, description: 'token was not found: ids are given at once here' },
    ]));
});

describe('jurisdictions', () => {
  const paths = ['services', 'requests', 'servicerequestupdates', 'tokens/1', 'requests/1', 'services/1'];

  it.each(paths)('may be left out of %s while there is one', async (path) => {
    const told = (await get(`${path}.json`)).body;
    expect(told).not.toContain('jurisdiction');
    expect((await get(`${path}.json`, { jurisdiction_id: '' })).body).toBe(told);
    expect((await get(`${path}.json`, { jurisdiction_id: 'jo-amman' })).body).toBe(told);
  });

  it.each(paths)('that there are not are 404 for %s', async (path) => {
    const reply = await get(`${path}.json`, { jurisdiction_id: 'atlantis.gov' });
    expect(reply.status).toBe(404);
    expect(JSON.parse(reply.body)).toEqual([{ code: 404, description: 'jurisdiction_id was not found' }]);
  });

  describe('where there are several', () => {
    beforeAll(async () => {
      await newOffice(portal(), 'ae-dubai', 'Dubai');
    });

    it.each(paths)('must be told to %s', async (path) => {
      const missing = await get(`${path}.xml`);
      expect(missing.status).toBe(400);
      expect(parser.parse(missing.body).errors.error).toEqual({
        code: '400',
        description: 'jurisdiction_id was not provided',
      });
      expect((await get(`${path}.xml`, { jurisdiction_id: '' })).status).toBe(400);
    });

    it('must be told to who requests, in the form or beside it', async () => {
      const form = { api_key: amman.apiKey, service_code: amman.bin, lat: '1', long: '2' };
      expect((await post('requests.json', form)).status).toBe(400);
      expect((await post('requests.json', { ...form, jurisdiction_id: 'jo-amman' })).status).toBe(201);
      expect((await post('requests.json', form, {}, { jurisdiction_id: 'jo-amman' })).status).toBe(201);
      expect((await post('requests.json', { ...form, jurisdiction_id: 'ae-dubai' })).status).toBe(404);
    });

    it('do not show what is of others', async () => {
      const listed = (await get('services.json', { jurisdiction_id: 'ae-dubai' })).body;
      expect(JSON.parse(listed)).toHaveLength(2);
      expect((await get(`services/${amman.lamp}.json`, { jurisdiction_id: 'ae-dubai' })).status).toBe(404);
    });
  });
});
