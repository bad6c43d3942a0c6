import { actingBy, declareNamespaces, granted, someone } from '../mandates/world';
import { usePortal } from '../support/portal';
import { applicationsService, catalogueService, mandatesService } from '../support/services';
import {
  bare,
  bring,
  drafted,
  filled,
  free,
  handIn,
  newCase,
  revisionOf,
  somebody,
  stored,
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

  it('takes a whole form of as much as a service may ask in one save', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `a-member-of-the-form-${index}`);
    const codes = Array.from({ length: 50 }, (_, index) => `question-${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'string', maxLength: 80 }]));
    const questions = codes.map((code) => ({ code, names: { en: 'Q', ar: 'س', fa: 'پ' }, type: 'number' }));
    const form = { schema: { type: 'object', properties } };
    const one = await newCase(portal(), { ...bare, form, questions });
    const { caller } = somebody();
    const id = await drafted(one, caller, {});
    const written = {
      form: Object.fromEntries(names.map((name) => [name, `${name} is this`])),
      answers: Object.fromEntries(codes.map((code, index) => [code, index])),
    };
    const request = { caller, ...at(id), body: { revision: 1, ...written } as never };
    const { meter } = portal().database;
    const saved = await meter.measure(() => one.api.saveDraft(request));
    expect([saved.result.body.revision, saved.cost.roundTrips]).toEqual([2, 1]);
    const shown = await one.api.getApplication({ caller, ...at(id) });
    expect(shown.body).toMatchObject({ revision: 2, ...written });
    expect((await handIn(portal(), one, caller, id)).body.status).toBe('in-review');
  });

  it('that has no room for more names takes what is changed and what is cleared', async () => {
    const one = await newCase(portal());
    const { caller } = somebody();
    const id = await drafted(one, caller, {});
    const save = (revision: number, form: object) =>
      one.api.saveDraft({ caller, ...at(id), body: { revision, form } as never });
    const some = (from: number, count: number, value: unknown) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${from + index}`, value]));
    await save(1, some(0, 300, 'x'));
    await save(2, some(300, 100, 'x'));
    expect((await save(3, { more: 'x' })).problem).toMatchObject({ status: 422, code: 'draft-full' });
    expect((await save(3, { m7: 'y' })).body.revision).toBe(4);
    expect((await save(4, some(0, 200, null))).body.revision).toBe(5);
    expect((await save(5, { more: 'x' })).body.revision).toBe(6);
    expect(Object.keys((await stored(portal(), id)).fields)).toHaveLength(201);
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
