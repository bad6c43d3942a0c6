import * as v from 'valibot';
import { addMonths, dateIn, type LocalDate } from '../../kernel/text/date';
import { asciiDigits, digits } from '../../kernel/text/digits';
import { date, oneLine } from '../../kernel/text/fields';
import { rewriting } from '../../kernel/text/rewriting';

/*
 * What a civil register knows of a person, as far as the portal hears of it: the national number, the names, the day of birth.
 */

/** Spaces and dashes, in which people write numbers in groups. */
const joined = rewriting('joined_digits', (text) => asciiDigits(text).replace(/[\s\p{Pd}]/gu, ''));

export const nationalNumber = v.pipe(
  v.string(),
  digits,
  joined,
  v.regex(/^\d{6,16}$/, 'Must be a national number: its digits alone, from 6 to 16 of them.'),
);

export const registeredNames = v.strictObject({ given: oneLine(100), family: oneLine(100) });
export type RegisteredNames = v.InferOutput<typeof registeredNames>;

export const personDetails = v.strictObject({ nationalNumber, names: registeredNames, birthDate: date });
export type PersonDetails = v.InferOutput<typeof personDetails>;

export const adultYears = 18;

/**
 * Whether somebody is an adult on the calendar date that it is where they live: from the day on which they turn eighteen; who was born
 * on 29 February, from the last of February.
 */
export const isAdult = (birthDate: LocalDate, timeZone: string, now: number): boolean =>
  addMonths(birthDate, 12 * adultYears) <= dateIn(timeZone, now);

/** How the names in the register are written in one line. */
export const nameOf = ({ given, family }: RegisteredNames): string => `${given} ${family}`;
