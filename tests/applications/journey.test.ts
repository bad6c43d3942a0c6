import { actingBy, declareNamespaces, granted, someone } from '../mandates/world';
import { usePortal } from '../support/portal';
import { applicationsService, catalogueService, mandatesService } from '../support/services';
import {
  bare,
  billIn,
  bring,
  deciding,
  drafted,
  filled,
  free,
  handIn,
  newCase,
  payFee,
  revisionOf,
  somebody,
  stored,
  submitted,
  sweep,
} from './world';

const portal = usePortal(applicationsService, catalogueService, mandatesService);
const days = (count: number): number => count * 86_400_000;
const at = (applicationId: string) => ({ params: { applicationId } });
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));
beforeAll(() => declareNamespaces(portal()));

describe('a draft', () => {
  it('is one on every device and for each who acts for somebody', async () => {
    const one = await newCase(portal());
    const [lena, delegate] = [someone(), someone()];
    const mandate = await granted(portal(), lena, delegate, { services: ['applications'] });
    const body = { serviceId: one.serviceId };
    const [mine, theirs] = await Promise.all([
      one.api.beginApplication({ caller: lena.caller, body }),
      one.api.beginApplication({ caller: delegate.caller, ...actingBy(mandate), body }),
    ]);
    expect([mine.status, theirs.status].sort()).toEqual([200, 201]);
    expect(theirs.body.id).toBe(mine.body.id);
    const list = await one.api.listApplications({ caller: lena.caller });
    expect(list.body.items.map(({ id }) => id)).toEqual([mine.body.id]);
    const more = await one.api.beginApplication({ caller: lena.caller, body: { ...body, another: true } });
    expect(more.status).toBe(201);
    expect(more.body.id).not.toBe(mine.body.id);
  });

  it('merges what two devices fill in, and tells each field in which they disagree', async () => {
    const one = await newCase(portal());
    const { caller } = somebody();
    const id = await drafted(one, caller, {});
    const save = (revision: number, form: object) =>
      one.api.saveDraft({ caller, ...at(id), body: { revision, form } as never });
    expect((await save(1, { 'trade-name': 'Books' })).body).toEqual({ applicationId: id, revision: 2 });
    expect((await save(1, { kind: 'books' })).body.revision).toBe(3);
    const refused = await save(1, { 'trade-name': 'Maps', kind: 'books' });
    expect(refused.problem).toMatchObject({
      ...{ status: 409, code: 'draft-changed', revision: 3 },
      errors: [{ pointer: '/form/trade-name', code: 'changed-elsewhere' }],
    });
    const shown = await one.api.getApplication({ caller, ...at(id) });
    expect(shown.body).toMatchObject({ revision: 3, form: { 'trade-name': 'Books', kind: 'books' } });
    expect(shown.body.awaited).toMatchObject({ from: 'me', task: 'hand-in' });
  });

  it('is the applicant’s alone', async () => {
    const one = await newCase(portal());
    const id = await drafted(one, somebody().caller);
    const stranger = { caller: somebody().caller, ...at(id) };
    expect((await one.api.getApplication(stranger)).status).toBe(404);
    const body = { revision: 1, form: { kind: 'food' } };
    expect((await one.api.saveDraft({ ...stranger, body })).status).toBe(404);
    for (const reply of [
      await one.api.showApplicationToAgency({ ...one.by, ...at(id) }),
      await one.api.refuseApplication({ ...one.by, ...at(id), body: { text: 'No.', appeal: 'At court.' } }),
      await one.api.noteOnApplication({ ...one.by, ...at(id), body: { text: 'Seen.' } }),
    ])
      expect(reply.status).toBe(404);
  });

  it('lapses when nobody saves it, and not before', async () => {
    const one = await newCase(portal());
    const { caller } = somebody();
    const id = await drafted(one, caller);
    portal().clock.advance(days(89));
    await one.api.saveDraft({ caller, ...at(id), body: { revision: 1, form: { kind: 'food' } } });
    portal().clock.advance(days(2));
    await sweep(portal());
    expect((await stored(portal(), id)).card.status).toBe('draft');
    portal().clock.advance(days(89));
    await sweep(portal());
    expect((await stored(portal(), id)).card.status).toBe('lapsed');
    const again = await one.api.beginApplication({ caller, body: { serviceId: one.serviceId } });
    expect(again.status).toBe(201);
  });

  it('of an older version is brought to the newest one before it is handed in', async () => {
    const one = await newCase(portal());
    const { caller } = somebody();
    const id = await drafted(one, caller);
    await bring(portal(), caller, id);
    const { kitchen: _, ...properties } = free.form.schema.properties;
    const schema = { ...free.form.schema, properties };
    await one.office.publish(one.code, { ...free, form: { schema }, olderDrafts: { rule: 'must-upgrade' } });
    portal().clock.advance(days(1));
    await one.api.saveDraft({ caller, ...at(id), body: { revision: 3, form: { kitchen: 'None' } } });
    expect((await handIn(portal(), one, caller, id)).problem).toMatchObject({
      code: 'draft-outdated',
      latest: 2,
    });
    const body = { revision: await revisionOf(portal(), id) };
    const upgraded = await one.api.upgradeDraft({ caller, ...at(id), body });
    expect(upgraded.body).toMatchObject({ version: 2, removed: ['/form/kitchen'] });
    expect((await handIn(portal(), one, caller, id)).body.status).toBe('in-review');
  });
});

describe('handing in', () => {
  it('tells all that is missing or wrong at once, and keeps nothing that is hidden', async () => {
    const one = await newCase(portal());
    const { caller } = somebody();
    const id = await drafted(one, caller, { form: { kind: 'books', kitchen: 'Gas' }, answers: {} });
    const refused = await handIn(portal(), one, caller, id);
    expect(refused.problem).toMatchObject({ status: 422, code: 'incomplete' });
    const pointers = (refused.problem as { errors?: { pointer: string }[] }).errors?.map(
      (each) => each.pointer,
    );
    expect(pointers?.sort()).toEqual(['/answers/age', '/documents/lease', '/form/trade-name']);
    await bring(portal(), caller, id);
    const body = { revision: await revisionOf(portal(), id), ...filled };
    await one.api.saveDraft({ caller, ...at(id), body: body as never });
    expect((await handIn(portal(), one, caller, id)).status).toBe(200);
    const shown = await one.api.getApplication({ caller, ...at(id) });
    expect(shown.body.form).toEqual(filled.form);
    expect(shown.body.awaited).toMatchObject({
      from: 'agency',
      task: 'decide',
      by: '2026-03-03T01:00:00.000Z',
    });
  });

  it('is refused to whom the rules refuse it', async () => {
    const one = await newCase(portal());
    const { caller } = somebody();
    const id = await drafted(one, caller, { ...filled, answers: { age: 17, food: false } });
    await bring(portal(), caller, id);
    expect((await handIn(portal(), one, caller, id)).problem).toMatchObject({
      status: 422,
      code: 'not-eligible',
    });
  });

  it('files once, whichever device does it, and however often', async () => {
    const one = await newCase(portal(), bare);
    const { caller } = somebody();
    const id = await drafted(one, caller, {});
    const replies = await Promise.all(['a', 'b', 'a'].map((key) => handIn(portal(), one, caller, id, key)));
    portal().clock.advance(60_000);
    replies.push(await handIn(portal(), one, caller, id));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies[0]?.status).toBe(200);
    expect((await stored(portal(), id)).order).toHaveLength(2);
    const again = await one.api.beginApplication({ caller, body: { serviceId: one.serviceId } });
    expect(again.problem).toMatchObject({ status: 409, code: 'already-applied', applicationId: id });
  });

  it('is refused where somebody changed the draft since it was read', async () => {
    const one = await newCase(portal());
    const { caller } = somebody();
    const id = await drafted(one, caller);
    await bring(portal(), caller, id);
    await one.api.saveDraft({ caller, ...at(id), body: { revision: 3, form: { 'trade-name': 'Maps' } } });
    const stale = await one.api.submitApplication({ caller, ...at(id), body: { revision: 3 } });
    expect(stale.problem).toMatchObject({ code: 'draft-changed', errors: [{ pointer: '/form/trade-name' }] });
  });
});

describe('a fee', () => {
  const priced = { ...bare, fee: { currency: 'JOD', amount: 20_000, refundedOnRefusal: true } };

  it('is charged once for ever, and brings the application to its agency when it is paid', async () => {
    const one = await newCase(portal(), priced);
    const { caller, ref } = somebody();
    const id = await drafted(one, caller, {});
    const [first, second] = await Promise.all([
      handIn(portal(), one, caller, id),
      handIn(portal(), one, caller, id),
    ]);
    expect(first.text).toBe(second.text);
    expect(first.body).toMatchObject({ status: 'awaiting-payment', dueAt: null, fee: { amount: 20_000 } });
    const billId = first.body.fee?.billId ?? '';
    expect(await billIn(portal(), billId)).toMatchObject({ payer: ref, state: 'open', kind: 'fee' });
    const unseen = await one.api.showApplicationToAgency({ ...one.by, ...at(id) });
    expect(unseen.status).toBe(404);
    portal().clock.advance(days(1));
    await payFee(portal(), id);
    const shown = await one.api.getApplication({ caller, ...at(id) });
    expect(shown.body).toMatchObject({
      status: 'in-review',
      dueAt: '2026-03-04T01:00:00.000Z',
      fee: { billId },
    });
    await one.api.askApplicant({ ...one.by, ...at(id), body: { text: 'When?' } });
    await one.api.answerAgency({ caller, ...at(id), body: { text: 'On Monday.' } });
    const bill = await billIn(portal(), billId);
    expect([bill.state, (await stored(portal(), id)).fee?.billId]).toEqual(['paid', billId]);
    await one.api.refuseApplication({
      ...one.by,
      ...at(id),
      body: { text: 'No stall.', appeal: 'At court.' },
    });
    expect((await stored(portal(), id)).fee?.paymentId).toBe(bill.settled[0]?.paymentId);
  });

  it('that nobody pays is cancelled when the application lapses or is withdrawn', async () => {
    const one = await newCase(portal(), priced);
    const [{ caller }, other] = [somebody(), somebody()];
    const [lapsing, withdrawn] = [await drafted(one, caller, {}), await drafted(one, other.caller, {})];
    await handIn(portal(), one, caller, lapsing);
    await handIn(portal(), one, other.caller, withdrawn);
    expect(
      (await one.api.withdrawApplication({ caller: other.caller, ...at(withdrawn), body: {} })).status,
    ).toBe(200);
    portal().clock.advance(days(16));
    await sweep(portal());
    for (const [id, status] of [
      [lapsing, 'lapsed'],
      [withdrawn, 'withdrawn'],
    ] as const) {
      const { card, fee } = await stored(portal(), id);
      expect([card.status, (await billIn(portal(), fee?.billId ?? '')).state]).toEqual([status, 'cancelled']);
    }
  });
});

describe('an agency', () => {
  it('has what is due first in front, and finds it by unit, officer, text, time and reference', async () => {
    const one = await newCase(portal(), { ...bare, form: free.form, workflow: { unit: 'Markets' } });
    const people = [somebody(), somebody(), somebody()];
    const ids: string[] = [];
    for (const [index, { caller }] of people.entries()) {
      ids.push(
        await submitted(portal(), one, caller, {
          form: { 'trade-name': ['Books', 'Lamps', 'Maps'][index], kind: 'books' },
        }),
      );
      portal().clock.advance(3_600_000);
    }
    const list = async (query: object) =>
      (await one.api.listApplicationQueue({ ...one.by, query: query as never })).body.items.map(
        ({ id }) => id,
      );
    expect(await list({})).toEqual(ids);
    expect(await list({ unit: 'Markets', text: 'LAMP' })).toEqual([ids[1]]);
    await one.api.askApplicant({ ...one.by, ...at(ids[0] ?? ''), body: { text: 'Which?' } });
    expect(await list({})).toEqual([ids[1], ids[2], ids[0]]);
    portal().clock.advance(38.5 * 3_600_000);
    expect(await list({ overdue: 'true' })).toEqual([ids[1]]);
    const claims = await Promise.all(
      ['S. Khoury', 'R. Nasser'].map((officer) =>
        one.api.claimApplication({ ...one.by, officers: deciding(officer), ...at(ids[2] ?? '') }),
      ),
    );
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { officer = '' } = (await stored(portal(), ids[2] ?? '')).card.assignment;
    expect(await list({ officer })).toEqual([ids[2]]);
  });

  it('asks, and its clock stands still until the applicant has done again what was sent back', async () => {
    const one = await newCase(portal());
    const { caller } = somebody();
    const id = await drafted(one, caller);
    await bring(portal(), caller, id);
    await handIn(portal(), one, caller, id);
    portal().clock.advance(10 * 3_600_000);
    const body = { text: 'The name is another.', fields: ['/form/trade-name'] };
    expect((await one.api.askApplicant({ ...one.by, ...at(id), body })).body.status).toBe(
      'awaiting-applicant',
    );
    const waiting = await one.api.getApplication({ caller, ...at(id) });
    expect(waiting.body).toMatchObject({ dueAt: null, asked: body, awaited: { from: 'me', task: 'answer' } });
    portal().clock.advance(days(3));
    const answer = (form: object) => one.api.answerAgency({ caller, ...at(id), body: { form } as never });
    expect((await answer({ kind: 'food' })).problem).toMatchObject({ code: 'not-asked' });
    expect((await answer({ 'trade-name': 7 })).problem).toMatchObject({ code: 'incomplete' });
    expect((await answer({ 'trade-name': 'Maps' })).body.status).toBe('in-review');
    const shown = await one.api.getApplication({ caller, ...at(id) });
    expect(shown.body).toMatchObject({
      dueAt: '2026-03-06T01:00:00.000Z',
      form: { 'trade-name': 'Maps' },
      asked: null,
    });
  });

  it('decides with as many officers as the service says', async () => {
    const one = await newCase(portal(), { ...bare, workflow: { officers: 2 } });
    const id = await submitted(portal(), one, somebody().caller);
    const approve = (...officers: [string, string?]) =>
      one.api.approveApplication({ ...one.by, officers: deciding(...officers), ...at(id), body: {} });
    expect((await approve('S. Khoury')).problem).toMatchObject({ status: 403, code: 'two-officers-decide' });
    expect((await approve('S. Khoury', 's.  khoury')).problem).toMatchObject({ code: 'same-officer' });
    const done = await approve('S. Khoury', 'R. Nasser');
    expect(done.body).toMatchObject({
      status: 'approved',
      officers: { officer: 'S. Khoury', second: 'R. Nasser' },
    });
    const closed = await one.api.listApplicationQueue({ ...one.by, query: { status: 'closed' } });
    expect(closed.body.items.map((each) => each.id)).toEqual([id]);
  });

  it('decides many at once, and each has a result of its own', async () => {
    const one = await newCase(portal(), bare);
    const [ready, draft] = [
      await submitted(portal(), one, somebody().caller),
      await drafted(one, somebody().caller, {}),
    ];
    const what = { action: 'approve', text: 'Granted.' } as const;
    const reply = await one.api.actOnApplications({
      ...one.by,
      body: { applicationIds: [ready, draft], what },
    });
    expect(reply.body.items).toMatchObject([
      { result: 'done', entry: { status: 'approved', officers: { officer: 'S. Khoury' } } },
      { result: 'refused', code: 'application-not-found' },
    ]);
  });

  it('is reminded before the time is over, and what is overdue is escalated once', async () => {
    const one = await newCase(portal(), bare);
    const id = await submitted(portal(), one, somebody().caller);
    portal().clock.advance(33 * 3_600_000);
    await sweep(portal());
    portal().clock.advance(8 * 3_600_000);
    await sweep(portal());
    await sweep(portal());
    const { order, entries, card } = await stored(portal(), id);
    const done = order.map((each) => entries[each]?.action);
    expect(done).toEqual(['begin', 'submit', 'remind', 'escalate']);
    expect(card.level).toBe(1);
  });
});
