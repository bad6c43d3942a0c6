import { type AddressKind, type CodeRequest, codeRequestOf } from '../../blocks/people/address-code';
import { emailOf, personKey, provenPhoneOf } from '../../blocks/people/person';
import { preferencesKey } from '../../blocks/people/preferences';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import type { PreferencesItem } from '../preferences/preferences';
import { recipientOf } from '../preferences/recipient';

/** What a letter with a code takes from the table, in one round trip. */
export const openCodes = ({ table }: { readonly table: Table }) => {
  const readPerson = async (ref: string) => {
    const [person, chosen] = await readAll(table, [personKey(ref), preferencesKey(ref)]);
    const { language } = recipientOf(person, chosen as PreferencesItem | undefined);
    return { person, language };
  };
  return {
    /** The latest request for a code, where it is to go, and in which language; of an address that was only told, too. */
    code: async (ref: string, kind: AddressKind) => {
      const { person, language } = await readPerson(ref);
      const told = person?.[kind];
      return {
        asked: codeRequestOf(person, kind),
        to: typeof told === 'string' ? told : undefined,
        language,
      };
    },

    /** The same of a code by which somebody gets back into their account: it goes to where their letters go. */
    recovery: async (ref: string, kind: AddressKind) => {
      const { person, language } = await readPerson(ref);
      const to = kind === 'email' ? emailOf(person) : provenPhoneOf(person);
      return { asked: person?.recoveryCode as CodeRequest | undefined, to: to ?? undefined, language };
    },
  };
};
export type Codes = ReturnType<typeof openCodes>;
