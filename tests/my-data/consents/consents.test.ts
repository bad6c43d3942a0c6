import { createHash } from 'node:crypto';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { languages } from '../../../functions/kernel/text/languages';
import { consentKey } from '../../../functions/my-data/consents/consent';
import { eventsOf } from '../../../functions/my-data/consents/events';
import * as examples from '../../../functions/my-data/consents/examples';
import { contract } from '../../../functions/my-data/contract';
import { render } from '../../../functions/notifications/templates/render';
import { newId } from '../../areas/world';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { myDataService } from '../../support/services';
import { someone } from '../world';

const portal = usePortal(myDataService);
const api = () => portal().client(contract);
const code = 'roadworks-by-text';
const { body } = examples.publishAgreement;

/** An agency with an agreement, and somebody. */
const scene = () => {
  const agencyId = newId();
  const office = agency(agencyId, 'consents:read', 'consents:write');
  const person = someone();
  const named = { ...office.headers, 'diwan-officer': 'N.', 'diwan-purpose': 'To send a text' };
  return {
    ...{ agencyId, office, person },
    publish: async (change: object = {}) =>
      api().publishAgreement({
        ...{ caller: office, params: { agreementCode: code } },
        body: { ...body, ...change },
      }),
    give: (revision: number, more: object = {}) =>
      api().giveConsent({ caller: person.caller, body: { agencyId, code, revision, ...more } }),
    withdraw: (consentId: string) =>
      api().withdrawConsent({ caller: person.caller, params: { consentId }, body: {} }),
    list: async () => (await api().listConsents({ caller: person.caller })).body.items,
    check: async (ownedId: string) =>
      api().checkConsent({
        ...{ caller: { ...office, headers: named }, params: { agreementCode: code, ownedId } },
      }),
  };
};

test('each change of an agreement is a revision, linked by hashes to the one before it', async () => {
  const { agencyId, publish } = scene();
  const first = (await publish()).body;
  expect((await publish()).body).toEqual(first);
  const second = (await publish({ recipients: ['The bank'] })).body;
  expect([first.revision, second.revision, second.predecessorHash]).toEqual([1, 2, first.hash]);
  for (const { revision, hash, predecessorHash } of [first, second]) {
    const params = { agency: agencyId, agreementCode: code, revision: String(revision) };
    const shown = (await api().getAgreementRevision({ params })).body;
    expect(shown).toMatchObject({
      hash,
      predecessorHash,
      recipients: revision === 2 ? ['The bank'] : [...body.recipients],
    });
    const text = `${shown.predecessorHash ?? ''}\n${shown.snapshot}`;
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  }
  const { items } = (await api().listAgreements({ query: { agency: agencyId } })).body;
  expect(items).toMatchObject([second]);
});

test('two who publish at once make two revisions, one after the other', async () => {
  const { publish } = scene();
  await publish();
  const both = await Promise.all([publish({ recipients: ['A'] }), publish({ recipients: ['B'] })]);
  expect(both.map(({ body: { revision } }) => revision).sort()).toEqual([2, 3]);
});

test('a consent is to the present revision, and holds until it is withdrawn or revised', async () => {
  const { publish, give, withdraw, list, check } = scene();
  expect((await give(1)).problem.code).toBe('agreement-not-found');
  const { hash } = (await publish()).body;
  const given = (await give(1, { reference: 'K-12' })).body;
  const { agencyNames: _, ...consent } = given;
  expect(given).toMatchObject({
    revision: 1,
    hash,
    policyVersion: '2026-1',
    reference: 'K-12',
    state: 'given',
  });
  expect((await check(given.id)).body).toEqual({ holds: true, presentRevision: 1, consent });
  await publish({ recipients: ['The bank'] });
  expect((await check(given.id)).body).toMatchObject({ holds: false, presentRevision: 2 });
  expect((await give(1)).problem).toMatchObject({ code: 'agreement-revised', revision: 2 });
  portal().clock.advance(1000);
  const again = (await give(2)).body;
  expect((await list()).map(({ state, revision, endedAt }) => [state, revision, endedAt])).toEqual([
    ['given', 2, null],
    ['replaced', 1, again.givenAt],
  ]);
  expect((await check(given.id)).body).toMatchObject({ holds: true, consent: { id: again.id } });
  expect((await withdraw(again.id)).status).toBe(204);
  expect((await withdraw(again.id)).problem.code).toBe('consent-ended');
  expect((await check(given.id)).body).toMatchObject({ holds: false, consent: { state: 'withdrawn' } });
});

test('a repeat of a consent is none more, even after the agreement was revised', async () => {
  const { agencyId, person, publish, list } = scene();
  await publish();
  const give = () =>
    api().giveConsent({
      ...{ caller: person.caller, idempotencyKey: 'once' },
      body: { agencyId, code, revision: 1 },
    });
  const first = (await give()).body;
  await publish({ recipients: [] });
  expect((await give()).body).toEqual(first);
  expect(await list()).toHaveLength(1);
});

test('it is asked for only where the agreement rests on it', async () => {
  const { publish, give } = scene();
  await publish({ lawfulBasis: 'public_task' });
  expect((await give(1)).problem.code).toBe('consent-not-needed');
});

test('nobody withdraws or sees another’s, and who checks stands in the access log', async () => {
  const { publish, give, check, person } = scene();
  await publish();
  const given = (await give(1)).body;
  const other = someone();
  const params = { consentId: given.id };
  const foreign = await api().withdrawConsent({ caller: other.caller, params, body: {} });
  expect(foreign.problem.code).toBe('consent-not-found');
  expect((await api().listConsents({ caller: other.caller })).body.items).toEqual([]);
  await check(given.id);
  expect((await check('0'.repeat(40))).problem.code).toBe('person-not-found');
  const { items } = (await api().listAccesses({ caller: person.caller })).body;
  expect(items).toMatchObject([{ purpose: 'To send a text', subject: { type: 'consent', id: code } }]);
});

test('giving and withdrawing are told to both, in three languages', async () => {
  const { agencyId, publish, give, withdraw, person } = scene();
  await publish();
  const { id } = (await give(1)).body;
  const item = async () => (await read(portal().table, consentKey(person.ref, id))) as unknown as Item;
  const before = await item();
  await withdraw(id);
  const told = [...eventsOf(undefined, before), ...eventsOf(before, await item())];
  expect(told.map(({ type }) => type)).toEqual(['consent.given', 'consent.withdrawn']);
  expect(told[1]?.audience).toEqual({ people: [person.ref], agencies: [agencyId] });
  for (const { type, data } of told)
    for (const language of languages) expect(render(type, data, language)?.text).toMatch(/“.+”|«.+»/);
});
