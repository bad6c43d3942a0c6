import type * as v from 'valibot';
import { type Changed, showChanged } from '../../blocks/officers/changed';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { type ownTypeView, type TypeCard, type TypeDetails, typeView } from './type-details';

/*
 * A type of appointment in the table, under a code of its agency's own.
 */

export interface AppointmentType extends Stored, TypeDetails {
  readonly agencyId: string;
  /** The agency's own word for it. */
  readonly code: string;
  readonly card: TypeCard;
  /** Who changed it last. */
  readonly changed?: Changed;
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
}

export const typeKey = (agencyId: string, name: string): Key => ({
  pk: key('appointment-type', agencyId),
  sk: name,
});

/** The types of all agencies, in the index of queues by agency and code. */
export const typeList = key('appointment-types');

const optional = [
  'description',
  'preparation',
  'fee',
  'provesIdentity',
] as const satisfies readonly (keyof TypeDetails)[];

const cardOf = (agencyId: string, code: string, details: TypeDetails): TypeCard => {
  const { names, length, mode, languages, bookedBy, fee, waitingList, active, provesIdentity } = details;
  const shown = { names, length, mode, languages, bookedBy, waitingList, active };
  return { agencyId, code, ...shown, ...(fee ? { fee } : {}), ...(provesIdentity ? { provesIdentity } : {}) };
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

/** Replaces all details; those that are left out are removed. */
export const typeChange = (agencyId: string, code: string, details: TypeDetails) => ({
  set: { ...details, card: cardOf(agencyId, code, details) },
  remove: optional.filter((name) => details[name] === undefined),
});

const shown = Object.keys(typeView.entries);

export const showType = (type: AppointmentType): v.InferInput<typeof typeView> =>
  Object.fromEntries(
    Object.entries(type).filter(([name, value]) => shown.includes(name) && value !== undefined),
  ) as v.InferInput<typeof typeView>;

export const showOwnType = (type: AppointmentType): v.InferInput<typeof ownTypeView> => ({
  ...showType(type),
  changed: showChanged(type.changed),
});
