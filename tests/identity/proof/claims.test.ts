import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { claimKey } from '../../../functions/identity/claims/claim';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { days } from '../../../functions/kernel/text/time';
import { contract as myData } from '../../../functions/my-data/contract';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { noteReference } from '../../support/references';
import { agenciesService, identityService, myDataService } from '../../support/services';
import { newNumber, openProofs, personOf, registry, somebody } from './world';

const portal = usePortal(identityService, agenciesService, myDataService);
const proofs = () => openProofs(portal());
const api = () => proofs().api;

describe('a claim', () => {
  it('is told to the registry, attested, and raises the level', async () => {
    const who = somebody();
    const person = personOf();
    const { caller } = who;
    const started = await api().startClaim({ caller, body: { way: 'registry', ...person } });
    expect(started.body).toMatchObject({ state: 'pending', way: 'registry', level: null, reason: null });
    const { id: claimId } = started.body;
    const waiting = await api().listPendingClaims({ caller: registry, query: { limit: '100' } });
    expect(waiting.body.items).toContainEqual(started.body);
    const seen = await api().showClaimToAgency({ caller: registry, params: { claimId } });
    expect(seen.body.person).toEqual(person);
    const log = (await portal().client(myData).listAccesses({ caller })).body.items;
    expect(log).toEqual([expect.objectContaining({ subject: { type: 'claim', id: claimId } })]);
    expect(await proofs().levelOf(who)).toBeNull();

    expect(await proofs().attest(claimId)).toMatchObject({ state: 'attested', level: 'low' });
    const proof = (await api().showProof({ caller })).body;
    expect(proof).toMatchObject({ level: 'low', registeredName: 'Amina Haddad' });
    expect(proof.ways.map(({ way }) => way)).toEqual(['letter', 'counter']);
    const left = await api().listPendingClaims({ caller: registry, query: { limit: '100' } });
    expect(left.body.items.map(({ id }) => id)).not.toContain(claimId);
    const told = await api().showClaimToAgency({ caller: registry, params: { claimId } });
    expect(told.body).toMatchObject({ state: 'attested', person: null });
    const mine = (await api().listClaims({ caller })).body.items;
    expect(mine.map(({ id, state }) => [id, state])).toEqual([[claimId, 'attested']]);
  });

  it('takes the digits of Arabic and Persian, and groups', async () => {
    const who = somebody();
    const claimId = await proofs().claim(who, personOf('۹۸۷۱ ۰۰۲–۳۴۵'));
    const seen = await api().showClaimToAgency({ caller: registry, params: { claimId } });
    expect(seen.body.person?.nationalNumber).toBe('9871002345');
    await api().withdrawClaim({ caller: who.caller, params: { claimId } });
  });

  it('is not shown to others, nor attested without the scope', async () => {
    const claimId = await proofs().claim(somebody());
    const others = { caller: somebody().caller, params: { claimId } };
    expect((await api().showClaim(others)).status).toBe(404);
    expect((await api().withdrawClaim(others)).status).toBe(404);
    const reader = agency('another', 'complaints:write', 'identity:read', 'identity:write');
    const body = { claim: claimId, level: 'low' } as const;
    expect((await api().attest({ caller: reader, body })).status).toBe(403);
    expect((await api().listPendingClaims({ caller: reader })).status).toBe(403);
  });

  it('is found by the code that is said at a counter', async () => {
    const claimId = await proofs().claim(somebody());
    await noteReference(portal(), 'claim', claimKey(claimId));
    expect(await proofs().attest(shortReferenceOf('claim', claimId))).toMatchObject({
      ...{ id: claimId, state: 'attested' },
    });
  });

  it('that is not there stands in nobody’s access log', async () => {
    const { sub, caller } = somebody();
    const claimId = portal().ids.ownedId(personRef(sub), 'never claimed');
    expect((await api().showClaimToAgency({ caller: registry, params: { claimId } })).status).toBe(404);
    expect((await portal().client(myData).listAccesses({ caller })).body.items).toEqual([]);
  });

  it('is answered the same when it is sent again, and remembers no number', async () => {
    const { caller } = somebody();
    const body = { way: 'registry', ...personOf() } as const;
    const asking = { caller, body, idempotencyKey: 'the-very-same' };
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => api().startClaim(asking)));
    for (const other of others) expect(other.text).toBe(first?.text);
    const another = { ...asking, body: { ...body, nationalNumber: newNumber() } };
    expect((await api().startClaim(another)).problem.code).toBe('idempotency-key-reused');
  });

  it('costs a wait after five in a week', async () => {
    const { caller } = somebody();
    const claim = () => api().startClaim({ caller, body: { way: 'counter' } });
    for (let count = 0; count < 5; count += 1) expect((await claim()).status).toBe(201);
    const { problem, headers } = await claim();
    expect(problem).toMatchObject({ status: 429, code: 'too-many-attempts' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(3_000);
    portal().clock.advance(2 * 3_600_000);
    expect((await claim()).status).toBe(201);
  });
});

describe('age', () => {
  const born = (birthDate: string) => ({ ...personOf(), birthDate });

  it('counts by the date of the country, from the birthday on', async () => {
    portal().clock.set('2026-06-09T20:59:00.000Z');
    const body = { way: 'registry', ...born('2008-06-10') } as const;
    const early = await api().startClaim({ caller: somebody().caller, body });
    expect(early.problem).toMatchObject({ status: 422, code: 'under-age' });
    // In Amman it is the tenth from 21:00 UTC on.
    portal().clock.set('2026-06-09T21:00:00.000Z');
    expect((await api().startClaim({ caller: somebody().caller, body })).status).toBe(201);
  });

  it('that only the register knows refuses the claim as such, and takes no number', async () => {
    const person = personOf();
    const claimId = await proofs().claim(somebody(), person);
    const body = { claim: claimId, level: 'low', person: { ...person, birthDate: '2012-01-01' } } as const;
    const refused = await api().attest({ caller: registry, body });
    expect(refused.body).toMatchObject({ state: 'refused', reason: 'underage' });
    // The number is nobody's: somebody of age is attested under it.
    expect((await proofs().proven('low', person)).claimId).toBeDefined();
  });
});

describe('one account a person', () => {
  it('refuses a number that another account has, and says only that', async () => {
    const first = await proofs().proven();
    const second = somebody();
    const claimId = await proofs().claim(second, first.person);
    expect(await proofs().attest(claimId)).toMatchObject({ state: 'refused', reason: 'taken' });
    expect(await proofs().levelOf(second)).toBeNull();
    const body = { way: 'registry', ...personOf() } as const;
    const other = await api().startClaim({ caller: first.caller, body });
    expect(await proofs().attest(other.body.id)).toMatchObject({ reason: 'linked' });
    expect(await proofs().levelOf(first)).toBe('low');
  });

  it('links a number once, whoever claims it at the same time', async () => {
    for (let round = 0; round < 8; round += 1) {
      const person = personOf();
      const people = Array.from({ length: 4 }, somebody);
      const claims = await Promise.all(people.map((each) => proofs().claim(each, person)));
      const decided = await Promise.all(claims.map((claimId) => proofs().attest(claimId)));
      const states = decided.map(({ state }) => state).sort();
      expect(states).toEqual(['attested', 'refused', 'refused', 'refused']);
      const levels = await Promise.all(people.map((each) => proofs().levelOf(each)));
      expect(levels.map((level) => level === 'low')).toEqual(
        decided.map(({ state }) => state === 'attested'),
      );
    }
  });

  it('raises a level by a second proof, and never lowers it', async () => {
    const who = await proofs().proven('substantial');
    const again = await proofs().claim(who, who.person);
    expect(await proofs().attest(again, 'low')).toMatchObject({ state: 'attested', level: 'low' });
    expect(await proofs().levelOf(who)).toBe('substantial');
    const third = await proofs().claim(who, who.person);
    await proofs().attest(third, 'high');
    expect(await proofs().levelOf(who)).toBe('high');
  });
});

describe('officers', () => {
  it('are two for the highest level, and not one of them twice', async () => {
    const claimId = await proofs().claim(somebody());
    const body = { claim: claimId, level: 'high' } as const;
    const by = (officers: { officer: string; second?: string }) =>
      api().attest({ caller: registry, body, officers });
    expect((await by({ officer: 'Layla' })).problem.code).toBe('second-officer-required');
    expect((await by({ officer: 'Layla', second: ' layla ' })).problem.code).toBe('same-officer');
    expect((await by({ officer: 'Layla', second: 'Rami' })).body.state).toBe('attested');
  });

  it('at a counter say who the person is, as the claim does not', async () => {
    const who = somebody();
    const started = await api().startClaim({ caller: who.caller, body: { way: 'counter' } });
    const body = { claim: started.body.id, level: 'substantial' } as const;
    expect((await api().attest({ caller: registry, body })).problem.code).toBe('person-missing');
    const attested = await api().attest({ caller: registry, body: { ...body, person: personOf() } });
    expect(attested.body.state).toBe('attested');
    expect(await proofs().levelOf(who)).toBe('substantial');
  });

  it('may not attest another number than the person told', async () => {
    const claimId = await proofs().claim(somebody());
    const body = { claim: claimId, level: 'low', person: personOf() } as const;
    expect((await api().attest({ caller: registry, body })).problem.code).toBe('another-number');
  });
});

describe('the lifecycle', () => {
  const decisions = ['attest', 'refuse', 'withdraw'] as const;
  const act = {
    attest: (_: string, claimId: string) =>
      api().attest({ caller: registry, body: { claim: claimId, level: 'low' } }),
    refuse: (_: string, claimId: string) =>
      api().refuseClaim({ caller: registry, params: { claimId }, body: { reason: 'mismatch' } }),
    withdraw: (sub: string, claimId: string) =>
      api().withdrawClaim({
        caller: { context: { principalId: sub, kind: 'person', id: sub, groups: '' } },
        params: { claimId },
      }),
  };
  const pairs = decisions.flatMap((first) => decisions.map((second) => [first, second] as const));

  it.each(pairs)('lets no %s be followed by another %s', async (first, second) => {
    const who = somebody();
    const claimId = await proofs().claim(who);
    expect((await act[first](who.sub, claimId)).status).toBeLessThan(300);
    const { problem } = await act[second](who.sub, claimId);
    expect([problem.status, problem.code]).toEqual([409, 'claim-decided']);
  });

  it('decides once, whoever decides at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const who = somebody();
      const claimId = await proofs().claim(who);
      const replies = await Promise.all(decisions.map((each) => act[each](who.sub, claimId)));
      expect(replies.filter(({ status }) => status < 300)).toHaveLength(1);
      const { state } = (await api().showClaim({ caller: who.caller, params: { claimId } })).body;
      expect(await proofs().levelOf(who)).toBe(state === 'attested' ? 'low' : null);
    }
  });
});

describe('five hundred at once', () => {
  it('have a result each; one that is malformed, unknown or taken holds up no other', async () => {
    const people = Array.from({ length: 40 }, somebody);
    const claims: string[] = [];
    for (const each of people) claims.push(await proofs().claim(each));
    const taken = await proofs().proven();
    const contested = await proofs().claim(somebody(), taken.person);
    const items = [
      ...claims.map((claim) => ({ claim, level: 'low' })),
      { claim: contested, level: 'low' },
      { claim: '0'.repeat(40), level: 'low' },
      { claim: claims[0], level: 'highest' },
    ];
    const asking = { caller: registry, body: { items: items as never }, idempotencyKey: 'in-bulk' };
    const { body } = await api().attestMany(asking);
    expect(body.items.slice(0, 40).every(({ result }) => result === 'attested')).toBe(true);
    expect(body.items.slice(40)).toMatchObject([
      { result: 'not-attested', reason: 'taken' },
      { result: 'refused', code: 'claim-not-found' },
      { result: 'refused', code: 'invalid-request', errors: [{ pointer: '/items/42/level' }] },
    ]);
    expect((await api().attestMany(asking)).body).toEqual(body);
    expect(await Promise.all(people.map((each) => proofs().levelOf(each)))).toEqual(Array(40).fill('low'));
  });
});

it('keeps no national number that could be read, whatever became of it', async () => {
  const { table, log } = portal();
  const person = personOf('7310468259');
  const [pending, attested, refused] = [somebody(), somebody(), somebody()];
  await proofs().claim(pending, person);
  await proofs().attest(await proofs().claim(attested, person));
  await proofs().attest(await proofs().claim(refused, person));
  const change = {
    nationalNumber: person.nationalNumber,
    change: { kind: 'name', names: person.names },
  } as const;
  await api().takeRegisterChanges({ caller: registry, body: { items: [change] } });
  await api().unlink({
    caller: registry,
    body: { nationalNumber: person.nationalNumber, reason: 'mistake' },
  });
  const found: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(new ScanCommand({ TableName: table.name, ExclusiveStartKey: from }));
    found.push(...(page.Items ?? []).map((item) => JSON.stringify(item)));
    from = page.LastEvaluatedKey;
  } while (from);
  expect(found.join().includes(personRef(attested.sub))).toBe(true);
  expect(found.filter((text) => text.includes(person.nationalNumber))).toEqual([]);
  const encoded = Buffer.from(person.nationalNumber).toString('base64').replace(/=+$/, '');
  expect(found.filter((text) => text.includes(encoded))).toEqual([]);
  expect(JSON.stringify(log.entries).includes(person.nationalNumber)).toBe(false);
});

it('lapses after a month', async () => {
  const who = somebody();
  const claimId = await proofs().claim(who);
  const { createdAt, lapsesAt } = (await api().showClaim({ caller: who.caller, params: { claimId } })).body;
  expect(Date.parse(lapsesAt) - Date.parse(createdAt)).toBe(days(30));
});
