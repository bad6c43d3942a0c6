import fc from 'fast-check';
import { type Calendar, type Week, weekdays } from '../../../functions/blocks/calendars/opening-hours';

/** Eight to four, Sunday to Thursday. */
const sundayToThursday: Week = Object.fromEntries(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'].map((day) => [
    day,
    [{ from: '08:00', to: '16:00' }],
  ]),
);

/** Offices of a country whose weekend is Friday and Saturday. */
export const offices: Calendar = {
  timeZone: 'Asia/Amman',
  week: sundayToThursday,
  holidays: [],
  periods: [],
};

/** Zones that change their clocks: at night, at midnight, by half an hour, for Ramadan; and some that do not. */
export const zones = [
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Africa/Casablanca',
  'America/Santiago',
  'Asia/Amman',
  'Asia/Tehran',
  'Asia/Kathmandu',
];

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters) => quarters.sort((left, right) => left - right).map((quarter) => clock(quarter * 15)))
  .map((times) =>
    Array.from({ length: Math.floor(times.length / 2) }, (_, index) => ({
      from: times[2 * index] ?? '',
      to: times[2 * index + 1] ?? '',
    })),
  );

const week = (atLeast: number): fc.Arbitrary<Week> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...weekdays), hours), {
      minLength: atLeast,
      maxLength: 7,
      selector: ([day]) => day,
    })
    .map((days) => Object.fromEntries(days));

/** Milliseconds since 1970, in 2026. */
export const inTheYear = fc
  .integer({ min: 0, max: 365 * 1440 - 1 })
  .map((minutes) => Date.UTC(2026, 0, 1) + minutes * 60_000);

const days = fc
  .tuple(inTheYear, fc.integer({ min: 0, max: 12 }))
  .map(([at, more]) => [at, at + more * 86_400_000].map((each) => new Date(each).toISOString().slice(0, 10)))
  .map(([from = '', to = '']) => ({ from, to }));

export const calendars: fc.Arbitrary<Calendar> = fc.record({
  timeZone: fc.constantFrom(...zones),
  week: week(1),
  holidays: fc.array(days, { maxLength: 4 }),
  periods: fc.array(
    fc.tuple(days, week(0)).map(([range, own]) => ({ ...range, week: own })),
    { maxLength: 2 },
  ),
});

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      ...{ weekday: 'long', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    } as const);
  formats.set(timeZone, known);
  return known;
};

/** Whether it is working time, by the look of the clock on the wall: the definition, and nothing clever. */
export const isOpen = ({ timeZone, week: regular, holidays, periods }: Calendar, at: number): boolean => {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  const time = `${parts.hour}:${parts.minute}`;
  const holds = (range: { readonly from: string; readonly to: string }) =>
    range.from <= date && date <= range.to;
  if (holidays.some(holds)) return false;
  const name = (parts.weekday ?? '').toLowerCase() as keyof Week;
  const open = (periods.find(holds)?.week ?? regular)[name] ?? [];
  return open.some(({ from, to }) => from <= time && time < to);
};
