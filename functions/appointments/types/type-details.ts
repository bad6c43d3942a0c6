import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { changedView } from '../../blocks/officers/changed';
import { remindBefore } from '../../blocks/people/preferences';
import { url } from '../../kernel/text/contact';
import { code, id, names, wholeNumber } from '../../kernel/text/fields';
import { amount, currency } from '../../kernel/text/money';

/*
 * A type of appointment: what people come for, how long it takes, and on which terms they may book it.
 */

/** Where it takes place: at the place, by video, or at the home of the person who booked. */
export const modes = ['in-person', 'video', 'visit'] as const;

/** For whom a person books: themselves, their child, or a group that comes with them. */
export const relations = ['self', 'child', 'group'] as const;

/** A language that somebody speaks (BCP 47). */
export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'Must be a language tag such as en, ar or fa (BCP 47).'),
);

/** At least one, at most twenty, none twice. */
export const spokenLanguages = v.pipe(
  v.array(languageTag),
  v.minLength(1),
  v.maxLength(20),
  v.check((tags) => new Set(tags).size === tags.length, 'Give each only once.'),
);

/** A document to bring. */
const paper = v.strictObject({
  names: names(200),
  required: v.boolean(),
  /** Where to get it, or what it looks like. */
  link: v.optional(url),
});

/** The price per person. */
const fee = v.strictObject({
  currency,
  /** By the revenue head under which the agency books it; amounts in minor units. */
  lines: v.pipe(
    v.array(v.strictObject({ head: code, names: names(200), amount })),
    v.minLength(1),
    v.maxLength(10),
  ),
});

export const typeDetails = {
  names: names(200),
  description: v.optional(names(2_000)),
  /** Minutes that the appointment takes for those who come. */
  length: wholeNumber(5, 720),
  /** Minutes after it that the resource needs: to write, to clean, to drive on. */
  buffer: v.optional(wholeNumber(0, 240), 0),
  /** Minutes from one start to the next, rounded up to cells of the resource. */
  every: wholeNumber(5, 720),
  /** Seats of a resource that each person takes. */
  units: v.optional(wholeNumber(1, 100), 1),
  /** The maximum number of people on one booking. */
  peopleAtMost: v.optional(wholeNumber(1, 100), 1),
  /** What to do before it, by language. */
  preparation: v.optional(names(2_000)),
  documents: v.optional(v.pipe(v.array(paper), v.maxLength(20)), []),
  /** The languages in which it is offered at all; each resource names those that it speaks. */
  languages: spokenLanguages,
  mode: v.picklist(modes),
  /** Who may book it: everybody, or only the agency's officers. */
  bookedBy: v.optional(v.picklist(['people', 'officers']), 'people'),
  /** For whom it may be booked. */
  relations: v.optional(v.pipe(v.array(v.picklist(relations)), v.minLength(1), v.maxLength(3)), ['self']),
  /** How many days ahead it may be booked; 0 is today. */
  aheadDays: wholeNumber(0, 365),
  /** Minutes before its start until which it may be booked, or another appointment moved to it. */
  noticeMinutes: v.optional(wholeNumber(0, 43_200), 0),
  /** Minutes before its start until which it may be cancelled or moved. */
  cancelMinutes: v.optional(wholeNumber(0, 43_200), 0),
  /** The maximum number of active bookings of this type that a person may have. */
  mostActive: v.optional(wholeNumber(1, 50), 1),
  fee: v.optional(fee),
  /** Minutes for which seats are held until the booking is confirmed or paid. */
  holdMinutes: v.optional(wholeNumber(1, 120), 10),
  /** Minutes before its start at which people are reminded, unless they chose other times. */
  reminders: v.optional(remindBefore, [1_440, 120]),
  waitingList: v.optional(v.boolean(), false),
  /** Whether a person may have it at the time of another appointment of theirs. */
  mayOverlap: v.optional(v.boolean(), false),
  /** Whether it may be booked. */
  active: v.optional(v.boolean(), true),
  /** Whether people are shown who or what they meet: the name of the resource, such as a doctor's. */
  showsResource: v.optional(v.boolean(), false),
  /** Whether people prove there who they are, and so book it with a claim (`POST /v1/identity/claims`). */
  provesIdentity: v.optional(v.boolean()),
};
export const typeRequest = v.strictObject(typeDetails);
export type TypeDetails = v.InferOutput<typeof typeRequest>;

export const typeView = v.strictObject({ agencyId: id, code, version: v.number(), ...typeDetails });
export const typeSummary = v.pick(typeView, [
  ...(['agencyId', 'code', 'names', 'length', 'mode', 'languages', 'bookedBy', 'fee'] as const),
  ...(['waitingList', 'active', 'provesIdentity'] as const),
]);
export type TypeCard = v.InferOutput<typeof typeSummary>;

/** The same as everybody sees them: with what the agency is called. */
export const publicTypeView = withAgencyNames(typeView);
export const publicTypeSummary = withAgencyNames(typeSummary);
/** As its agency sees it: with who changed it last. */
export const ownTypeView = v.strictObject({ ...typeView.entries, changed: changedView });
