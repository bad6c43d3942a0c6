import { allCards } from '../../kernel/table/bulk';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import type { Clock } from '../../kernel/text/time';
import { type AppointmentType, typeKey, typeList } from './type';

/** A list for the function's memory: an empty one is not remembered, so that the first entry counts at once. */
export const unlessEmpty = <T>(found: readonly T[]): readonly T[] | undefined =>
  found.length ? found : undefined;

/** Types through the function's memory. A round trip for each that is not known yet. */
export const openTypeReference = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => {
  const nameOf = (agencyId: string, code: string): string => JSON.stringify([agencyId, code]);
  const types = cachedReference((name) => {
    const [agencyId, code] = JSON.parse(name) as [string, string];
    return read<AppointmentType>(table, typeKey(agencyId, code));
  }, clock);
  const allTypes = cachedReference(
    async (partition) => unlessEmpty(await allCards<AppointmentType['card']>(table, 'queue', partition)),
    clock,
  );
  return {
    type: (agencyId: string, code: string) => types.get(nameOf(agencyId, code)),
    /** Cards of the types of all agencies. */
    types: async () => (await allTypes.get(typeList)) ?? [],
    /** Forgets a type that this function has just changed. */
    forgetType: ({ agencyId, code }: Pick<AppointmentType, 'agencyId' | 'code'>) => {
      types.forget(nameOf(agencyId, code));
      allTypes.forget(typeList);
    },
  };
};
export type TypeReference = ReturnType<typeof openTypeReference>;
