import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { toString as written } from 'temporal-polyfill/fns/ZonedDateTime';
import type { Instant } from '../../kernel/text/time';

const zoned = (timeZone: string, at: Instant) =>
  toZonedDateTimeISO(fromEpochMilliseconds(Date.parse(at)), timeZone);

/** An instant in the local time of a zone, with its offset: `2026-03-01T09:00:00+03:00` (RFC 3339). */
export const localInstant = (timeZone: string, at: Instant): string =>
  written(zoned(timeZone, at), { timeZoneName: 'never', smallestUnit: 'second' });

/** The local time of day in a zone, on a 24-hour clock: `09:00`. */
export const timeOfDay = (timeZone: string, at: Instant): string => localInstant(timeZone, at).slice(11, 16);
