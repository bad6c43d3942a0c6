import { personKey } from '../../blocks/people/person';
import { levelIn, standingKey } from '../../kernel/standing/standing';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';

/** What a person has proved, in one round trip. */
const readProof = async (table: Table, ref: string) => {
  const [standing, person] = await readAll(table, [standingKey(ref), personKey(ref)]);
  return {
    level: levelIn(standing),
    provenAt: typeof standing?.provenAt === 'number' ? standing.provenAt : undefined,
    registeredName: typeof person?.registeredName === 'string' ? person.registeredName : null,
  };
};

export const openProof = ({ table }: { readonly table: Table }) => ({
  read: (ref: string) => readProof(table, ref),
});
export type Proof = ReturnType<typeof openProof>;
