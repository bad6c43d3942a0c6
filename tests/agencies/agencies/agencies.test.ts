import { citizen } from '../../support/callers';
import { registration, staff, useAgencies } from '../support';

const agencies = useAgencies();
const missing = { agencyId: '000000000000000000000000' };

describe('an agency', () => {
  it('is registered active, and shown as it was registered', async () => {
    const { client, portal } = agencies();
    const reply = await client.registerAgency({ caller: staff, body: registration });
    expect(reply.status).toBe(201);
    expect(reply.body).toEqual({
      id: reply.body.id,
      ...registration,
      status: 'active',
      officers: 'named',
      registeredAt: new Date(portal.clock()).toISOString(),
      waiver: { reason: 'Registered by an operator', officer: null, until: '2026-05-30T09:00:00.000Z' },
    });
    const params = { agencyId: reply.body.id };
    expect((await client.getAgency({ caller: staff, params })).body).toEqual(reply.body);
  });

  it('is shown to everybody by its names, also while it is suspended', async () => {
    const { client, register } = agencies();
    const params = { agencyId: await register() };
    await client.editAgency({ caller: staff, params, body: { status: 'suspended' } });
    const { names, jurisdiction, contact } = registration;
    const shown = { id: params.agencyId, names, jurisdiction };
    expect((await client.getPublicAgency({ params })).body).toEqual({ ...shown, contact });
    expect((await client.listPublicAgencies({ query: { limit: '100' } })).body.items).toContainEqual(shown);
    expect((await client.getPublicAgency({ params: missing })).problem.code).toBe('agency-not-found');
  });

  it.each([
    ['without an English name', { names: { ar: 'أمانة' } }, '/names/en'],
    ['with a name in a language of nobody', { names: { en: 'A', tlh: 'B' } }, '/names/tlh'],
    ['with a status of its own choice', { status: 'active' }, '/status'],
    ['of an unknown tier', { tier: 'boundless' }, '/tier'],
    [
      'with a telephone number that none can dial',
      { contact: { email: 'a@b.example', phone: '065359970' } },
      '/contact/phone',
    ],
    ['with an address that is none', { contact: { email: 'a at b' } }, '/contact/email'],
    [
      'with an address of 255 characters',
      { contact: { email: `${'a'.repeat(243)}@b.example.org` } },
      '/contact/email',
    ],
    [
      'with a page that is not safe',
      { contact: { email: 'a@b.example', url: 'http://a.example' } },
      '/contact/url',
    ],
  ])('is not registered %s', async (_, more, pointer) => {
    const body = { ...registration, ...more } as unknown as typeof registration;
    const { problem } = await agencies().client.registerAgency({ caller: staff, body });
    expect(problem.code).toBe('invalid-request');
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('is changed member by member, and null deletes', async () => {
    const { client, register } = agencies();
    const params = { agencyId: await register() };
    const before = (await client.getAgency({ caller: staff, params })).body;
    const patch = {
      names: { en: 'Greater Amman Municipality', ar: null, fa: 'شهرداری امان' },
      contact: { phone: null, url: 'https://amman.example/' },
      status: 'suspended',
    } as const;
    expect((await client.editAgency({ caller: staff, params, body: patch })).status).toBe(204);
    expect((await client.getAgency({ caller: staff, params })).body).toEqual({
      ...before,
      names: { en: 'Greater Amman Municipality', fa: 'شهرداری امان' },
      contact: { email: registration.contact.email, url: 'https://amman.example/' },
      status: 'suspended',
    });
  });

  it.each([
    ['its English name', { names: { en: null } }, '/names/en'],
    ['its e-mail address', { contact: { email: null } }, '/contact/email'],
    ['its contact', { contact: null }, '/contact'],
    ['its tier', { tier: null }, '/tier'],
  ])('is never without %s', async (_, body, pointer) => {
    const params = { agencyId: await agencies().register() };
    const { problem } = await agencies().client.editAgency({ caller: staff, params, body: body as object });
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('can be edited more often than its item remembers', async () => {
    const { client, register } = agencies();
    const params = { agencyId: await register() };
    for (let count = 1; count <= 70; count += 1) {
      const body = { names: { en: `Agency ${count}` } };
      expect((await client.editAgency({ caller: staff, params, body })).status).toBe(204);
    }
    expect((await client.getAgency({ caller: staff, params })).body.names.en).toBe('Agency 70');
  });

  it('that does not exist is not found', async () => {
    const { client } = agencies();
    const replies = await Promise.all([
      client.getAgency({ caller: staff, params: missing }),
      client.editAgency({ caller: staff, params: missing, body: { tier: 'high' } }),
      client.listKeys({ caller: staff, params: missing }),
      client.issueKey({ caller: staff, params: missing, body: { label: 'A', scopes: ['complaints:read'] } }),
    ]);
    expect(replies.map(({ problem }) => problem.code)).toEqual(Array(4).fill('agency-not-found'));
  });

  it('is for operators to see and change', async () => {
    const { client } = agencies();
    const caller = citizen('citizen-1');
    expect((await client.listAgencies({ caller })).problem.code).toBe('forbidden');
    expect((await client.registerAgency({ caller, body: registration })).problem.code).toBe('forbidden');
    expect((await client.listAgencies({})).problem.code).toBe('unauthenticated');
  });
});

describe('the list of agencies', () => {
  it('is in the order of English names as they are now, page by page', async () => {
    const { client, register } = agencies();
    const ids = [];
    for (const en of ['~c', '~A', '~b', '~d']) ids.push(await register({ names: { en } }));
    const params = { agencyId: ids[3] ?? '' };
    await client.editAgency({ caller: staff, params, body: { names: { en: '~Aa' } } });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '3', ...(cursor ? { cursor } : {}) };
      const { body } = await client.listAgencies({ caller: staff, query });
      expect(body.items.length).toBeLessThanOrEqual(3);
      seen.push(...body.items.map(({ names }) => names.en));
      cursor = body.next;
    } while (cursor);
    expect(seen.filter((name) => name.startsWith('~'))).toEqual(['~A', '~Aa', '~b', '~c']);
  });

  it('refuses a cursor of another list', async () => {
    const { client, register } = agencies();
    await register();
    await register();
    const { next } = (await client.listAgencies({ caller: staff, query: { limit: '1' } })).body;
    const params = { agencyId: await register() };
    const { problem } = await client.listKeys({ caller: staff, params, query: { cursor: next } });
    expect(problem.errors).toMatchObject([{ in: 'query', pointer: '/cursor' }]);
  });
});
