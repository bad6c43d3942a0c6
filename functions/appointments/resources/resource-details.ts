import * as v from 'valibot';
import { hoursOrClosed, lasts, range, week } from '../../blocks/calendars/opening-times';
import { changedView } from '../../blocks/officers/changed';
import { code, date, id, names, wholeNumber } from '../../kernel/text/fields';
import { spokenLanguages, type TypeDetails } from '../types/type-details';

/*
 * A resource: who or what people have appointments with. A counter, a doctor, a vehicle, a room.
 */

export const kinds = ['counter', 'doctor', 'vehicle', 'room'] as const;

/** The length of a cell in minutes. A day is divided into cells to count the seats that are taken. */
export const steps = [5, 10, 15, 20, 30, 60] as const;

const types = v.pipe(
  v.array(code),
  v.minLength(1),
  v.maxLength(100),
  v.check((codes) => new Set(codes).size === codes.length, 'Give each only once.'),
);

/** Weekly hours, on days from the first to the last, both included. */
const pattern = v.pipe(
  v.strictObject({
    from: date,
    /** Without end by default. */
    to: v.optional(date),
    /** Only for these types; for all types of the resource by default. */
    types: v.optional(types),
    week,
  }),
  v.check(({ from, to }) => to === undefined || from <= to, 'The last day must not be before the first.'),
);

/** Days that differ from patterns, holidays and opening hours: closed, or with hours of their own. */
const exception = v.pipe(
  v.strictObject({
    ...range,
    /** Empty if it is closed. */
    hours: hoursOrClosed,
    reason: v.optional(names(200)),
  }),
  v.check((each) => lasts(each, 366), 'The last day must not be before the first; at most 366 days in all.'),
);

/**
 * What happens to appointments that cannot take place: `rebook` moves each to the nearest free time at the same place, and
 * calls it off if there is none; `call-off` calls off all of them; `notify` leaves them and notifies their people.
 */
export const consequences = ['rebook', 'call-off', 'notify'] as const;
export type Consequence = (typeof consequences)[number];

/** What an agency registers of a resource. */
const resourceDetails = {
  kind: v.picklist(kinds),
  names: names(200),
  languages: spokenLanguages,
  /** The types of appointment that it serves. */
  types,
  /** Seats at once. */
  capacity: v.optional(wholeNumber(1, 1_000), 1),
  /** The length of a cell in minutes. Cannot change, as seats that are taken are counted in cells. */
  step: v.picklist(steps),
  /** In local time; the hours of several patterns for the same day add up. */
  patterns: v.pipe(v.array(pattern), v.maxLength(20)),
  /** The first exception that contains a day applies. */
  exceptions: v.optional(v.pipe(v.array(exception), v.maxLength(200)), []),
  /** Whether it can be booked. */
  active: v.optional(v.boolean(), true),
  /** What happens to appointments that its hours no longer hold, once these, its calendar or its place have changed. */
  affected: v.optional(v.picklist(consequences), 'notify'),
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
/** With who changed it, or its exceptions, last. */
export const ownResourceView = v.strictObject({ ...resourceView.entries, changed: changedView });
export const resourceSummary = v.omit(resourceView, ['version', 'patterns', 'exceptions', 'affected']);
export type ResourceCard = v.InferOutput<typeof resourceSummary>;

/** The maximum number of cells of one booking: as many as fit into a condition of the table. */
export const maxCells = 32;

/** The number of cells that an appointment of the type takes, with its buffer. */
export const cellsFor = (
  { step }: { readonly step: number },
  { length, buffer }: Pick<TypeDetails, 'length' | 'buffer'>,
): number => Math.ceil((length + buffer) / step);

/**
 * Whether the resource can serve the type: it has enough seats for one person, and the appointment fits into the
 * maximum number of cells.
 */
export const canServe = (
  resource: { readonly step: number; readonly capacity: number },
  type: Pick<TypeDetails, 'length' | 'buffer' | 'units'>,
): boolean => cellsFor(resource, type) <= maxCells && type.units <= resource.capacity;

/** Whether somebody there speaks a language; one that is not asked for everybody speaks. */
export const speaks = (
  { languages }: Pick<ResourceDetails, 'languages'>,
  language: string | undefined,
): boolean =>
  language === undefined || languages.some((each) => each === language || each.startsWith(`${language}-`));
