import { type Attempts, openAttempts } from '../../blocks/attempts/attempts';
import {
  type AddressKind,
  addressCodesOf,
  codeAttribute,
  codeRequestOf,
  isExpired,
  provenAttribute,
} from '../../blocks/people/address-code';
import { personKey } from '../../blocks/people/person';
import type { Action } from '../../kernel/identity/action';
import { type Signer, same } from '../../kernel/identity/signer';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { read } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { type Entry, update } from '../../kernel/table/update';
import { replayOrRefuse, writeTogether } from '../../kernel/table/write';
import {
  addressMissing,
  codeExpired,
  free,
  freeOfPlace,
  guessingLimit,
  isGiven,
  isUnchanged,
  sendingLimit,
  wrongCode,
} from './rules';

type PersonItem = Stored & Item;

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

/** Who proves which address, from where on the network. */
export interface AddressRequest {
  readonly ref: string;
  readonly kind: AddressKind;
  readonly place: string;
  readonly action: Action;
}

/** What the action left in the profile, where it was done before. */
const doneBefore = (person: Item | undefined, { id, hash }: Action): Entry | undefined => {
  const entry = (person?.timeline as Readonly<Record<string, Entry>> | undefined)?.[id];
  return entry && replayOrRefuse(entry, entry.hash, hash);
};

/** The names of attempts that are forgiven once one was right. */
const forgivable = (ref: string, address: string) => [
  { of: 'person', name: ref, free: free.person },
  { of: 'target', name: address.toLowerCase(), free: free.target },
];

const namesOf = ({ ref, place }: AddressRequest, address: string, purpose: keyof typeof freeOfPlace) => [
  ...forgivable(ref, address),
  { of: 'place', name: place, free: freeOfPlace[purpose] },
];

const entryOf = ({ hash, at }: Action): Entry => ({ hash, at });

const toldIn = (person: Item | undefined, kind: AddressKind): string => {
  const address = person?.[kind];
  if (typeof address !== 'string') throw addressMissing();
  return address;
};

/** The codes by which people prove that addresses are theirs. */
export const openAddresses = ({ table, signer }: Context) => {
  const sending = openAttempts({ table }, sendingLimit);
  const guessing = openAttempts({ table }, guessingLimit);
  const readPerson = (ref: string) => read<PersonItem>(table, personKey(ref));
  return {
    /** Asks for a code; gives when it was asked for, in milliseconds since 1970. */
    ask: async (request: AddressRequest): Promise<number> => {
      const { ref, kind, action } = request;
      const person = await readPerson(ref);
      const done = doneBefore(person, action);
      if (done) return done.at;
      await sending.take(namesOf(request, toldIn(person, kind), 'sending'), action);
      const { at } = await edit(table, {
        key: personKey(ref),
        rules: [isGiven(kind)],
        set: { [codeAttribute[kind]]: { id: action.id, at: action.at } },
        missing: addressMissing,
        remember: { action, entry: entryOf(action) },
      });
      return at;
    },

    /** Takes the address for the person's own, if the code is right. */
    verify: async (request: AddressRequest, code: string): Promise<void> => {
      const { ref, kind, action } = request;
      const person = await readPerson(ref);
      if (doneBefore(person, action)) return;
      const address = toldIn(person, kind);
      const asked = codeRequestOf(person, kind);
      if (!asked || isExpired(asked, action.at)) throw codeExpired();
      await guessing.take(namesOf(request, address, 'guessing'), action);
      const right = addressCodesOf(signer, ref, { kind, address, id: asked.id });
      if (!right.some((each) => same(code, each))) throw wrongCode();
      await prove(table, request, { address, requestId: asked.id, guessing });
    },
  };
};
export type Addresses = ReturnType<typeof openAddresses>;

/** Notes the proof, and forgets what was tried at the address. */
const prove = async (
  table: Table,
  { ref, kind, action }: AddressRequest,
  {
    address,
    requestId,
    guessing,
  }: { readonly address: string; readonly requestId: string; readonly guessing: Attempts },
): Promise<void> => {
  const proof = update({
    key: personKey(ref),
    rules: isUnchanged(kind, address, requestId),
    set: { [provenAttribute[kind]]: address },
    remove: [codeAttribute[kind]],
    missing: addressMissing,
    remember: { action, entry: entryOf(action) },
  });
  await writeTogether(table, proof, ...forgivable(ref, address).map(guessing.forgiven));
};
