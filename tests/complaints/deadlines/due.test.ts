import fc from 'fast-check';
import { walkKey } from '../../../functions/blocks/calendars/follow';
import type { Complaint } from '../../../functions/complaints/cases/complaint';
import { complaintKey } from '../../../functions/complaints/cases/keys';
import { followCalendar } from '../../../functions/complaints/deadlines/due';
import { read } from '../../../functions/kernel/table/read';
import { hours, instant } from '../../../functions/kernel/text/time';
import { usePortal } from '../../support/portal';
import { extent } from '../../support/sample';
import { calendarsService } from '../../support/services';
import { feast, timedCase } from '../timed';
import { complaints } from '../world';

const portal = usePortal(complaints, calendarsService);
const clock = () => portal().clock;
const minute = 60_000;
const monday = '2026-03-02T06:00:00.000Z';
const stored = async (id: string) => read<Complaint>(portal().table, complaintKey(id));

/** A world for each test: a sweep looks at everything in it. */
beforeEach(() => clock().set(monday));

describe('the portal, by itself', () => {
  test('reminds the agency, brings what is overdue before one level after the other, each once', async () => {
    const one = await timedCase(portal());
    const { id, dueAt } = await one.file();
    await one.sweepUntil('2026-03-05T13:10:00.000Z');
    expect(await one.portalSteps(id)).toEqual([
      { action: 'remind', by: 'portal', internal: true, at: '2026-03-03T10:00:00.000Z', dueAt },
      { action: 'escalate', by: 'portal', level: 1, unit: 'Head of lighting', at: dueAt, dueAt },
      { action: 'escalate', by: 'portal', level: 2, unit: 'Mayor', at: '2026-03-05T06:00:00.000Z', dueAt },
    ]);
    expect(await one.shown(id)).toMatchObject({ escalationLevel: 2, status: 'received', dueAt });
    expect((await stored(id))?.dueKey).toBeUndefined();
  });

  test('keeps the reminder from the citizen, and tells of the escalation', async () => {
    const one = await timedCase(portal());
    const { id } = await one.file();
    clock().set('2026-03-03T10:00:00.000Z');
    await one.sweep();
    clock().set('2026-03-04T06:00:00.000Z');
    await one.sweep();
    const { timeline } = await one.shown(id);
    expect(timeline.map(({ action }) => action)).toEqual(['file', 'escalate']);
  });

  test('does not remind of what is overdue already, as when it stood still', async () => {
    const one = await timedCase(portal());
    const { id } = await one.file();
    clock().set('2026-03-11T06:00:00.000Z');
    await one.sweep();
    await one.sweep();
    expect((await one.portalSteps(id)).map(({ action, level }) => [action, level])).toEqual([
      ['escalate', 1],
      ['escalate', 2],
    ]);
  });

  test('does nothing twice when it looks twice at once', async () => {
    const one = await timedCase(portal());
    const { id } = await one.file();
    clock().set('2026-03-04T06:00:00.000Z');
    await Promise.all([one.sweep(), one.sweep(), one.sweep()]);
    expect(await one.portalSteps(id)).toHaveLength(1);
  });

  test('waits while the citizen is asked, and sees by itself when time runs on', async () => {
    const one = await timedCase(portal());
    const { id } = await one.file();
    const params = { complaintId: id };
    clock().set('2026-03-02T10:00:00.000Z');
    await one.api.ask({ caller: one.office, params, body: { text: 'Which?' } });
    await one.sweepUntil('2026-03-04T12:00:00.000Z');
    await one.api.answerQuestion({ caller: one.lena, params, body: { text: 'That.' } });
    await one.sweepUntil('2026-03-08T08:05:00.000Z');
    expect((await one.portalSteps(id)).map(({ action, at }) => [action, at])).toEqual([
      ['remind', '2026-03-05T12:00:00.000Z'],
      ['escalate', '2026-03-08T08:00:00.000Z'],
    ]);
  });

  test('lets a complaint lapse whose citizen does not answer in time; it may be reopened', async () => {
    const one = await timedCase(portal());
    const { id } = await one.file();
    const params = { complaintId: id };
    await one.api.ask({ caller: one.office, params, body: { text: 'Which?' } });
    for (const at of ['2026-03-03T06:00:00.000Z', '2026-03-07T05:59:59.999Z']) {
      clock().set(at);
      await one.sweep();
      expect((await one.shown(id)).status).toBe('awaiting-citizen');
    }
    clock().set('2026-03-07T06:00:00.000Z');
    await one.sweep();
    expect(await one.shown(id)).toMatchObject({ status: 'lapsed', clock: 'stopped', dueAt: null });
    expect((await one.api.listQueue({ caller: one.office })).body.items).toEqual([]);
    const late = await one.api.answerQuestion({ caller: one.lena, params, body: { text: 'Oh.' } });
    expect(late.problem.code).toBe('wrong-status');
    await one.api.reopen({ caller: one.lena, params, body: { text: 'That one.' } });
    await one.sweep();
    clock().set('2026-03-09T13:00:00.000Z');
    await one.sweep();
    expect((await one.portalSteps(id)).map(({ action }) => action)).toEqual(['expire', 'escalate']);
  });

  test.each(['resolve', 'reject', 'withdraw'] as const)('does nothing more after %s', async (action) => {
    const one = await timedCase(portal());
    const { id } = await one.file();
    const params = { complaintId: id };
    if (action === 'withdraw') await one.api.withdraw({ caller: one.lena, params, body: {} });
    else await one.api[action]({ caller: one.office, params, body: { text: 'Done.' } });
    expect((await stored(id))?.dueKey).toBeUndefined();
  });

  test('starts again with a reopening: the reminder and the levels are given anew', async () => {
    const one = await timedCase(portal());
    const { id } = await one.file();
    const params = { complaintId: id };
    clock().set('2026-03-04T06:00:00.000Z');
    await one.sweep();
    await one.api.resolve({ caller: one.office, params, body: { text: 'Done.' } });
    await one.api.reopen({ caller: one.lena, params, body: { text: 'No.' } });
    expect((await one.shown(id)).escalationLevel).toBe(0);
    await one.sweep();
    for (const at of ['2026-03-05T10:00:00.000Z', '2026-03-08T06:00:00.000Z']) {
      clock().set(at);
      await one.sweep();
    }
    expect((await one.portalSteps(id)).map(({ action, level }) => [action, level])).toEqual([
      ['escalate', 1],
      ['remind', undefined],
      ['escalate', 1],
    ]);
  });

  test('forgets what a transfer leaves behind: the next category decides', async () => {
    const [one, other] = [await timedCase(portal()), await timedCase(portal(), { escalation: undefined })];
    const { id } = await one.file();
    const to = { agencyId: other.category.agencyId, categoryCode: other.category.code };
    await one.api.transfer({ caller: one.office, params: { complaintId: id }, body: { to } });
    expect((await stored(id))?.dueKey).toBeUndefined();
    const back = { agencyId: one.category.agencyId, categoryCode: one.category.code };
    await one.api.transfer({ caller: other.office, params: { complaintId: id }, body: { to: back } });
    expect((await stored(id))?.dueAt).toBe('2026-03-03T10:00:00.000Z');
  });

  test('stops looking where the timeline is full', async () => {
    const one = await timedCase(portal());
    const { id } = await one.file();
    const params = { complaintId: id };
    const times = (count: number, work: () => Promise<unknown>) =>
      Promise.all(Array.from({ length: count }, work));
    await times(79, () => one.api.note({ caller: one.office, params, body: { text: 'Noted.' } }));
    await times(20, () => one.api.assign({ caller: one.office, params, body: { unit: 'West' } }));
    clock().set('2026-03-04T06:00:00.000Z');
    await one.sweep();
    expect((await stored(id))?.dueKey).toBeUndefined();
    expect(await one.portalSteps(id)).toEqual([]);
  });
});

describe('when a calendar is replaced', () => {
  test('a holiday that is announced puts off what is stored: nothing is done too early', async () => {
    const one = await timedCase(portal());
    const { id } = await one.file();
    await one.replaceCalendar({ holidays: [feast('2026-03-03', '2026-03-03')] });
    await one.sweepUntil('2026-03-05T06:02:00.000Z');
    expect((await one.portalSteps(id)).map(({ action, at }) => [action, at])).toEqual([
      ['remind', '2026-03-04T10:00:00.000Z'],
      ['escalate', '2026-03-05T06:00:00.000Z'],
    ]);
  });

  test('a feast that moves by a day brings forward what is due sooner: nothing is done too late', async () => {
    const one = await timedCase(portal(), {}, { holidays: [feast('2026-03-03', '2026-03-05')] });
    const { id } = await one.file();
    expect((await one.shown(id)).dueAt).toBe('2026-03-09T06:00:00.000Z');
    expect((await stored(id))?.dueAt).toBe('2026-03-08T10:00:00.000Z');
    await one.replaceCalendar({ holidays: [feast('2026-03-04', '2026-03-05')] });
    await one.sweepUntil('2026-03-08T06:02:00.000Z');
    expect((await one.portalSteps(id)).map(({ action, at }) => [action, at])).toEqual([
      ['remind', '2026-03-03T10:00:00.000Z'],
      ['escalate', '2026-03-08T06:00:00.000Z'],
    ]);
  });

  test('what was filed by the old calendar meanwhile, as functions may remember it, is found as well', async () => {
    const one = await timedCase(portal(), {}, { holidays: [feast('2026-03-03', '2026-03-05')] });
    await one.file();
    clock().advance(30_000);
    await one.replaceCalendar({});
    await one.sweep();
    const { id, dueAt } = await one.file();
    expect(dueAt).toBe('2026-03-09T06:00:30.000Z');
    await one.sweepUntil('2026-03-04T06:02:00.000Z');
    const walk = await read(portal().table, walkKey(followCalendar, one.calendarId));
    expect(walk).not.toHaveProperty('dueKey');
    expect((await one.portalSteps(id)).map(({ action, at }) => [action, at])).toEqual([
      ['remind', '2026-03-03T10:01:00.000Z'],
      ['escalate', '2026-03-04T06:01:00.000Z'],
    ]);
  });

  const date = fc.integer({ min: 2, max: 14 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`);
  const step = fc.record({
    hours: fc.integer({ min: 1, max: 60 }),
    what: fc.oneof(
      fc.constant('talk' as const),
      fc.array(date, { maxLength: 4 }).map((dates) => ({ holidays: dates.map((day) => feast(day, day)) })),
    ),
  });
  type Played = typeof step extends fc.Arbitrary<infer T> ? T : never;
  type Case = Awaited<ReturnType<typeof timedCase>>;

  /** Replaces the calendar, or asks and answers by turns; tells when. */
  const play = async (one: Case, id: string, steps: readonly Played[]): Promise<number[]> => {
    const moved: number[] = [];
    for (const { hours: later, what } of steps) {
      await one.sweepUntil(instant(clock()() + hours(later)));
      await (what === 'talk' ? one.talk(id) : one.replaceCalendar(what));
      moved.push(clock()());
    }
    return moved;
  };

  test('whatever is replaced and whenever, all is done within a minute, and nothing too early', async () => {
    const once = async (steps: readonly Played[]): Promise<void> => {
      clock().set(monday);
      const one = await timedCase(portal(), { answerDays: undefined });
      const { id } = await one.file();
      const moved = await play(one, id, steps);
      if ((await one.shown(id)).clock === 'paused') moved.push(await one.talk(id));
      await one.sweepUntil('2026-04-05T00:00:00.000Z');
      const escalations = (await one.portalSteps(id)).filter(({ action }) => action === 'escalate');
      expect(escalations.map(({ level }) => level)).toEqual([1, 2]);
      const [first] = escalations;
      const [at, dueAt] = [Date.parse(first?.at ?? ''), Date.parse(first?.dueAt ?? '')];
      const sinceWhen = Math.max(dueAt, ...moved.filter((each) => each <= at));
      expect(at).toBeGreaterThanOrEqual(dueAt);
      expect(at - sinceWhen).toBeLessThanOrEqual(minute);
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), once), {
      numRuns: extent(2, 12),
    });
  }, 60_000);
});
