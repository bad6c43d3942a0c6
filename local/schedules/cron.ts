/** A minute as a clock on a wall shows it. */
export interface Moment {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** 1 is Sunday, as AWS counts. */
  readonly weekday: number;
  /** The last day of its month. */
  readonly lastDay: number;
}

type Test = (moment: Moment) => boolean;

/** A part of an expression: the values it may have, and the names of some. */
interface Field {
  readonly of: (moment: Moment) => number;
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
  /** What only this part may say. */
  readonly special?: (text: string) => Test | undefined;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const [SUNDAY, SATURDAY] = [1, 7];

const FIELDS: readonly Field[] = [
  { of: ({ minute }) => minute, least: 0, most: 59 },
  { of: ({ hour }) => hour, least: 0, most: 23 },
  { of: ({ day }) => day, least: 1, most: 31, special: (text) => specialDay(text) },
  { of: ({ month }) => month, least: 1, most: 12, names: MONTHS },
  { of: ({ weekday }) => weekday, least: 1, most: 7, names: DAYS, special: (text) => specialWeekday(text) },
  { of: ({ year }) => year, least: 1970, most: 2199 },
];
const ANY_DAY = '?';

/**
 * Minutes, hours, day of month, month, day of week and year, as EventBridge reads them (User Guide, "Cron expressions").
 * Refuses anything else, and an expression that says both days or neither.
 */
export const createCron = (text: string): Test => {
  const parts = text.trim().toUpperCase().split(/\s+/);
  const [, , day, , weekday] = parts;
  if (parts.length !== FIELDS.length || (day === ANY_DAY) === (weekday === ANY_DAY))
    throw new Error(`cron(${text}) is no cron expression of AWS`);
  const tests = FIELDS.map((field, index) => anyOf(parts[index] ?? '', field));
  return (moment) => tests.every((test) => test(moment));
};

const anyOf = (text: string, field: Field): Test => {
  const tests = text.split(',').map((part) => field.special?.(part) ?? rangeTest(part, field));
  return (moment) => tests.some((test) => test(moment));
};

/** `*`, `5`, `MON-FRI`, `0/15`, `10-40/10`. A range may go over the end: `FRI-MON`. */
const rangeTest = (text: string, field: Field): Test => {
  const [, from, to, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(text) ?? [];
  if (from === undefined || step === '0') throw new Error(`${text} is no part of a cron expression of AWS`);
  const first = from === '*' ? field.least : numberOf(from, field);
  // `5/15` goes on to the end, `5` does not.
  const open = from === '*' || step !== undefined;
  const last = to === undefined ? (open ? field.most : first) : numberOf(to, field);
  const every = Number(step ?? 1);
  const length = field.most - field.least + 1;
  return (moment) => {
    const value = field.of(moment);
    const isIn = first <= last ? value >= first && value <= last : value >= first || value <= last;
    return isIn && ((value - first + length) % length) % every === 0;
  };
};

const numberOf = (text: string, { least, most, names = [] }: Field): number => {
  const named = names.indexOf(text);
  const value = named >= 0 ? named + least : Number(text);
  if (!(Number.isInteger(value) && value >= least && value <= most))
    throw new Error(`${text} is not from ${least} to ${most}`);
  return value;
};

/** `?`; `L`, the last day of the month; `15W`, the working day nearest to the 15th; `LW`, the last working day. */
const specialDay = (text: string): Test | undefined => {
  if (text === ANY_DAY) return () => true;
  if (text === 'L') return ({ day, lastDay }) => day === lastDay;
  const [, near] = /^(\d+|L)W$/.exec(text) ?? [];
  if (near === undefined) return undefined;
  return (moment) => moment.day === workingDay(moment, near === 'L' ? moment.lastDay : Number(near));
};

/** The working day nearest to a day of the moment's month, in that month. */
const workingDay = ({ day, weekday, lastDay }: Moment, wanted: number): number => {
  const on = ((((weekday - 1 + wanted - day) % 7) + 7) % 7) + 1;
  if (on === SATURDAY) return wanted > 1 ? wanted - 1 : wanted + 2;
  if (on === SUNDAY) return wanted < lastDay ? wanted + 1 : wanted - 2;
  return wanted;
};

/** `?`; `L`, Saturday; `6L`, the last Friday of the month; `6#3`, its third. */
const specialWeekday = (text: string): Test | undefined => {
  if (text === ANY_DAY) return () => true;
  if (text === 'L') return ({ weekday }) => weekday === SATURDAY;
  const [, name, number] = /^(\w+?)(?:L|#([1-5]))$/.exec(text) ?? [];
  const field = FIELDS[4];
  if (name === undefined || field === undefined) return undefined;
  const wanted = numberOf(name, field);
  return ({ weekday, day, lastDay }) =>
    weekday === wanted && (number === undefined ? day + 7 > lastDay : Math.ceil(day / 7) === Number(number));
};
