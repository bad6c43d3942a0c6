import { randomUUID } from 'node:crypto';
import { personKey } from '../../functions/blocks/people/person';
import { contract } from '../../functions/identity/contract';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { read } from '../../functions/kernel/table/read';
import { agency, citizen } from '../support/callers';
import { usePortal } from '../support/portal';
import { identityService } from '../support/services';

const portal = usePortal(identityService);
const client = () => portal().client(contract);
const someone = () => {
  const sub = randomUUID();
  return { sub, caller: citizen(sub) };
};
const verified = { email: null, phone: null };
const empty = { name: null, language: null, contact: { email: null, phone: null }, verified };

describe('my profile', () => {
  it('is empty until I tell something, and reading it makes no item', async () => {
    const { sub, caller } = someone();
    expect((await client().getMe({ caller })).body).toEqual({ id: sub, ...empty });
    expect(await read(portal().table, personKey(personRef(sub)))).toBeUndefined();
  });

  it('holds what I tell, keeps what I leave out, and forgets what I set to null', async () => {
    const { sub, caller } = someone();
    const told = {
      name: 'أمينة حدّاد',
      language: 'ar',
      contact: { email: 'amina@example.org', phone: '+962791234567' },
    } as const;
    expect((await client().editMe({ caller, body: told })).status).toBe(204);
    expect((await client().getMe({ caller })).body).toEqual({ id: sub, ...told, verified });
    await client().editMe({ caller, body: { name: null, contact: { phone: null } } });
    const { email } = told.contact;
    const rest = { id: sub, name: null, language: 'ar', contact: { email, phone: null }, verified };
    expect((await client().getMe({ caller })).body).toEqual(rest);
    await client().editMe({ caller, body: {} });
    expect((await client().getMe({ caller })).body).toEqual(rest);
    await client().editMe({ caller, body: { contact: null } });
    expect((await client().getMe({ caller })).body).toEqual({ id: sub, ...empty, language: 'ar' });
  });

  it('begins well with a patch that only forgets', async () => {
    const { sub, caller } = someone();
    expect((await client().editMe({ caller, body: { name: null, contact: null } })).status).toBe(204);
    expect((await client().getMe({ caller })).body).toEqual({ id: sub, ...empty });
  });

  it.each([
    ['a language that the portal does not write', { language: 'tlh' }, '/language'],
    ['an empty name', { name: '  ' }, '/name'],
    ['a name of 121 characters', { name: 'a'.repeat(121) }, '/name'],
    ['an address without a host', { contact: { email: 'amina@' } }, '/contact/email'],
    [
      'an address of 255 characters',
      { contact: { email: `${'a'.repeat(243)}@example.org` } },
      '/contact/email',
    ],
    ['a number without a country', { contact: { phone: '0791234567' } }, '/contact/phone'],
    ['a number of 16 digits', { contact: { phone: '+1234567890123456' } }, '/contact/phone'],
    ['an id', { id: 'another' }, '/id'],
    ['an undeclared contact', { contact: { fax: '1' } }, '/contact/fax'],
  ])('refuses %s', async (_, body, pointer) => {
    const { caller } = someone();
    const { problem } = await client().editMe({ caller, body: body as object });
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('is changed once by fifty calls at once with one Idempotency-Key, the first of all', async () => {
    const { caller } = someone();
    const asking = { caller, body: { name: 'Amina' }, idempotencyKey: 'first-of-all' };
    const replies = await Promise.all(Array.from({ length: 50 }, () => client().editMe(asking)));
    expect(replies.map(({ status }) => status)).toEqual(Array(50).fill(204));
    await client().editMe({ caller, body: { name: 'Karim' } });
    expect((await client().editMe(asking)).status).toBe(204);
    expect((await client().getMe({ caller })).body.name).toBe('Karim');
    const other = { ...asking, body: { name: 'Layla' } };
    expect((await client().editMe(other)).problem.code).toBe('idempotency-key-reused');
  });

  it('takes all of fifty first changes at once, each of which says something else', async () => {
    const { sub, caller } = someone();
    const bodies = [
      { name: 'Amina' },
      { language: 'fa' as const },
      { contact: { email: 'a@example.org' } },
      { contact: { phone: '+962791234567' } },
    ];
    const edits = Array.from({ length: 50 }, (_, index) =>
      client().editMe({ caller, body: bodies[index % 4] ?? {} }),
    );
    expect((await Promise.all(edits)).map(({ status }) => status)).toEqual(Array(50).fill(204));
    expect((await client().getMe({ caller })).body).toEqual({
      id: sub,
      name: 'Amina',
      language: 'fa',
      contact: { email: 'a@example.org', phone: '+962791234567' },
      verified,
    });
  });

  it('survives an answer that the table gave in vain', async () => {
    const { caller } = someone();
    for (const operation of ['PutItem', 'UpdateItem']) {
      portal().database.faults.next('answer-lost', 1, operation);
      expect((await client().editMe({ caller, body: { name: operation } })).status).toBe(204);
      expect((await client().getMe({ caller })).body.name).toBe(operation);
    }
    expect(portal().database.faults.suffered()).toBe(2);
    portal().database.faults.clear();
  });

  it('is mine alone, and no agency’s', async () => {
    const amina = someone();
    await client().editMe({ caller: amina.caller, body: { name: 'Amina' } });
    expect((await client().getMe({ caller: someone().caller })).body.name).toBeNull();
    expect((await client().getMe({})).problem.code).toBe('unauthenticated');
    const caller = agency('agency-1', 'identity:read', 'agencies:read');
    expect((await client().getMe({ caller })).problem.code).toBe('forbidden');
  });

  it.each([
    ['read', { roundTrips: 1, writes: 0 }],
    ['changed', { roundTrips: 1, reads: 0 }],
  ])('is %s in one round trip', async (what, expected) => {
    const { caller } = someone();
    await client().editMe({ caller, body: { name: 'Amina' } });
    const { cost } = await portal().database.meter.measure<unknown>(() =>
      what === 'read' ? client().getMe({ caller }) : client().editMe({ caller, body: { name: 'Karim' } }),
    );
    expect(cost).toMatchObject(expected);
  });
});
