import { maxStaleness } from '../../../functions/kernel/table/reference';
import { usePortal } from '../../support/portal';
import { calendarsService } from '../../support/services';
import { feast, timedCase } from '../timed';
import { complaints, newId } from '../world';

const portal = usePortal(complaints, calendarsService);
const clock = () => portal().clock;
/** 1 March 2026 was a Sunday. */
const monday = '2026-03-02T06:00:00.000Z';

beforeEach(() => clock().set(monday));

describe('when a complaint is due', () => {
  test('is told before it is filed, and then as it was told', async () => {
    const one = await timedCase(portal());
    clock().set('2026-03-05T14:00:00.000Z');
    const preview = (await one.api.previewDue({ params: one.category })).body;
    expect(preview).toMatchObject({
      filedAt: '2026-03-05T14:00:00.000Z',
      startsAt: '2026-03-08T05:00:00.000Z',
      dueAt: '2026-03-09T13:00:00.000Z',
      serviceLevel: { hours: 16, calendarId: one.calendarId },
      calendar: { id: one.calendarId, version: 1, timeZone: 'Asia/Amman' },
    });
    expect((await one.file()).dueAt).toBe(preview.dueAt);
  });

  test('around the clock, where the category names no calendar', async () => {
    const one = await timedCase(portal(), { serviceLevel: { hours: 16 } });
    const preview = (await one.api.previewDue({ params: one.category })).body;
    expect(preview).toMatchObject({ startsAt: monday, dueAt: '2026-03-02T22:00:00.000Z', calendar: null });
  });

  test('is not told of a category that is not there', async () => {
    const one = await timedCase(portal());
    const reply = await one.api.previewDue({ params: { ...one.category, agencyId: newId() } });
    expect(reply.problem.code).toBe('category-not-found');
  });

  test('is working time: what passes while the citizen is asked is not counted', async () => {
    const one = await timedCase(portal());
    const { id, dueAt } = await one.file();
    expect(dueAt).toBe('2026-03-04T06:00:00.000Z');
    const params = { complaintId: id };
    // Four hours are worked on Monday; the answer comes on Wednesday at noon, in Amman at three.
    clock().set('2026-03-02T10:00:00.000Z');
    await one.api.ask({ caller: one.office, params, body: { text: 'Which?' } });
    expect(await one.shown(id)).toMatchObject({ clock: 'paused', dueAt: null });
    clock().set('2026-03-04T12:00:00.000Z');
    await one.api.answerQuestion({ caller: one.lena, params, body: { text: 'That.' } });
    // One hour on Wednesday, eight on Thursday, three on Sunday.
    expect(await one.shown(id)).toMatchObject({ clock: 'running', dueAt: '2026-03-08T08:00:00.000Z' });
  });

  test('stays in the past where it was over before the citizen was asked', async () => {
    const one = await timedCase(portal());
    const { id, dueAt } = await one.file();
    const params = { complaintId: id };
    clock().set('2026-03-05T06:00:00.000Z');
    await one.api.ask({ caller: one.office, params, body: { text: 'Which?' } });
    clock().set('2026-03-09T06:00:00.000Z');
    await one.api.answerQuestion({ caller: one.lena, params, body: { text: 'That.' } });
    expect((await one.shown(id)).dueAt).toBe(dueAt);
  });

  test('is counted anew after a reopening', async () => {
    const one = await timedCase(portal());
    const { id } = await one.file();
    const params = { complaintId: id };
    await one.api.resolve({ caller: one.office, params, body: { text: 'Done.' } });
    clock().set('2026-03-08T05:00:00.000Z');
    await one.api.reopen({ caller: one.lena, params, body: { text: 'No.' } });
    expect((await one.shown(id)).dueAt).toBe('2026-03-09T13:00:00.000Z');
  });
});

describe('a holiday that is announced', () => {
  test('moves what is shown, in the complaint and in lists; the answer to the filing stays', async () => {
    const one = await timedCase(portal());
    const filing = { ...(await one.file()) };
    expect(filing.dueAt).toBe('2026-03-04T06:00:00.000Z');
    await one.replaceCalendar({ holidays: [feast('2026-03-03', '2026-03-03')] });
    clock().advance(maxStaleness + 1);
    const moved = '2026-03-05T06:00:00.000Z';
    expect((await one.shown(filing.id)).dueAt).toBe(moved);
    const mine = (await one.api.listComplaints({ caller: one.lena })).body.items;
    expect(mine).toMatchObject([{ id: filing.id, dueAt: moved }]);
    const theirs = (await one.api.listQueue({ caller: one.office })).body.items;
    expect(theirs).toMatchObject([{ id: filing.id, dueAt: moved }]);
  });

  test('does not change the answer to a filing that is repeated', async () => {
    const one = await timedCase(portal());
    const body = {
      category: one.category,
      description: 'Dark.',
      place: { address: 'Here' },
      answers: [{ question: 'state', value: 'dark' }],
    };
    const asking = { caller: one.lena, body, idempotencyKey: 'one' };
    const first = await one.api.fileComplaint(asking);
    await one.replaceCalendar({ holidays: [feast('2026-03-03', '2026-03-03')] });
    clock().advance(maxStaleness + 1);
    expect((await one.api.fileComplaint(asking)).text).toBe(first.text);
  });
});

describe('lists', () => {
  test('ask for each calendar once, however many complaints are timed on it', async () => {
    const one = await timedCase(portal());
    for (let count = 0; count < 5; count += 1) await one.file();
    clock().advance(maxStaleness + 1);
    const { cost } = await portal().database.meter.measure(() =>
      one.api.listComplaints({ caller: one.lena }),
    );
    // One for the calendar; the rest for the list and what agencies are called.
    expect(cost.reads).toBeLessThanOrEqual(3);
  });
});

describe('a category', () => {
  test('that names a calendar which is not there is refused, new or changed', async () => {
    const one = await timedCase(portal());
    const { version: _, ...category } = (await one.api.getCategory({ params: one.category })).body;
    const { agencyId: __, agencyNames: ___, code, ...details } = category;
    const unknown = { ...details, serviceLevel: { hours: 1, calendarId: 'nowhere' } };
    const problem = {
      code: 'calendar-unknown',
      status: 422,
      errors: [{ pointer: '/serviceLevel/calendarId' }],
    };
    const added = await one.api.createCategory({ caller: one.office, body: { ...unknown, code: 'new' } });
    expect(added.problem).toMatchObject(problem);
    const changed = await one.api.replaceCategory({ caller: one.office, params: { code }, body: unknown });
    expect(changed.problem).toMatchObject(problem);
  });

  test('shows its levels and loses them when it is replaced without', async () => {
    const one = await timedCase(portal());
    const { version: _, ...shown } = (await one.api.getCategory({ params: one.category })).body;
    const { agencyId: __, agencyNames: ___, code, escalation, answerDays, ...others } = shown;
    expect(escalation?.levels.map(({ unit }) => unit)).toEqual(['Head of lighting', 'Mayor']);
    expect(answerDays).toBe(5);
    await one.api.replaceCategory({ caller: one.office, params: { code }, body: others });
    const replaced = (await one.api.getCategory({ params: one.category })).body;
    expect(replaced.escalation).toBeUndefined();
    expect(replaced.answerDays).toBeUndefined();
  });

  test('whose levels do not come one after the other is refused', async () => {
    const one = await timedCase(portal());
    const { version: _, ...shown } = (await one.api.getCategory({ params: one.category })).body;
    const { agencyId: __, agencyNames: ___, code, ...details } = shown;
    const levels = [
      { afterHours: 8, unit: 'A' },
      { afterHours: 8, unit: 'B' },
    ];
    const body = { ...details, escalation: { levels } };
    const reply = await one.api.replaceCategory({ caller: one.office, params: { code }, body });
    expect(reply.problem.errors).toMatchObject([{ pointer: '/escalation/levels' }]);
  });
});
