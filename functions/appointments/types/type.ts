import * as v from 'valibot';
import { type Action, markOf } from '../../kernel/identity/action';
import { key } from '../../kernel/table/table';
import {
  type AppointmentType as BookingType,
  type TypeDetails as BookingTypeDetails,
  type TypeCard,
  typeDetails,
  typeKey,
  typeList,
  typeView as typeShown,
  typeSummary,
} from './type-details';

/*
 * A type of appointment as its agency keeps it, under a code of the agency's own.
 */

const more = {
  /** Whether people are shown with whom it is: the name of the resource, such as a doctor's. */
  showsResource: v.optional(v.boolean(), false),
};
export const typeRequest = v.strictObject({ ...typeDetails, ...more });
export type TypeDetails = v.InferOutput<typeof typeRequest>;
export const typeView = v.strictObject({ ...typeShown.entries, ...more });
export { typeSummary };

/** A type as it lies in the table. */
export interface AppointmentType extends BookingType, TypeDetails {}

const optional = [
  'description',
  'preparation',
  'fee',
] as const satisfies readonly (keyof BookingTypeDetails)[];

const cardOf = (agencyId: string, code: string, details: TypeDetails): TypeCard => {
  const { names, length, mode, languages, bookedBy, fee, waitingList, active } = details;
  const shown = { names, length, mode, languages, bookedBy, waitingList, active };
  return { agencyId, code, ...shown, ...(fee ? { fee } : {}) };
};

export const newType = (
  agencyId: string,
  code: string,
  details: TypeDetails,
  action: Action,
): AppointmentType => ({
  ...typeKey(agencyId, code),
  ...{ type: 'appointment-type', version: 1, made: markOf(action), agencyId, code },
  ...details,
  card: cardOf(agencyId, code, details),
  ...{ timeline: {}, queueKey: typeList, queueSort: key(agencyId, code) },
});

/** All details anew; what is left out is taken away. */
export const typeChange = (agencyId: string, code: string, details: TypeDetails) => ({
  set: { ...details, card: cardOf(agencyId, code, details) },
  remove: optional.filter((name) => details[name] === undefined),
});

const shown = Object.keys(typeView.entries);

export const showType = (type: AppointmentType): v.InferInput<typeof typeView> =>
  Object.fromEntries(
    Object.entries(type).filter(([name, value]) => shown.includes(name) && value !== undefined),
  ) as v.InferInput<typeof typeView>;
