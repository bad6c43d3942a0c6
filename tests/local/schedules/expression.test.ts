import { readExpression } from '../../../local/schedules/expression';

/** The minutes after `from` in which the expression is due, as a clock at `zone` shows them. */
const next = (
  expression: string,
  from: string,
  count: number,
  zone = 'UTC',
  days = 800,
  step = 1,
): string[] => {
  const isDue = readExpression(expression, zone);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const found: string[] = [];
  const start = Date.parse(from);
  for (let at = start; found.length < count && at < start + days * 86_400_000; at += step * 60_000) {
    if (isDue(at)) found.push(shown.format(at));
  }
  return found;
};

describe('a rate', () => {
  it.each([
    ['rate(1 minute)', ['2026-03-01 10:01', '2026-03-01 10:02']],
    ['rate(5 minutes)', ['2026-03-01 10:05', '2026-03-01 10:10']],
    ['rate(1 day)', ['2026-03-02 00:00', '2026-03-03 00:00']],
  ])('%s is due at the same times whenever it was started', (rate, expected) =>
    expect(next(rate, '2026-03-01T10:01:00Z', 2, 'UTC', 5)).toEqual(expected),
  );
});

describe('a time', () => {
  it.each([
    ['at(2026-03-01T10:30:00)', ['2026-03-01 10:30']],
    ['at(2026-03-01T10:29:30)', ['2026-03-01 10:30']],
    ['at(2026-02-01T10:00:00)', []],
  ])('%s is due once, and never early', (at, expected) =>
    expect(next(at, '2026-03-01T10:00:00Z', 2, 'UTC', 1)).toEqual(expected),
  );

  it('is that of its zone', () =>
    expect(next('at(2026-03-01T10:30:00)', '2026-03-01T00:00:00Z', 2, 'Asia/Riyadh', 1)).toEqual([
      '2026-03-01 10:30',
    ]));
});

describe('a cron expression', () => {
  it.each([
    ['0 10 * * ? *', ['2026-03-01 10:00', '2026-03-02 10:00']],
    ['10 12 ? * SUN-THU *', ['2026-03-01 12:10', '2026-03-02 12:10']],
    ['0/20 8-9 ? * 2 *', ['2026-03-02 08:00', '2026-03-02 08:20', '2026-03-02 08:40', '2026-03-02 09:00']],
    ['*/30 23 L * ? *', ['2026-03-31 23:00', '2026-03-31 23:30', '2026-04-30 23:00']],
    ['0 8 1 JAN,JUL ? 2026', ['2026-07-01 08:00']],
    [
      '0 0 15W * ? *',
      [
        '2026-03-16 00:00',
        '2026-04-15 00:00',
        '2026-05-15 00:00',
        '2026-06-15 00:00',
        '2026-07-15 00:00',
        '2026-08-14 00:00',
      ],
    ],
    ['0 0 1W 8 ? *', ['2026-08-03 00:00', '2027-08-02 00:00']],
    ['0 0 LW * ? 2026', ['2026-03-31 00:00', '2026-04-30 00:00', '2026-05-29 00:00']],
    ['0 0 ? * 6#3 *', ['2026-03-20 00:00', '2026-04-17 00:00']],
    ['0 0 ? * FRIL *', ['2026-03-27 00:00', '2026-04-24 00:00']],
    ['0 0 ? * L *', ['2026-03-07 00:00', '2026-03-14 00:00']],
    ['0 0 ? * FRI-SUN *', ['2026-03-01 00:00', '2026-03-06 00:00', '2026-03-07 00:00', '2026-03-08 00:00']],
    ['0 0 29 2 ? *', ['2028-02-29 00:00']],
  ])('%s', (expression, expected) => {
    const step = expression.startsWith('0 ') ? 60 : 10;
    const found = next(`cron(${expression})`, '2026-03-01T00:00:00Z', expected.length, 'UTC', 800, step);
    expect(found).toEqual(expected);
  });

  it('follows the clocks of its zone: what they skip is left out, and what they repeat is due once', () => {
    const halfPastTwo = 'cron(30 2 * * ? *)';
    expect(next(halfPastTwo, '2026-03-28T00:00:00Z', 2, 'Europe/Berlin', 4)).toEqual([
      '2026-03-28 02:30',
      '2026-03-30 02:30',
    ]);
    expect(next(halfPastTwo, '2026-10-25T00:00:00Z', 2, 'Europe/Berlin', 4)).toEqual([
      '2026-10-25 02:30',
      '2026-10-26 02:30',
    ]);
  });
});

it.each([
  ['rate(0 minutes)'],
  ['rate(5 seconds)'],
  ['at(tomorrow)'],
  ['cron(0 10 * * * *)'],
  ['cron(0 10 ? * ? *)'],
  ['cron(0 10 * * ?)'],
  ['cron(60 10 * * ? *)'],
  ['cron(0 10 * FOO ? *)'],
  ['cron(0/0 10 * * ? *)'],
  ['every minute'],
])('refuses %s', (expression) => expect(() => readExpression(expression)).toThrow());
