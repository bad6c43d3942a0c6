import { accessLogOf } from '../../../functions/blocks/people/access-log';
import { shortReferenceOf, toldFor } from '../../../functions/blocks/references/reference';
import { contract as calendars } from '../../../functions/calendars/contract';
import { page } from '../../../functions/kernel/table/read';
import { contract } from '../../../functions/tax/contract';
import { objectionKey } from '../../../functions/tax/objections/objection';
import { feast, officeHours } from '../../complaints/timed';
import { agency, operator } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { noteReference } from '../../support/references';
import { tellReplaced } from '../../support/replaced-calendar';
import { calendarsService, taxService } from '../../support/services';
import { newOffice, newPerson, pay } from '../world';
import { newAssessment, senders } from './world';

const portal = usePortal(taxService, calendarsService);
const api = () => portal().client(contract);
const at = (instant: string) => portal().clock.set(instant);
beforeEach(() => at('2026-03-01T09:00:00.000Z'));

const codeOf = (reply: { readonly problem: { readonly code: string } }) => reply.problem.code;

describe('an objection', () => {
  test('shows its clock, and stops penalty and interest', async () => {
    const one = await newAssessment(portal());
    const { body } = await one.objectTo({ accepted: 80_000 });
    expect(body).toMatchObject({
      ...{ status: 'submitted', assessmentId: one.assessmentId, amount: 200_000, accepted: 80_000 },
      ...{ clock: 'running', dueAt: '2026-03-03T09:00:00.000Z', escalationLevel: 0 },
    });
    at('2026-06-01T09:00:00.000Z');
    const { due } = await one.bill();
    expect(due).toMatchObject({ total: 200_000, penalty: 0, interest: 0 });
    expect(due.steps).toContainEqual({ code: 'stay', from: '2026-03-01' });
  });

  test('is made once for concurrent repeats, and for one after the window', async () => {
    const one = await newAssessment(portal());
    const replies = await Promise.all(Array.from({ length: 10 }, () => one.objectTo({}, 'one')));
    at('2026-06-01T09:00:00.000Z');
    replies.push(await one.objectTo({}, 'one'));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const [{ body } = { body: undefined }] = replies;
    const again = await one.objectTo();
    expect(again.problem).toMatchObject({ status: 409, code: 'already-objected', objectionId: body?.id });
  });

  test("is accepted up to the last day, by the agency's local date", async () => {
    const one = await newAssessment(portal());
    const other = await newAssessment(portal());
    at('2026-03-31T20:59:59.000Z');
    expect((await one.objectTo()).status).toBe(201);
    at('2026-03-31T21:00:00.000Z');
    expect((await other.objectTo()).problem).toMatchObject({ status: 409, code: 'objection-window-over' });
  });

  test('is refused for a tax that accepts none, and if all of the tax is undisputed', async () => {
    const none = await newAssessment(portal(), { objections: undefined });
    expect(codeOf(await none.objectTo())).toBe('objection-window-over');
    const one = await newAssessment(portal());
    expect((await one.objectTo({ accepted: 200_000 })).problem).toMatchObject({
      status: 422,
      errors: [{ pointer: '/accepted' }],
    });
  });

  test("is one's own, to one's own assessment", async () => {
    const one = await newAssessment(portal());
    const caller = newPerson().caller;
    const params = { assessmentId: one.assessmentId };
    const body = { grounds: 'Not mine.' };
    expect(codeOf(await api().objectTo({ caller, params, body }))).toBe('assessment-not-found');
    const { id: objectionId } = (await one.objectTo()).body;
    expect(codeOf(await api().getObjection({ caller, params: { objectionId } }))).toBe('objection-not-found');
    const others = agency('0'.repeat(24), 'tax:write', 'tax:read');
    const decision = { outcome: 'upheld', text: 'So be it.' } as const;
    const decided = await api().decideObjection({ caller: others, params: { objectionId }, body: decision });
    expect(codeOf(decided)).toBe('objection-not-found');
    const { items } = (await api().listObjections({ caller: one.owner.caller })).body;
    expect(items.map(({ id }) => id)).toEqual([objectionId]);
  });
});

describe('the clock of an objection', () => {
  test('of a bill that is paid only requires that it stays so', async () => {
    const one = await newAssessment(portal());
    const { amount, id: billId } = await one.bill();
    await pay(portal(), billId, amount);
    expect((await one.objectTo()).status).toBe(201);
    expect(await one.bill()).toMatchObject({ state: 'paid' });
  });

  test('is shown to no other agency, whose look leaves no trace', async () => {
    const one = await newAssessment(portal());
    const { id } = (await one.objectTo()).body;
    const stranger = await newOffice(portal());
    const params = { objectionId: id };
    const log = {
      ranges: [{ partition: accessLogOf(one.owner.ref) }],
      order: 'ascending',
      limit: 10,
    } as const;
    const looks = async () => (await page(portal().table, log)).items.length;
    const before = await looks();
    const shown = await api().showObjectionToAgency({ caller: stranger.office, params });
    expect(shown.problem).toMatchObject({ status: 404, code: 'objection-not-found' });
    expect(await looks()).toBe(before);
  });

  test('reminds the agency, and escalates level by level when overdue', async () => {
    const one = await newAssessment(portal());
    const { id } = (await one.objectTo()).body;
    for (const minute of [
      '2026-03-02T13:00:00.000Z',
      '2026-03-03T09:00:00.000Z',
      '2026-03-04T09:00:00.000Z',
    ]) {
      at(minute);
      await one.sweep();
      await one.sweep();
    }
    const params = { objectionId: id };
    const { body } = await api().showObjectionToAgency({ caller: one.office, params });
    const portalSteps = body.timeline.filter(({ by }) => by === 'portal');
    expect(portalSteps.map(({ action, unit }) => [action, unit])).toEqual([
      ['remind', undefined],
      ['escalate', 'Head of assessment'],
      ['escalate', 'Director'],
    ]);
    expect(body).toMatchObject({ escalationLevel: 2, dueAt: '2026-03-03T09:00:00.000Z' });
    expect((await one.shown(id)).timeline.map(({ action }) => action)).not.toContain('remind');
  });

  test('is paused while the taxpayer is asked', async () => {
    const one = await newAssessment(portal());
    const { id } = (await one.objectTo()).body;
    const send = senders(portal(), one);
    at('2026-03-02T09:00:00.000Z');
    await send.ask(id);
    expect(await one.shown(id)).toMatchObject({ clock: 'paused', dueAt: null });
    at('2026-03-11T09:00:00.000Z');
    await one.sweep();
    await send.answer(id);
    expect(await one.shown(id)).toMatchObject({ clock: 'running', dueAt: '2026-03-12T09:00:00.000Z' });
    at('2026-03-12T09:00:00.000Z');
    await one.sweep();
    await one.sweep();
    expect((await one.shown(id)).escalationLevel).toBe(1);
  });

  test('follows a calendar that is replaced', async () => {
    const one = await newAssessment(portal());
    const { id } = (await one.objectTo()).body;
    const body = { ...officeHours, holidays: [feast('2026-03-02', '2026-03-04')] };
    const params = { calendarId: one.calendarId };
    const api = portal().client(calendars);
    await api.replaceCalendar({ caller: operator('omar'), params, body } as never);
    await tellReplaced(one.effects, one.calendarId);
    at('2026-03-03T09:00:00.000Z');
    await one.sweep();
    expect((await one.shown(id)).escalationLevel).toBe(0);
    at('2026-03-08T09:00:00.000Z');
    await one.sweep();
    await one.sweep();
    expect((await one.shown(id)).escalationLevel).toBe(1);
  });
});

test('people find their objections by status and by a short reference, which messages say', async () => {
  const one = await newAssessment(portal());
  const { id, shortReference, agencyNames } = (await one.objectTo()).body;
  expect([shortReference, agencyNames]).toEqual([shortReferenceOf('objection', id), null]);
  const { caller } = one.owner;
  const listed = async (query: object, by = caller) =>
    (await api().listObjections({ caller: by, query: query as never })).body.items.map((each) => each.id);
  expect(await listed({ status: 'open' })).toEqual([id]);
  expect(await listed({ status: 'submitted' })).toEqual([id]);
  expect(await listed({ status: 'closed' })).toEqual([]);
  await one.decide(id, { outcome: 'rejected' });
  expect([await listed({ status: 'open' }), await listed({ status: 'rejected' })]).toEqual([[], [id]]);
  await noteReference(portal(), 'objection', objectionKey(id));
  const reference = shortReference.toLowerCase().replaceAll('-', ' ');
  expect(await listed({ reference })).toEqual([id]);
  expect(await listed({ reference }, newPerson().caller)).toEqual([]);
  const queue = async (office: typeof one.office) =>
    (await api().listObjectionQueue({ caller: office, query: { reference } })).body.items.map(
      (each) => each.id,
    );
  expect(await queue(one.office)).toEqual([id]);
  expect(await queue(agency('0'.repeat(24), 'tax:read'))).toEqual([]);
  expect(toldFor('objectionId', id)).toBe(shortReference);
});

test('the agency lists open and closed objections', async () => {
  const one = await newAssessment(portal());
  const { id } = (await one.objectTo()).body;
  const listed = async (list: 'open' | 'closed') =>
    (await api().listObjectionQueue({ caller: one.office, query: { list } })).body.items.map(
      (each) => each.id,
    );
  expect([await listed('open'), await listed('closed')]).toEqual([[id], []]);
  await one.decide(id, { outcome: 'rejected' });
  expect([await listed('open'), await listed('closed')]).toEqual([[], [id]]);
});
