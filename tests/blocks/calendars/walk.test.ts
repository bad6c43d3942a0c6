import { calendarKey } from '../../../functions/blocks/calendars/calendar';
import { followCalendars, walkKey } from '../../../functions/blocks/calendars/follow';
import type { CalendarFollower } from '../../../functions/blocks/calendars/walk';
import { timer, timerPartitions } from '../../../functions/kernel/events/deadlines';
import type { Event } from '../../../functions/kernel/events/event';
import type { Effects } from '../../../functions/kernel/events/reactor';
import { beginning } from '../../../functions/kernel/table/create';
import type { Stored, Table } from '../../../functions/kernel/table/dynamo';
import { read } from '../../../functions/kernel/table/read';
import { maxStaleness } from '../../../functions/kernel/table/reference';
import type { Item } from '../../../functions/kernel/table/rule';
import { key } from '../../../functions/kernel/table/table';
import { update } from '../../../functions/kernel/table/update';
import { write } from '../../../functions/kernel/table/write';
import { hours, instant } from '../../../functions/kernel/text/time';
import { useDatabase } from '../../support/engine';

/*
 * Cases of a service that has nothing else: each is due a number of hours after an instant, which the calendar's
 * `delayHours` stands for, so that a calendar with a shorter delay brings all of them forward.
 */

const database = useDatabase();
let table: Table;
beforeEach(async () => {
  table = await database().another();
});

interface Sent {
  readonly constructor: { readonly name: string };
  readonly input: { readonly Key?: { readonly pk: string } };
}

/** The table, where a test does something of its own before each request. */
const watched = (before: (command: Sent) => unknown): Table => {
  const send = async (command: Sent) => {
    await before(command);
    return table.client.send(command as never);
  };
  return { name: table.name, client: { send } as unknown as Table['client'] };
};
const start = Date.parse('2026-03-01T09:00:00.000Z');
const settled = maxStaleness + 60_000;
const bounds = { pageSize: 2, strides: 1 };

interface Delayed {
  readonly delayHours: number;
}

const looked: string[] = [];
const follower: CalendarFollower = {
  type: 'case',
  calendarIdOf: ({ calendarId }) => calendarId as string | undefined,
  nextDueAt: ({ id, madeAt }, calendar) => {
    looked.push(String(id));
    return Number(madeAt) + hours((calendar as unknown as Delayed).delayHours);
  },
};

const caseKey = (id: string) => ({ pk: key('case', id), sk: 'case' });

/** A case that was stored by a calendar with this delay. `madeAt` orders the cases in the index. */
const newCase = async (id: string, calendarId: string, madeAt: number, delayHours: number): Promise<void> => {
  const item = { ...caseKey(id), type: 'case', version: 1, id, calendarId, madeAt };
  await write(table, beginning({ ...item, ...timer(id, madeAt + hours(delayHours)) }));
};

const newCases = async (calendarId: string, count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, (_, index) => `${calendarId}-${index}`);
  await Promise.all(ids.map((id, index) => newCase(id, calendarId, start + index, 48)));
  return ids;
};

const dueAtOf = async (id: string) => (await read<Walking>(table, caseKey(id)))?.dueAt;
const dueAtsOf = (ids: readonly string[]) => Promise.all(ids.map(dueAtOf));
const dueAtsAfter = (delayHours: number, ids: readonly string[]) =>
  ids.map((_, index) => instant(start + index + hours(delayHours)));

/** What the service notes of its walk after a calendar was replaced. */
type Walking = Stored & { readonly dueAt?: string; readonly walk?: { readonly strides: number } };
const walkIn = async (id: string) => (await read<Walking>(table, walkKey(follower, id))) as Walking;

/** The service hears that the calendar was replaced. */
const hear = async (id: string, at: number): Promise<void> => {
  const event = { type: 'calendar.replaced', subject: id, at } as unknown as Event;
  await followCalendars(follower).reactor.react({ table } as unknown as Effects)(event);
};

const newCalendar = async (id: string): Promise<void> => {
  await write(
    table,
    beginning({ ...calendarKey(id), type: 'calendar', version: 2, id, delayHours: 24 } as Stored),
  );
  await hear(id, start);
};

/** Replaces the calendar as the calendars service does. */
const replace = async (id: string, delayHours: number, at: number): Promise<void> => {
  await write(table, update({ key: calendarKey(id), set: { delayHours } }));
  await hear(id, at);
};

const onDue = (over: Table = table, within = bounds) => {
  const { walks } = followCalendars(follower, within);
  const [act] = Object.values(walks);
  if (!act) throw new Error('nobody walks');
  return act({ table: over } as unknown as Effects);
};

/** What a sweep does with a walk: false where it is not due. */
const sweep = async (id: string, now: number, over = table, within = bounds): Promise<boolean> => {
  const walking = await walkIn(id);
  if (walking.dueAt === undefined || walking.dueAt > instant(now)) return false;
  await onDue(over, within)(walking as unknown as Item, now);
  return true;
};

/** Sweeps until nothing of the calendar is due, and answers how often. */
const sweepAll = async (id: string, now: number): Promise<number> => {
  for (let count = 0; ; count += 1) if (!(await sweep(id, now))) return count;
};

/** More than two sweeps can do. */
const many = 80;

describe('the walk over waiting deadlines', () => {
  test('does a bounded amount of work in each call, and all of it in the end', async () => {
    const id = 'bounded';
    const ids = await newCases(id, many);
    await newCalendar(id);
    looked.length = 0;
    const sent: string[] = [];
    await sweep(
      id,
      start,
      watched((command) => sent.push(command.constructor.name)),
    );
    const most = timerPartitions.length * bounds.pageSize * bounds.strides;
    expect(looked.length).toBeGreaterThan(most / 2);
    expect(looked.length).toBeLessThanOrEqual(most);
    expect(sent.filter((command) => command === 'QueryCommand')).toHaveLength(
      timerPartitions.length * bounds.strides,
    );
    expect((await walkIn(id)).walk?.strides).toBe(bounds.strides);
    expect(await sweepAll(id, start)).toBeGreaterThanOrEqual(1);
    expect(await dueAtsOf(ids)).toEqual(dueAtsAfter(24, ids));
  });

  test('looks first at what is due first', async () => {
    const id = 'ordered';
    const ids = await newCases(id, many);
    await newCalendar(id);
    await sweep(id, start);
    expect(await dueAtOf(ids[0] as string)).toBe(instant(start + hours(24)));
    expect(await dueAtOf(ids[many - 1] as string)).toBe(instant(start + many - 1 + hours(48)));
  });

  test('takes away its traces when it is over', async () => {
    const id = 'traces';
    await newCases(id, 20);
    await newCalendar(id);
    await sweepAll(id, start);
    const between = await walkIn(id);
    expect(between).toMatchObject({ version: 1, dueAt: instant(start + settled) });
    expect(between).not.toHaveProperty('walk');
    await sweepAll(id, start + settled);
    expect(await walkIn(id)).not.toHaveProperty('dueAt');
    expect(await walkIn(id)).not.toHaveProperty('walk');
    expect((await walkIn(id)).version).toBe(1);
  });

  test('goes on where it was cut, and does no stride twice that was stored', async () => {
    const id = 'cut';
    const ids = await newCases(id, many);
    await newCalendar(id);
    looked.length = 0;
    await sweep(id, start);
    const before = new Set(looked);
    looked.length = 0;
    let strides = 0;
    const cut = watched((command) => {
      if (command.constructor.name === 'UpdateCommand' && command.input.Key?.pk === walkKey(follower, id).pk)
        strides += 1;
      if (strides > 1) throw new Error('cut');
    });
    await expect(sweep(id, start, cut, { ...bounds, strides: 2 })).rejects.toThrow('cut');
    expect((await walkIn(id)).walk?.strides).toBe(bounds.strides + 1);
    expect(looked.filter((each) => before.has(each))).toEqual([]);
    await sweepAll(id, start);
    expect(await dueAtsOf(ids)).toEqual(dueAtsAfter(24, ids));
  });

  test('begins anew when the calendar is replaced meanwhile', async () => {
    const id = 'anew';
    const ids = await newCases(id, many);
    await newCalendar(id);
    await sweep(id, start);
    await replace(id, 12, start + 60_000);
    expect(await walkIn(id)).not.toHaveProperty('walk');
    await sweepAll(id, start + 60_000);
    expect((await walkIn(id)).dueAt).toBe(instant(start + 60_000 + settled));
    expect(await dueAtsOf(ids)).toEqual(dueAtsAfter(12, ids));
  });

  test('a sweep that is slower than the replacement stores nothing', async () => {
    const id = 'slower';
    await newCases(id, 20);
    await newCalendar(id);
    const before = await walkIn(id);
    await replace(id, 12, start + 60_000);
    await onDue()(before as unknown as Item, start);
    expect(await walkIn(id)).toMatchObject({ version: 2, dueAt: instant(start + 60_000) });
    expect(await walkIn(id)).not.toHaveProperty('walk');
  });

  test('two sweeps at once do what one does', async () => {
    const id = 'twice';
    const ids = await newCases(id, 100);
    await newCalendar(id);
    for (let left = 4; left > 0; left -= 1) await Promise.all([sweep(id, start), sweep(id, start)]);
    await sweepAll(id, start);
    expect(await dueAtsOf(ids)).toEqual(dueAtsAfter(24, ids));
    expect((await walkIn(id)).dueAt).toBe(instant(start + settled));
  });
});

describe('what is stored while the walk is under way', () => {
  test('is found by a second walk, where a function remembered the old calendar', async () => {
    const id = 'late';
    await newCases(id, many);
    await newCalendar(id);
    await sweep(id, start);
    // Behind the cursor: earlier than what the first walk has looked at, and two days late.
    await newCase('late-filed', id, start - hours(40), 48);
    await sweepAll(id, start + maxStaleness);
    expect(await dueAtOf('late-filed')).toBe(instant(start + hours(8)));
    await sweepAll(id, start + settled);
    expect(await dueAtOf('late-filed')).toBe(instant(start - hours(16)));
  });

  test('is found as well where the first walk takes longer than functions remember', async () => {
    const id = 'long';
    await newCases(id, many);
    await newCalendar(id);
    await sweep(id, start);
    await newCase('long-filed', id, start - hours(40), 48);
    await sweepAll(id, start + 2 * settled);
    expect(await dueAtOf('long-filed')).toBe(instant(start - hours(16)));
    expect(await walkIn(id)).not.toHaveProperty('dueAt');
  });

  test('is looked at again where an item changes between being read and being written', async () => {
    const id = 'changing';
    await newCase('changing-case', id, start, 48);
    await newCalendar(id);
    let touched = false;
    const commented = watched(async (command) => {
      if (command.constructor.name !== 'UpdateCommand' || touched) return;
      touched = true;
      await write(table, update({ key: caseKey('changing-case'), set: { comment: 'Any news?' } }));
    });
    await sweep(id, start, commented);
    expect(await dueAtOf('changing-case')).toBe(instant(start + hours(24)));
  });

  test('items of other calendars and of other types are left alone', async () => {
    await newCase('other-case', 'another', start, 48);
    const item = { ...caseKey('other-type'), pk: key('thing', 'other-type'), type: 'thing', version: 1 };
    await write(table, beginning({ ...item, ...timer('other-type', start) }));
    await newCalendar('alone');
    await sweepAll('alone', start);
    expect(await dueAtOf('other-case')).toBe(instant(start + hours(48)));
  });
});
