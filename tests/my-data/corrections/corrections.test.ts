import { registration } from '../../../functions/agencies/agencies/examples';
import { contract as agencies } from '../../../functions/agencies/contract';
import type { Effects } from '../../../functions/kernel/events/reactor';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { languages } from '../../../functions/kernel/text/languages';
import { days } from '../../../functions/kernel/text/time';
import { contract } from '../../../functions/my-data/contract';
import { type Correction, correctionKey } from '../../../functions/my-data/corrections/correction';
import { onCorrectionDue } from '../../../functions/my-data/corrections/due';
import { eventsOf } from '../../../functions/my-data/corrections/events';
import { type decidedBy, lifecycle, states } from '../../../functions/my-data/corrections/lifecycle';
import { matters } from '../../../functions/my-data/matters';
import { render } from '../../../functions/notifications/templates/render';
import { agency, operator } from '../../support/callers';
import { actingAs } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { agenciesService, myDataService } from '../../support/services';
import { someone } from '../world';

const portal = usePortal(myDataService, agenciesService);
const api = () => portal().client(contract);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const about = { kind: 'bill' as const, id: 'B-1' };
const words = { name: 'Amina Haddad', wrong: 'It says 21.', right: 'It is 12.' };
const headers = { 'Diwan-Officer': 'L. Khoury' };
const appeal = 'To the court within 30 days.';

const registered = async () => {
  const asking = { caller: operator('omar'), body: registration };
  return (await portal().client(agencies).registerAgency(asking)).body.id;
};

/** An agency, by default a new one, that somebody asks to correct something. */
const scene = async (asked?: string) => {
  const agencyId = asked ?? (await registered());
  const office = agency(agencyId, 'corrections:read', 'corrections:write');
  const person = someone();
  const ask = (idempotencyKey?: string) =>
    api().askCorrection({
      caller: person.caller,
      body: { agencyId, about, ...words },
      ...(idempotencyKey ? { idempotencyKey } : {}),
    });
  const made = await ask('first');
  const params = { correctionId: made.body.id };
  const key = correctionKey(person.ref, made.body.id);
  const item = async () => (await read<Correction>(portal().table, key)) as Correction;
  return {
    ...{ agencyId, office, person, params, made, ask, item },
    get: async () => (await api().getCorrection({ caller: person.caller, params })).body,
    queue: async (query: object = {}) =>
      (await api().listAgencyCorrections({ caller: office, query })).body.items,
    question: (idempotencyKey = 'q') =>
      api().askAboutCorrection({
        ...{ caller: office, params, headers, idempotencyKey },
        body: { text: 'Which?' },
      }),
    answer: () => api().answerCorrection({ caller: person.caller, params, body: { text: 'The first.' } }),
    withdraw: () => api().withdrawCorrection({ caller: person.caller, params, body: {} }),
    decide: (outcome: keyof typeof decidedBy) =>
      api().decideCorrection({
        ...{ caller: office, params, headers },
        body: outcome === 'corrected' ? { outcome } : { outcome, text: 'As it is.', appeal },
      }),
    /** The sweep comes by: what is due is done, and what the item says then. */
    sweep: async () => {
      const due = onCorrectionDue(actingAs('my-data-events', portal() as unknown as Effects));
      await due((await item()) as unknown as Item, portal().clock());
      return item();
    },
  };
};

test('what is asked is decided with reasons, by officers whose names the person does not see', async () => {
  const { made, ask, get, queue, question, answer, decide, params, office } = await scene();
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ state: 'asked', clock: 'running', dueAt: '2026-03-31T09:00:00.000Z' });
  expect((await ask('first')).body).toEqual(made.body);
  expect([(await question()).status, (await question()).status]).toEqual([204, 204]);
  expect(await get()).toMatchObject({ state: 'information-asked', clock: 'paused', dueAt: null });
  portal().clock.advance(days(10));
  expect((await answer()).status).toBe(204);
  expect(await get()).toMatchObject({ clock: 'running', dueAt: '2026-04-10T09:00:00.000Z' });
  expect((await queue())[0]).toMatchObject({ id: params.correctionId, about, state: 'asked' });
  expect(JSON.stringify(await queue())).not.toContain('Amina');
  await decide('refused');
  const shown = await get();
  expect(shown.timeline.map(({ action }) => action)).toEqual(['ask', 'answer', 'refuse']);
  expect(shown.timeline[2]).toMatchObject({ text: 'As it is.', appeal, state: 'refused' });
  expect(JSON.stringify(shown)).not.toContain('Khoury');
  const seen = await api().showCorrectionToAgency({
    caller: { ...office, headers: { ...office.headers, 'diwan-officer': 'N.', 'diwan-purpose': 'Audit' } },
    params,
  });
  expect(seen.body.timeline[2]?.officer).toBe('L. Khoury');
  expect([await queue(), (await queue({ list: 'closed' })).length]).toEqual([[], 1]);
});

test('each action is possible in its states alone', async () => {
  const acts = (each: Awaited<ReturnType<typeof scene>>) => ({
    answer: each.answer,
    withdraw: each.withdraw,
    ask: () => each.question(String(Math.random())),
    correct: () => each.decide('corrected'),
    'correct-partly': () => each.decide('partly-corrected'),
    refuse: () => each.decide('refused'),
  });
  const into: Readonly<Record<string, readonly (keyof ReturnType<typeof acts>)[]>> = {
    asked: [],
    'information-asked': ['ask'],
    corrected: ['correct'],
    'partly-corrected': ['correct-partly'],
    refused: ['refuse'],
    withdrawn: ['withdraw'],
  };
  const agencyId = await registered();
  for (const [state, path] of Object.entries(into)) {
    for (const name of ['answer', 'withdraw', 'ask', 'correct', 'correct-partly', 'refuse'] as const) {
      const each = await scene(agencyId);
      for (const step of path) await acts(each)[step]();
      const reply = await acts(each)[name]();
      const from: readonly string[] = lifecycle[name].from;
      expect([state, name, reply.status]).toEqual([state, name, from.includes(state) ? 204 : 409]);
      if (reply.status === 409) expect(reply.problem).toMatchObject({ code: 'correction-closed', state });
    }
  }
});

test('the agency is reminded, then both are told that it is overdue, twice', async () => {
  const { sweep, item, queue } = await scene();
  portal().clock.advance(days(23));
  expect(await sweep()).toMatchObject({ reminded: true, dueAt: '2026-03-31T09:00:00.000Z' });
  portal().clock.advance(days(7));
  expect((await sweep()).card.level).toBe(1);
  portal().clock.advance(days(30));
  const after = await sweep();
  expect([after.card.level, after.dueAt]).toEqual([2, undefined]);
  const told = eventsOf(undefined, (await item()) as unknown as Item).concat(
    eventsOf({ timeline: {} }, (await item()) as unknown as Item),
  );
  expect(told.map(({ type, audience }) => [type.split('.')[1], Boolean(audience.people)])).toEqual([
    ['asked', true],
    ['reminded', false],
    ['overdue', true],
    ['overdue', true],
  ]);
  expect((await queue())[0]?.level).toBe(2);
});

test('a question stops the clock; unanswered for sixty days, the request lapses', async () => {
  const { question, answer, sweep, params } = await scene();
  portal().clock.advance(days(29));
  await question();
  portal().clock.advance(days(59));
  expect((await sweep()).card.state).toBe('information-asked');
  await answer();
  expect(await sweep()).toMatchObject({ queueSort: `2026-05-29T09:00:00.000Z#${params.correctionId}` });
  await question('again');
  portal().clock.advance(days(60));
  expect((await sweep()).card.state).toBe('lapsed');
  expect(await sweep()).toMatchObject({ card: { state: 'lapsed' } });
});

test('an agency follows what changed, and finds what is due first in front', async () => {
  const { agencyId, office, params, question } = await scene();
  portal().clock.advance(1000);
  const second = await api().askCorrection({
    caller: someone().caller,
    body: { agencyId, about: { kind: 'other' }, ...words },
  });
  const ids = async (query: object) =>
    (await api().listAgencyCorrections({ caller: office, query })).body.items.map(({ id }) => id);
  expect(await ids({})).toEqual([params.correctionId, second.body.id]);
  portal().clock.advance(1000);
  await question();
  expect(await ids({})).toEqual([second.body.id, params.correctionId]);
  expect(await ids({ updated_after: '2026-03-01T09:00:01.000Z' })).toEqual([
    ...[second.body.id, params.correctionId],
  ]);
  expect(await ids({ updated_after: '2026-03-01T09:00:02.000Z' })).toEqual([params.correctionId]);
});

test('it is for an agency that there is, ten at once, and of nobody else', async () => {
  const { person, agencyId, params, ask } = await scene();
  const nowhere = { agencyId: '0'.repeat(24), about, ...words };
  const unknown = await api().askCorrection({ caller: person.caller, body: nowhere });
  expect(unknown.problem).toMatchObject({ code: 'agency-unknown', errors: [{ pointer: '/agencyId' }] });
  for (let count = 1; count < 7; count += 1) expect((await ask(`more-${count}`)).status).toBe(201);
  // Those that come at once are counted one after the other.
  const atOnce = await Promise.all(Array.from({ length: 6 }, (_, nth) => ask(`at-once-${nth}`)));
  expect(atOnce.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409]);
  expect((await ask('one-more')).problem).toMatchObject({ code: 'too-many-corrections', atMost: 10 });
  expect((await ask('first')).status).toBe(201);
  expect((await api().listCorrections({ caller: person.caller })).body.items).toHaveLength(10);
  const others = agency(await registered(), 'corrections:write');
  const body = { outcome: 'corrected' as const };
  const foreign = await api().decideCorrection({ caller: others, params, headers, body });
  expect(foreign.problem.code).toBe('correction-not-found');
  expect((await api().getCorrection({ caller: someone().caller, params })).status).toBe(404);
  expect(agencyId).toBeDefined();
});

test('each step is told in three languages, and stands in the list of matters', async () => {
  const { item, question, answer, decide } = await scene();
  const asked = (await item()) as unknown as Item;
  const waits = () => item().then((each) => matters.of['data-correction']?.(each as unknown as Item)[0]);
  expect(await waits()).toMatchObject({ open: true, awaited: { from: 'agency', task: 'decide' } });
  await question();
  expect(await waits()).toMatchObject({
    awaited: { from: 'me', task: 'answer' },
    due: '2026-04-30T09:00:00.000Z',
  });
  await answer();
  await decide('partly-corrected');
  expect(await waits()).toMatchObject({ open: false, state: 'partly-corrected' });
  const told = [...eventsOf(undefined, asked), ...eventsOf(asked, (await item()) as unknown as Item)];
  expect(told.map(({ type }) => type.split('.')[1])).toEqual([
    ...['asked', 'information-asked', 'answered', 'partly-corrected'],
  ]);
  expect(JSON.stringify(told)).not.toContain(words.wrong);
  for (const { type, data } of told.filter(({ data: { by } }) => by === 'agency'))
    for (const language of languages) {
      const said = render(type, data, language);
      expect(`${said?.title} ${said?.text}`).not.toContain('…');
      expect(said?.quote).toBeTruthy();
    }
  expect(states).toContain(told.at(-1)?.data.correctionState);
});
