import { createCron, type Moment } from './cron';

/** Whether something is due in the minute that begins at this time, in milliseconds since 1970. */
export type Due = (minute: number) => boolean;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const UNITS: Readonly<Record<string, number>> = {
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
};

/**
 * Reads `rate(…)`, `cron(…)` and `at(…)`. A rate counts from 1970 and not from the start of this process: who starts the
 * portal every morning sees what happens once a day, too. Refuses anything else.
 */
export const readExpression = (text: string, zone = 'UTC'): Due => {
  const [, kind, inner = ''] = /^(rate|cron|at)\((.+)\)$/.exec(text.trim()) ?? [];
  if (kind === 'rate') return rate(inner);
  if (kind === 'at') return once(inner, wallClock(zone));
  if (kind === 'cron') return cron(inner, wallClock(zone));
  throw new Error(`${text} is no schedule expression`);
};

const rate = (text: string): Due => {
  const [, count, unit = ''] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(text) ?? [];
  if (count === undefined) throw new Error(`rate(${text}) is no rate`);
  const period = Number(count) * (UNITS[unit] ?? 0);
  return (minute) => minute % period === 0;
};

/** The minute that the time is in, or begins: never before it. */
const once = (text: string, clock: Clock): Due => {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined) throw new Error(`at(${text}) is no time`);
  return (now) => {
    const shown = clock(second ? now - MINUTE_MS : now);
    return (
      shown.year === year &&
      shown.month === month &&
      shown.day === day &&
      shown.hour === hour &&
      shown.minute === minute
    );
  };
};

/** What a wall clock shows twice when it is put back counts the first time. */
const cron = (text: string, clock: Clock): Due => {
  const fits = createCron(text);
  return (minute) => {
    const shown = clock(minute);
    if (!fits(shown)) return false;
    const before = clock(minute - HOUR_MS);
    return before.hour !== shown.hour || before.day !== shown.day;
  };
};

type Clock = (at: number) => Moment;

const wallClock = (timeZone: string): Clock => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });
  return (at) => {
    const parts = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
    const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return { year, month, day, hour, minute, weekday, lastDay };
  };
};
