import { keepAccount } from '../../../functions/identity/account-store';
import { changes } from '../../../functions/identity/changes';
import { eventsIn } from '../../../functions/kernel/events/event';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { standingKey } from '../../../functions/kernel/standing/standing';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { usePortal } from '../../support/portal';
import { agenciesService, identityService } from '../../support/services';
import { newNumber, openProofs, personOf, registry, registryId, somebody } from './world';

const portal = usePortal(identityService, agenciesService);
const proofs = () => openProofs(portal());
const api = () => proofs().api;

const unlink = (nationalNumber: string, officers?: { officer: string; second?: string }) =>
  api().unlink({
    caller: registry,
    body: { nationalNumber, reason: 'mistake' },
    ...(officers ? { officers } : {}),
  });
const takeChange = async (nationalNumber: string, change: object) => {
  const items = [{ nationalNumber, change }] as never;
  return (await api().takeRegisterChanges({ caller: registry, body: { items } })).body.items;
};

describe('a wrong link', () => {
  it('is undone by two officers, at once, and the number is free', async () => {
    const wrong = await proofs().proven('substantial');
    const right = somebody();
    const { nationalNumber } = wrong.person;
    await proofs().attest(await proofs().claim(right, wrong.person));
    expect((await unlink(nationalNumber, { officer: 'Layla' })).problem.code).toBe('second-officer-required');
    expect((await unlink(nationalNumber, { officer: 'Layla', second: 'LAYLA' })).problem.code).toBe(
      'same-officer',
    );
    expect(await proofs().levelOf(wrong)).toBe('substantial');
    expect((await unlink(nationalNumber)).status).toBe(204);
    expect(await proofs().levelOf(wrong)).toBeNull();
    expect((await api().askLetter({ caller: wrong.caller })).problem.code).toBe('assurance-too-low');
    const again = await proofs().claim(right, wrong.person);
    expect(await proofs().attest(again)).toMatchObject({ state: 'attested' });
    expect(await proofs().levelOf(right)).toBe('low');
  });

  it('is undone once, however often it is sent, and again when it comes about again', async () => {
    const who = await proofs().proven();
    const { nationalNumber } = who.person;
    const asking = {
      caller: registry,
      body: { nationalNumber, reason: 'mistake' },
      idempotencyKey: 'undo',
    } as const;
    expect((await api().unlink(asking)).status).toBe(204);
    expect((await api().unlink(asking)).status).toBe(204);
    expect((await unlink(nationalNumber)).problem).toMatchObject({ status: 409, code: 'not-linked' });
    await proofs().attest(await proofs().claim(who, who.person));
    expect((await api().unlink(asking)).status).toBe(204);
    expect(await proofs().levelOf(who)).toBe('low');
    expect((await unlink(nationalNumber)).status).toBe(204);
    expect((await unlink(newNumber())).problem.code).toBe('not-linked');
  });

  it('wins against an attestation at the same time, or loses, and never leaves half', async () => {
    for (let round = 0; round < 8; round += 1) {
      const who = await proofs().proven();
      const next = somebody();
      const claimId = await proofs().claim(next, who.person);
      const [, decided] = await Promise.all([unlink(who.person.nationalNumber), proofs().attest(claimId)]);
      expect(await proofs().levelOf(who)).toBeNull();
      expect(await proofs().levelOf(next)).toBe(decided.state === 'attested' ? 'low' : null);
    }
  });

  it('is told to both sides, each of itself alone', () => {
    const [wrong, right] = ['aa'.repeat(9), 'bb'.repeat(9)];
    const entry = { pk: 'register#code', sk: 'entry', type: 'register' };
    const unlinked = { ref: wrong, reason: 'mistake', agencyId: registryId, at: 1_000 };
    const events = eventsIn(changes.register as never, {
      before: { ...entry, version: 3, ref: wrong, contestedBy: new Set([right]) },
      after: { ...entry, version: 4, unlinked },
    });
    expect(events.map(({ type, audience }) => [type, audience])).toEqual([
      ['identity.unlinked', { people: [wrong], agencies: [registryId] }],
      ['identity.number-freed', { people: [right] }],
    ]);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('code');
  });
});

describe('a death', () => {
  it('ends all that a proved account can do, and lets nobody be linked any more', async () => {
    const who = await proofs().proven('high');
    const { nationalNumber } = who.person;
    expect(await takeChange(nationalNumber, { kind: 'death', on: '2026-02-27' })).toEqual([
      { result: 'taken' },
    ]);
    expect(await takeChange(nationalNumber, { kind: 'death', on: '2026-02-28' })).toEqual([
      { result: 'taken' },
    ]);
    expect(await proofs().levelOf(who)).toBeNull();
    const standing = await read(portal().table, standingKey(personRef(who.sub)));
    expect((standing as unknown as Item).diedOn).toBe('2026-02-27');
    const another = await proofs().claim(somebody(), who.person);
    expect((await proofs().attest(another)).state).toBe('refused');
  });

  it('is kept of a number without an account, and nothing is said of whether there is one', async () => {
    const person = personOf();
    expect(await takeChange(person.nationalNumber, { kind: 'death', on: '2026-02-27' })).toEqual([
      { result: 'taken' },
    ]);
    const claimId = await proofs().claim(somebody(), person);
    expect(await proofs().attest(claimId)).toMatchObject({ state: 'refused', reason: 'deceased' });
    expect(await takeChange(newNumber(), { kind: 'name', names: person.names })).toEqual([
      { result: 'taken' },
    ]);
  });

  it('lets the pool give no token to the account', async () => {
    const who = await proofs().proven();
    const { table } = portal();
    const ref = personRef(who.sub);
    await keepAccount(table, ref, 'amina@example.org');
    await takeChange(who.person.nationalNumber, { kind: 'death', on: '2026-02-27' });
    await expect(keepAccount(table, ref, 'amina@example.org')).rejects.toThrow();
    await expect(keepAccount(table, ref, 'other@example.org')).rejects.toThrow();
  });
});

it('shows a new name in the profile, and takes what is malformed by itself', async () => {
  const who = await proofs().proven();
  const { nationalNumber } = who.person;
  const names = { given: 'Amina', family: 'Saleh' };
  const items = [
    { nationalNumber: 'abc', change: { kind: 'name', names } },
    { nationalNumber, change: { kind: 'name', names } },
  ] as never;
  const { body } = await api().takeRegisterChanges({ caller: registry, body: { items } });
  expect(body.items).toMatchObject([
    { result: 'refused', errors: [{ pointer: '/items/0/nationalNumber' }] },
    { result: 'taken' },
  ]);
  expect((await api().showProof({ caller: who.caller })).body.registeredName).toBe('Amina Saleh');
});
