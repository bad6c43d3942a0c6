import { type AddressKind, codeRequestOf } from '../../blocks/people/address-code';
import { personKey } from '../../blocks/people/person';
import { preferencesKey } from '../../blocks/people/preferences';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import type { PreferencesItem } from '../preferences/preferences';
import { recipientOf } from '../preferences/recipient';

/** What a letter with a code takes from the table, in one round trip. */
export const openCodes = ({ table }: { readonly table: Table }) => ({
  /** The latest request for a code, where it is to go, and in which language; of an address that was only told, too. */
  read: async (ref: string, kind: AddressKind) => {
    const [person, chosen] = await readAll(table, [personKey(ref), preferencesKey(ref)]);
    const told = person?.[kind];
    const { language } = recipientOf(person, chosen as PreferencesItem | undefined);
    return {
      asked: codeRequestOf(person, kind),
      to: typeof told === 'string' ? told : undefined,
      language,
    };
  },
});
export type Codes = ReturnType<typeof openCodes>;
