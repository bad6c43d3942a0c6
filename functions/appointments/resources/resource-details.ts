import * as v from 'valibot';
import { hoursOrClosed, lasts, range, week } from '../../blocks/calendars/opening-times';
import { code, date, id, names, wholeNumber } from '../../kernel/text/fields';
import { spokenLanguages, type TypeDetails } from '../types/type-details';

/*
 * A resource: what people have appointments with. A counter, a doctor, a vehicle, a room.
 */

export const kinds = ['counter', 'doctor', 'vehicle', 'room'] as const;
export type Kind = (typeof kinds)[number];

/** Minutes of a cell: what a day is divided into when it is noted what is taken. */
export const steps = [5, 10, 15, 20, 30, 60] as const;

const types = v.pipe(
  v.array(code),
  v.minLength(1),
  v.maxLength(100),
  v.check((codes) => new Set(codes).size === codes.length, 'None twice.'),
);

/** Hours that come back each week, on days from the first up to the last, both included. */
const pattern = v.pipe(
  v.strictObject({
    from: date,
    /** Without end where it is left out. */
    to: v.optional(date),
    /** For these types alone; for all that the resource serves where it is left out. */
    types: v.optional(types),
    week,
  }),
  v.check(({ from, to }) => to === undefined || from <= to, 'From a day up to that or a later one.'),
);

/** Days that are another way than patterns, holidays and opening hours say: closed, or with hours of their own. */
const exception = v.pipe(
  v.strictObject({
    ...range,
    /** Closed where there are none. */
    hours: hoursOrClosed,
    reason: v.optional(names(200)),
  }),
  v.check((each) => lasts(each, 366), 'From a day up to that or a later one: 366 days at the most.'),
);

/** What an agency says of a resource. */
export const resourceDetails = {
  kind: v.picklist(kinds),
  names: names(200),
  languages: spokenLanguages,
  /** The types of appointment that it serves. */
  types,
  /** Seats at once. */
  capacity: v.optional(wholeNumber(1, 1_000), 1),
  /** Minutes of a cell. Stays as it is: what is taken is counted in cells. */
  step: v.picklist(steps),
  /** In local time; hours of the same day add up. */
  patterns: v.pipe(v.array(pattern), v.maxLength(20)),
  /** The first that holds a day counts. */
  exceptions: v.optional(v.pipe(v.array(exception), v.maxLength(200)), []),
  /** Whether appointments may be made with it. */
  active: v.optional(v.boolean(), true),
};
export type ResourceDetails = v.InferOutput<v.StrictObjectSchema<typeof resourceDetails, undefined>>;
/** Exceptions to the schedule are changed separately, as others do it, and more often. */
export type ScheduledDetails = Omit<ResourceDetails, 'exceptions'>;
export type Exception = v.InferOutput<typeof exception>;

const { exceptions, ...scheduled } = resourceDetails;
export const exceptionsRequest = v.strictObject({ exceptions: exceptions.wrapped });

/** With the code of the place at which it is. */
export const resourceRequest = v.strictObject({ ...scheduled, place: code });
export type ResourceRequest = v.InferOutput<typeof resourceRequest>;

export const resourceView = v.strictObject({
  ...{ id, agencyId: id, placeId: id, version: v.number() },
  ...resourceDetails,
  code,
});
export const resourceSummary = v.omit(resourceView, ['version', 'patterns', 'exceptions']);
export type ResourceCard = v.InferOutput<typeof resourceSummary>;

/** Cells that one booking takes, at the most: what a condition of the table has room for. */
export const maxCells = 32;

/** The cells that an appointment of the type takes, with its buffer. */
export const cellsFor = (
  { step }: { readonly step: number },
  { length, buffer }: Pick<TypeDetails, 'length' | 'buffer'>,
): number => Math.ceil((length + buffer) / step);

/** Whether the resource can hold appointments of the type: it has the seats for one person, and cells for its time. */
export const canServe = (
  resource: { readonly step: number; readonly capacity: number },
  type: Pick<TypeDetails, 'length' | 'buffer' | 'units'>,
): boolean => cellsFor(resource, type) <= maxCells && type.units <= resource.capacity;
