import { changedBy } from '../../blocks/officers/changed';
import type { Officers } from '../../blocks/officers/officers';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { listed } from '../../kernel/table/list';
import { read, readAll } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import type { TypeReference } from './reference-store';
import { typeNotFound } from './refusals';
import { type AppointmentType, newType, typeChange, typeKey, typeList } from './type';
import type { TypeDetails } from './type-details';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly reference: TypeReference;
}

/** Types of appointment in the table. Each function is one round trip, or none if the function remembers the answer. */
export const openTypes = ({ table, signer, reference }: Context) => ({
  get: (agencyId: string, code: string): Promise<AppointmentType | undefined> =>
    reference.type(agencyId, code),

  /** The current type, not the remembered one, for its agency. */
  own: (agencyId: string, code: string): Promise<AppointmentType | undefined> =>
    read<AppointmentType>(table, typeKey(agencyId, code)),

  /** As they are now, in the order of the codes (at most 100). */
  several: async (agencyId: string, codes: readonly string[]) =>
    (await readAll(
      table,
      codes.map((code) => typeKey(agencyId, code)),
    )) as unknown as (AppointmentType | undefined)[],

  /** Types of one agency, or of all agencies. */
  list: (agencyId: string | undefined, which: 'active' | 'all', limit: number, cursor: string | undefined) =>
    listed<Pick<AppointmentType, 'card'>, AppointmentType['card']>(
      { table, signer },
      `appointment-types:${agencyId ?? ''}:${which}`,
      {
        index: 'queue',
        ranges: [{ partition: typeList, prefix: agencyId ? `${agencyId}#` : '' }],
        order: 'ascending',
        filters: which === 'active' ? [equals('card.active', true, typeNotFound)] : [],
        ...{ limit, cursor },
      },
      ({ card }) => card,
    ),

  /** Creates the type, or replaces all its details. */
  put: async (
    { agencyId, code }: Pick<AppointmentType, 'agencyId' | 'code'>,
    details: TypeDetails,
    by: Officers,
    action: Action,
  ): Promise<void> => {
    const changed = changedBy(by, action);
    const type = { ...newType(agencyId, code, details, action), changed };
    const { set, remove } = typeChange(agencyId, code, details);
    const typeEdit = {
      key: typeKey(agencyId, code),
      ...{ set: { ...set, changed }, remove },
      missing: typeNotFound,
      remember: { action, entry: { hash: action.hash, at: action.at, by } },
    };
    await edit(table, typeEdit, type);
    reference.forgetType(type);
  },
});
export type Types = ReturnType<typeof openTypes>;
