import fc from 'fast-check';
import { eventsOf } from '../../functions/applications/cases/events';
import { opinionKey } from '../../functions/applications/cases/keys';
import { opinionIdOf } from '../../functions/applications/cases/opinion';
import { taskEvents } from '../../functions/applications/opinions/events';
import { endedOpinions } from '../../functions/applications/opinions/react';
import type { OpinionTask } from '../../functions/applications/opinions/task';
import { accessLogOf } from '../../functions/blocks/people/access-log';
import { unownedId } from '../../functions/kernel/identity/id-codec';
import { page, read } from '../../functions/kernel/table/read';
import { agency } from '../support/callers';
import { asFunction } from '../support/functions';
import { recordingQueue } from '../support/messages';
import { usePortal } from '../support/portal';
import { extent } from '../support/sample';
import { applicationsService, catalogueService } from '../support/services';
import {
  bare,
  bring,
  bringToOpinion,
  type Case,
  deciding,
  drafted,
  filled,
  free,
  handIn,
  newCase,
  payFee,
  somebody,
  stored,
  submitted,
  sweep,
} from './world';

const portal = usePortal(applicationsService, catalogueService);
const days = (count: number): number => count * 86_400_000;
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const names = { en: 'Fire safety', ar: 'السلامة من الحريق', fa: 'ایمنی آتش‌نشانی' };
const at = (applicationId: string, opinion = 'fire') => ({ params: { applicationId, opinion } });
const by = { officers: deciding('H. Saad') };
const favourable = { outcome: 'favourable', text: 'The exits are free.' } as const;
const against = { outcome: 'against', text: 'The exit is blocked.' } as const;

let count = 0;
/** Another agency, which is asked. */
const other = () => {
  count += 1;
  const id = unownedId(`other ${count}`);
  return { id, caller: agency(id, 'applications:read', 'applications:write') };
};

const consulting = async (codes: Readonly<Record<string, string>>, more: object = bare) => {
  const opinions = Object.entries(codes).map(([code, agencyId]) => ({ code, names, agencyId, days: 10 }));
  return newCase(portal(), { ...more, workflow: { opinions } });
};

const approve = (one: Case, id: string) =>
  one.api.approveApplication({ ...one.by, params: { applicationId: id }, body: {} });

describe('an opinion of another agency', () => {
  it('is asked for in that agency’s own queue, taken by one officer, and given', async () => {
    const fire = other();
    const one = await consulting({ fire: fire.id });
    const { caller } = somebody();
    const id = await submitted(portal(), one, caller);
    const listed = await one.api.listOpinions({ caller: fire.caller });
    expect(listed.body.items).toMatchObject([
      {
        applicationId: id,
        opinion: 'fire',
        askedBy: one.agencyId,
        dueAt: '2026-03-11T09:00:00.000Z',
        isLate: false,
      },
    ]);
    expect((await one.api.listOpinions({ caller: one.by.caller })).body.items).toEqual([]);
    const shown = await one.api.getApplication({ caller, params: { applicationId: id } });
    expect(shown.body.awaited).toMatchObject({ from: 'another', by: '2026-03-11T09:00:00.000Z' });
    expect(shown.body.opinions).toMatchObject([{ opinion: 'fire', agencyId: fire.id, status: 'awaited' }]);
    const claims = await Promise.all(
      ['H. Saad', 'M. Aziz'].map((officer) =>
        one.api.claimOpinion({ caller: fire.caller, officers: deciding(officer), ...at(id) }),
      ),
    );
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409]);
    const conditions = ['Two metres stay free.'];
    const said = { outcome: 'favourable-with-conditions', text: 'The exit stays free.', conditions } as const;
    const request = { caller: fire.caller, ...by, ...at(id), idempotencyKey: 'once', body: said };
    const given = await one.api.giveOpinion(request);
    expect(given.body).toMatchObject({
      action: 'give-opinion',
      agencyId: fire.id,
      opinion: 'fire',
      conditions,
    });
    expect((await one.api.giveOpinion(request)).text).toBe(given.text);
    const after = await one.api.getApplication({ caller, params: { applicationId: id } });
    expect(after.body.opinions).toMatchObject([{ status: 'favourable-with-conditions', conditions }]);
    expect(after.body.awaited).toMatchObject({ from: 'agency', task: 'decide' });
    expect(after.text).not.toContain('H. Saad');
    expect(
      (await one.api.listOpinions({ caller: fire.caller, query: { status: 'given' } })).body.items,
    ).toHaveLength(1);
    expect((await approve(one, id)).status).toBe(200);
  });

  it('is nobody else’s, and shows what is applied with and nothing else, as the applicant can see', async () => {
    const [fire, stranger] = [other(), other()];
    const one = await consulting({ fire: fire.id }, free);
    const { caller, ref } = somebody();
    const id = await drafted(one, caller, filled);
    const documentId = await bring(portal(), caller, id);
    const early = await one.api.showOpinion({ caller: fire.caller, ...by, ...at(id) });
    await handIn(portal(), one, caller, id);
    const seen = await one.api.showOpinion({ caller: fire.caller, ...by, ...at(id) });
    expect(seen.body.application).toMatchObject({ form: filled.form, documents: [{ id: documentId }] });
    expect(Object.keys(seen.body.application ?? {}).sort()).toEqual([
      'answers',
      'documents',
      'form',
      'submittedAt',
    ]);
    const document = { ...by, params: { applicationId: id, documentId } };
    const opened = await one.api.showDocumentToAgency({ ...document, caller: fire.caller });
    expect(opened.body.download?.url).toBeTruthy();
    for (const reply of [
      early,
      await one.api.showOpinion({ caller: stranger.caller, ...by, ...at(id) }),
      await one.api.showDocumentToAgency({ ...document, caller: stranger.caller }),
      await one.api.showApplicationToAgency({ caller: fire.caller, ...by, params: { applicationId: id } }),
      await one.api.giveOpinion({ caller: stranger.caller, ...by, ...at(id), body: favourable }),
      await one.api.giveOpinion({ caller: one.by.caller, ...by, ...at(id), body: favourable }),
      await one.api.askForOpinionAgain({ caller: fire.caller, ...by, ...at(id), body: { text: 'Again?' } }),
    ])
      expect(reply.status).toBe(404);
    const log = { ranges: [{ partition: accessLogOf(ref) }], order: 'ascending', limit: 10 } as const;
    const looks = (await page<{ agencyId: string }>(portal().table, log)).items;
    expect(looks.map(({ agencyId }) => agencyId)).toEqual([fire.id, fire.id]);
    await one.api.refuseApplication({
      ...{ ...one.by, params: { applicationId: id } },
      body: { text: 'No stall is left.', appeal: 'At court.' },
    });
    expect((await one.api.showDocumentToAgency({ ...document, caller: fire.caller })).status).toBe(404);
    const closed = await one.api.showOpinion({ caller: fire.caller, ...by, ...at(id) });
    expect(closed.body.application).toBeNull();
  });

  it('that says no holds the approval up until it says otherwise, or is asked for again', async () => {
    const fire = other();
    const one = await consulting({ fire: fire.id });
    const id = await submitted(portal(), one, somebody().caller);
    const give = (body: typeof favourable | typeof against) =>
      one.api.giveOpinion({ caller: fire.caller, ...by, ...at(id), body });
    await give(against);
    expect((await approve(one, id)).problem).toMatchObject({ code: 'opinion-against', opinions: ['fire'] });
    const again = await one.api.askForOpinionAgain({
      ...one.by,
      ...at(id),
      body: { text: 'See the new plan.' },
    });
    expect(again.body).toMatchObject({ action: 'ask-opinion', dueAt: '2026-03-11T09:00:00.000Z' });
    expect((await approve(one, id)).problem).toMatchObject({ code: 'opinions-missing' });
    expect((await one.api.listOpinions({ caller: fire.caller })).body.items).toMatchObject([
      { outcome: null },
    ]);
    await give(against);
    await give(favourable);
    expect((await approve(one, id)).status).toBe(200);
    expect((await give(against)).problem).toMatchObject({ status: 409, code: 'wrong-status' });
  });

  it('is asked for when the fee is paid, and not before', async () => {
    const fire = other();
    const one = await consulting({ fire: fire.id }, { ...bare, fee: { currency: 'JOD', amount: 20_000 } });
    const { caller } = somebody();
    const id = await drafted(one, caller, {});
    await handIn(portal(), one, caller, id);
    expect((await one.api.listOpinions({ caller: fire.caller })).body.items).toEqual([]);
    portal().clock.advance(days(1));
    await payFee(portal(), id);
    const listed = await one.api.listOpinions({ caller: fire.caller });
    expect(listed.body.items).toMatchObject([{ dueAt: '2026-03-12T09:00:00.000Z' }]);
  });

  it('that is late is told to both agencies, once, and before that the one that is asked is reminded', async () => {
    const fire = other();
    const one = await consulting({ fire: fire.id });
    const id = await submitted(portal(), one, somebody().caller);
    const task = () => read<OpinionTask>(portal().table, opinionKey(opinionIdOf(id, 'fire')));
    const made = await task();
    portal().clock.advance(days(8));
    await sweep(portal());
    const reminded = await task();
    portal().clock.advance(days(2) + 1);
    const overdue = await one.api.listOpinions({ caller: fire.caller, query: { overdue: 'true' } });
    expect(overdue.body.items).toMatchObject([{ isLate: true }]);
    await sweep(portal());
    const late = await task();
    await sweep(portal());
    expect((await task())?.version).toBe(late?.version);
    const told = [
      [undefined, made],
      [made, reminded],
      [reminded, late],
    ].flatMap(([before, after]) => taskEvents(before as never, after as never));
    expect(told.map(({ type, audience }) => [type, audience.agencies])).toEqual([
      ['application.opinion-asked', [fire.id]],
      ['application.opinion-due-soon', [fire.id]],
      ['application.opinion-late', [fire.id, one.agencyId]],
    ]);
  });

  it('is asked for no longer once the application is withdrawn, lapsed or refused', async () => {
    const fire = other();
    const one = await consulting({ fire: fire.id });
    const { caller } = somebody();
    const id = await submitted(portal(), one, caller);
    await one.api.withdrawApplication({ caller, params: { applicationId: id }, body: {} });
    const given = await one.api.giveOpinion({ caller: fire.caller, ...by, ...at(id), body: favourable });
    expect(given.problem).toMatchObject({ code: 'wrong-status' });
    const table = asFunction('applications-events', portal().table);
    const react = endedOpinions.react({ ...portal(), table, queue: () => recordingQueue() });
    const event = { type: 'application.withdrawn', subject: id, at: portal().clock() } as never;
    await react(event);
    await react(event);
    expect((await one.api.listOpinions({ caller: fire.caller })).body.items).toEqual([]);
    const ended = await one.api.listOpinions({ caller: fire.caller, query: { status: 'ended' } });
    expect(ended.body.items).toMatchObject([{ state: 'ended' }]);
    const late = await one.api.giveOpinion({ caller: fire.caller, ...by, ...at(id), body: favourable });
    expect(late.problem).toMatchObject({ code: 'opinion-closed', opinionState: 'ended' });
  });

  it('has documents of its own, for both agencies', async () => {
    const fire = other();
    const one = await consulting({ fire: fire.id });
    const id = await submitted(portal(), one, somebody().caller);
    const target = { applicationId: id, opinion: 'fire' };
    const documentId = await bringToOpinion(portal(), fire.caller, target);
    const params = { ...target, documentId };
    for (const caller of [fire.caller, one.by.caller]) {
      const shown = await one.api.showOpinionDocument({ caller, ...by, params });
      expect(shown.body.download?.url).toContain(documentId);
    }
  });
});

describe('several opinions', () => {
  const said = fc.record({ outcome: fc.constantFrom(favourable, against), again: fc.boolean() });

  it('leave nothing awaited once all are in, in every order and side by side, and one that says no is enough', async () => {
    const agencies = [other(), other(), other()] as const;
    const codes = ['fire', 'police', 'roads'] as const;
    const one = await consulting(
      Object.fromEntries(codes.map((code, index) => [code, agencies[index]?.id ?? ''])),
    );
    const history = fc.tuple(
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.tuple(said, said, said),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(history, async ([order, statements, sideBySide]) => {
        const id = await submitted(portal(), one, somebody().caller);
        const give = async (index: number) => {
          const request = {
            ...{ caller: agencies[index]?.caller as never, ...by, ...at(id, codes[index]) },
            ...{ idempotencyKey: `${id}-${index}`, body: statements[index]?.outcome as never },
          };
          const replies = [await one.api.giveOpinion(request)];
          if (statements[index]?.again) replies.push(await one.api.giveOpinion(request));
          for (const { status } of replies) expect(status).toBe(200);
        };
        if (sideBySide) await Promise.all([...order.map(give), approve(one, id)]);
        else
          for (const index of order) {
            expect((await approve(one, id)).problem).toMatchObject({ code: 'opinions-missing' });
            await give(index);
          }
        const { awaiting, order: track, entries } = await stored(portal(), id);
        expect(awaiting).toBeUndefined();
        expect(track.filter((each) => entries[each]?.action === 'give-opinion')).toHaveLength(3);
        const no = codes.filter((_, index) => statements[index]?.outcome === against);
        const decided = await approve(one, id);
        if (no.length) expect(decided.problem).toMatchObject({ code: 'opinion-against', opinions: no });
        else expect((await stored(portal(), id)).card.status).toBe('approved');
      }),
      { numRuns: extent(6, 60) },
    );
  });

  it('are told of when the last one is in, to whoever decides', async () => {
    const [fire, police] = [other(), other()];
    const one = await consulting({ fire: fire.id, police: police.id });
    const id = await submitted(portal(), one, somebody().caller);
    const images = [await stored(portal(), id)];
    for (const [caller, code] of [
      [police.caller, 'police'],
      [fire.caller, 'fire'],
    ] as const) {
      await one.api.giveOpinion({ caller, ...by, ...at(id, code), body: favourable });
      images.push(await stored(portal(), id));
    }
    const [first, second, third] = images as unknown as Record<string, unknown>[];
    const typesOf = (...[before, after]: (Record<string, unknown> | undefined)[]) =>
      eventsOf(before, after).map(({ type }) => type);
    expect(typesOf(first, second)).toEqual(['application.opinion-given']);
    expect(typesOf(second, third)).toEqual(['application.opinion-given', 'application.opinions-in']);
  });
});
