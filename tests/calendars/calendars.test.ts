import { randomUUID } from 'node:crypto';
import { calendarKey } from '../../functions/blocks/calendars/calendar';
import { changes } from '../../functions/calendars/changes';
import { contract } from '../../functions/calendars/contract';
import * as examples from '../../functions/calendars/examples';
import { eventsIn } from '../../functions/kernel/events/event';
import { read } from '../../functions/kernel/table/read';
import { maxStaleness } from '../../functions/kernel/table/reference';
import type { Item } from '../../functions/kernel/table/rule';
import { anyone, operator } from '../support/callers';
import { usePortal } from '../support/portal';
import { calendarsService } from '../support/services';

const portal = usePortal(calendarsService);
const api = () => portal().client(contract);
const staff = operator(randomUUID());
const { id: _, ...details } = examples.createCalendar.body;

const create = async (changes: object = {}) => {
  const id = `office-${randomUUID().slice(0, 8)}`;
  const reply = await api().createCalendar({ caller: staff, body: { id, ...details, ...changes } });
  return { id, reply };
};
const pointersOf = async (changes: object) =>
  (await create(changes)).reply.problem.errors?.map(({ pointer }) => pointer);

describe('a calendar', () => {
  test('is made by operators, for all to see', async () => {
    const { id, reply } = await create();
    expect(reply.headers.location).toBe(`/v1/public/calendars/${id}`);
    const shown = await api().getCalendar({ caller: anyone, params: { calendarId: id } });
    expect(shown.body).toEqual({ id, version: 1, ...details });
  });

  test('is made once, however often that is asked; its id is its own', async () => {
    const body = { id: `office-${randomUUID().slice(0, 8)}`, ...details };
    const make = () => api().createCalendar({ caller: staff, body, idempotencyKey: 'one' });
    const replies = await Promise.all(Array.from({ length: 20 }, make));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const again = await api().createCalendar({ caller: staff, body });
    expect(again.problem).toMatchObject({ code: 'calendar-exists', status: 409 });
  });

  test('is replaced as a new version, which other functions know after ten minutes at the latest', async () => {
    const { id } = await create();
    const params = { calendarId: id };
    await api().getCalendar({ params });
    const body = { ...details, holidays: [] };
    const replace = () => api().replaceCalendar({ caller: staff, params, body, idempotencyKey: 'one' });
    expect((await replace()).status).toBe(204);
    expect((await replace()).status).toBe(204);
    portal().clock.advance(maxStaleness + 1);
    expect((await api().getCalendar({ params })).body).toMatchObject({ version: 2, holidays: [] });
  });

  test('that is replaced is told to whoever has timed something on it, and nothing else of it is', async () => {
    const { id } = await create();
    const stored = () => read(portal().table, calendarKey(id)) as Promise<unknown> as Promise<Item>;
    const told = (before: Item | undefined, after: Item) =>
      eventsIn(changes.calendar ?? (() => []), { before, after });
    const before = await stored();
    expect(told(undefined, before)).toEqual([]);
    await api().replaceCalendar({ caller: staff, params: { calendarId: id }, body: details });
    const after = await stored();
    expect(told(before, after)).toMatchObject([
      { type: 'calendar.replaced', subject: id, at: portal().clock(), audience: {} },
    ]);
    expect(told(after, { ...after, version: Number(after.version) + 1 })).toEqual([]);
  });

  test('that is not there is neither shown nor replaced', async () => {
    const params = { calendarId: 'nowhere' };
    expect((await api().getCalendar({ params })).problem.code).toBe('calendar-not-found');
    const replaced = await api().replaceCalendar({ caller: staff, params, body: details });
    expect(replaced.problem.code).toBe('calendar-not-found');
  });

  test('stands in the list by its id, page by page', async () => {
    for (let count = 0; count < 5; count += 1) await create();
    const ids: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { body } = await api().listCalendars({ query: { limit: '3', ...(cursor ? { cursor } : {}) } });
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.next;
      if (!cursor) break;
    }
    expect(ids.length).toBeGreaterThanOrEqual(5);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});

describe('refused is', () => {
  const hours = (...list: readonly (readonly [string, string])[]) => list.map(([from, to]) => ({ from, to }));
  const names = { en: 'Feast' };

  test.each([
    ['a time zone that is none', { timeZone: 'Asia/Nowhere' }, '/timeZone'],
    ['an offset for a time zone', { timeZone: '+03:00' }, '/timeZone'],
    ['a week of less than eight hours', { week: { monday: hours(['08:00', '15:59']) } }, '/week'],
    ['a week without a day', { week: {} }, '/week'],
    ['an hour that no day has', { week: { monday: hours(['08:00', '24:30']) } }, '/week/monday/0/to'],
    ['hours that are none', { week: { monday: hours(['16:00', '16:00']) } }, '/week/monday'],
    [
      'hours after those that end on the next day',
      { week: { monday: hours(['16:00', '08:00'], ['17:00', '18:00']) } },
      '/week/monday',
    ],
    [
      'hours that overlap',
      { week: { monday: hours(['08:00', '14:00'], ['13:00', '18:00']) } },
      '/week/monday',
    ],
    ['a day that is none', { week: { someday: hours(['08:00', '16:00']) } }, '/week/someday'],
    [
      'a holiday on a day that is none',
      { holidays: [{ from: '2026-02-29', to: '2026-03-01', names }] },
      '/holidays/0/from',
    ],
    [
      'a holiday that ends before it begins',
      { holidays: [{ from: '2026-03-02', to: '2026-03-01', names }] },
      '/holidays/0',
    ],
    [
      'a holiday of more than 31 days',
      { holidays: [{ from: '2026-03-01', to: '2026-04-01', names }] },
      '/holidays/0',
    ],
    [
      'a period of more than 92 days',
      { periods: [{ from: '2026-01-01', to: '2026-04-03', names, week: {} }] },
      '/periods/0',
    ],
  ])('%s', async (__, changes, pointer) => expect(await pointersOf(changes)).toEqual([pointer]));

  test.each([
    ['a night until midnight', { week: { friday: hours(['00:00', '24:00']) } }],
    ['a holiday of 31 days', { holidays: [{ from: '2026-03-01', to: '2026-03-31', names }] }],
    ['a period without any hours', { periods: [{ from: '2026-01-01', to: '2026-04-02', names, week: {} }] }],
    ['a zone that is another name', { timeZone: 'Etc/GMT-3' }],
  ])('but not %s', async (__, changes) => expect((await create(changes)).reply.status).toBe(201));
});
