import {
  firstReminderCheck,
  type ReminderPreferences,
  reminderDecision,
  remindersOf,
} from '../../../functions/appointments/deadlines/reminder-rules';

const minute = 60_000;
const at = (time: string): number => Date.parse(time);
const start = '2026-03-10T07:30:00.000Z';
const none: ReminderPreferences = { quietHours: null, remindBefore: null };
const shown = (found: readonly number[]): string[] => found.map((each) => new Date(each).toISOString());

describe('the reminders of an appointment', () => {
  it('are as long before as its type has them, the first first', () => {
    expect(shown(remindersOf({ start }, [120, 1_440], none))).toEqual([
      '2026-03-09T07:30:00.000Z',
      '2026-03-10T05:30:00.000Z',
    ]);
  });

  it('are as long before as the person has chosen, or none at all', () => {
    expect(shown(remindersOf({ start }, [120], { ...none, remindBefore: [30] }))).toEqual([
      '2026-03-10T07:00:00.000Z',
    ]);
    expect(remindersOf({ start }, [120], { ...none, remindBefore: [] })).toEqual([]);
  });

  // In Amman it is three hours later than in UTC.
  const nights = { timeZone: 'Asia/Amman', from: '22:00', until: '08:30', days: [] };

  it('wait for the end of quiet hours, where half of the time is left then', () => {
    // 07:30, three hours before: reminded at 08:30.
    const found = remindersOf({ start }, [180], { ...none, quietHours: nights });
    expect(shown(found)).toEqual(['2026-03-10T05:30:00.000Z']);
  });

  it('come before quiet hours begin, where too little is left after them', () => {
    // 07:30, twenty minutes before one that begins at 07:50: reminded the evening before.
    const early = { start: '2026-03-10T04:50:00.000Z' };
    const [found = 0] = remindersOf(early, [20], { ...none, quietHours: nights });
    expect(found).toBeGreaterThan(at('2026-03-09T18:40:00.000Z'));
    expect(found).toBeLessThan(at('2026-03-09T19:00:00.000Z'));
  });

  it('come before a quiet day, on which the appointment is', () => {
    const quietHours = { timeZone: 'Asia/Amman', from: '23:00', until: '06:00', days: ['tuesday' as const] };
    // 10 March 2026 is a Tuesday, quiet to its end.
    const [found = 0] = remindersOf({ start }, [120], { ...none, quietHours });
    const local = new Date(found + 180 * minute).toISOString();
    expect(local.slice(0, 13)).toBe('2026-03-09T22');
  });

  it('are one where two fall together', () => {
    const found = remindersOf({ start }, [170, 180], { ...none, quietHours: nights });
    expect(shown(found)).toEqual(['2026-03-10T05:30:00.000Z']);
  });
});

describe('the first look', () => {
  it('is a week before the start, or now if that is later; none after the start', () => {
    const begins = at(start);
    expect(firstReminderCheck(begins, at('2026-02-01T00:00:00Z'))).toBe(at('2026-03-03T07:30:00Z'));
    expect(firstReminderCheck(begins, at('2026-03-09T00:00:00Z'))).toBe(at('2026-03-09T00:00:00Z'));
    expect(firstReminderCheck(begins, begins)).toBeUndefined();
  });
});

describe('a look', () => {
  const begins = at(start);
  const [first, second] = [begins - 1_440 * minute, begins - 120 * minute];
  const seen = (since: number, now: number) =>
    reminderDecision([first, second], { start: begins, since, now });

  it.each([
    ['nothing is due', begins - 5_000 * minute, first - 1, { remind: false, next: first }],
    ['one is due', first, first, { remind: true, next: second }],
    ['it comes a minute late', first, first + minute, { remind: true, next: second }],
    ['both were missed: one reminder', first, second + minute, { remind: true, next: undefined }],
    ['the first lay before the booking', first + 1, first + 1, { remind: false, next: second }],
    ['the last is due', second, second, { remind: true, next: undefined }],
    ['it has begun', second, begins, { remind: false, next: undefined }],
  ])('when %s', (_, since, now, expected) => expect(seen(since, now)).toEqual(expected));
});
