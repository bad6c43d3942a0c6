import * as v from 'valibot';
import { email, phone } from '../../kernel/text/contact';
import { oneLine, wholeNumber } from '../../kernel/text/fields';
import type { AppointmentType } from '../types/type';
import { relationNotAllowed, tooManyPeople } from './refusals';

/*
 * Who an appointment is for.
 */

/** The name of a person. */
const personName = oneLine(100);

export const names = v.pipe(v.array(personName), v.minLength(1), v.maxLength(100));

/** Who it is for, if not for the person who books. */
export const attendees = v.variant('relation', [
  v.strictObject({ relation: v.literal('child'), name: personName }),
  v.strictObject({ relation: v.literal('group'), people: wholeNumber(2, 100), names: v.optional(names) }),
]);

export type Attendees = v.InferOutput<typeof attendees>;

/** How to reach whoever books without an account, by telephone or at the counter. */
export const contact = v.pipe(
  v.strictObject({ phone: v.optional(phone), email: v.optional(email) }),
  v.check(({ phone: number, email: address }) => Boolean(number ?? address), 'Give phone, email, or both.'),
);

/** The people who come. */
export interface Party {
  readonly relation: 'self' | Attendees['relation'];
  readonly people: number;
  readonly names?: readonly string[];
}

export const partyOf = (attendees: Attendees | undefined): Party => {
  if (!attendees) return { relation: 'self', people: 1 };
  if (attendees.relation === 'child') return { relation: 'child', people: 1, names: [attendees.name] };
  const { relation, people, names } = attendees;
  return { relation, people, ...(names ? { names } : {}) };
};

/** Refuses a party that the type does not allow. */
export const checkParty = (type: AppointmentType, { relation, people, names = [] }: Party): void => {
  if (!type.relations.includes(relation)) throw relationNotAllowed(type.relations);
  if (people > type.peopleAtMost) throw tooManyPeople(type.peopleAtMost);
  if (names.length > people) throw tooManyPeople(people);
};
