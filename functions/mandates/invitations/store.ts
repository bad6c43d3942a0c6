import { type AttemptLimit, type Attempts, openAttempts } from '../../blocks/attempts/attempts';
import { type Card, type Mandate, mandateKey, rootOf } from '../../blocks/mandates/mandate';
import { stateOn } from '../../blocks/mandates/validity';
import { personKey } from '../../blocks/people/person';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { append, type Change } from '../../kernel/table/expression';
import { replacement } from '../../kernel/table/put';
import { read, readAll } from '../../kernel/table/read';
import { atLeast, differs, type Item, type Rule } from '../../kernel/table/rule';
import { writeTogether } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import { days, hours, instant } from '../../kernel/text/time';
import { type CodeItem, codeKey, wrongCode } from '../mandates/code';
import { commandWrite } from '../mandates/command';
import type { Context } from '../mandates/context';
import { deadlineChange, offerDays } from '../mandates/deadline';
import { heldIn } from '../mandates/offer';
import { knownPartyItem } from '../mandates/party';

/** Codes that are tried. With the longest wait, 24 a day. */
const guessing: AttemptLimit = {
  purpose: 'mandate-code',
  ...{ firstWait: 60_000, longestWait: hours(1), forgottenAfter: days(1) },
};
/** Codes that one person may try without a wait, and that may come from one place on the network. */
const free = { person: 5, place: 1_000 };

/** Who tries a code, from where. `ref` is `personRef`. */
interface Try {
  readonly ref: string;
  readonly place: string;
  readonly code: string;
  readonly action: Action;
}

const ofPerson = (ref: string) => ({ of: 'person', name: ref });
const lapsed = (): Refusal => new Refusal('mandate-closed', { facts: { state: 'lapsed' } });
const own = (): Refusal => new Refusal('own-mandate');

/** An offer, with the profiles of who is represented and of who has its code. */
interface Found {
  readonly mandate: Mandate;
  readonly representee: Item | undefined;
  readonly delegate: Item | undefined;
}

/** The names of both as the civil registry has them: from now on each is to know with whom. */
const registeredNames = ({ representee, delegate }: Found): Item =>
  Object.fromEntries(
    Object.entries({ representee, delegate }).flatMap(([side, person]) =>
      typeof person?.registeredName === 'string'
        ? [[`card.${side}.registeredName`, person.registeredName]]
        : [],
    ),
  );

/** The id of the offer that a code leads to. Each try is counted before the code is looked at. */
const openFind =
  ({ table }: Context, attempts: Attempts) =>
  async ({ ref, place, code, action }: Try): Promise<string> => {
    const names = [
      { ...ofPerson(ref), free: free.person },
      { of: 'place', name: place, free: free.place },
    ];
    await attempts.take(names, action);
    const item = await read<CodeItem>(table, codeKey(code));
    if (!item) throw wrongCode();
    return item.mandate;
  };

const readOffer = async ({ table }: Context, id: string): Promise<Mandate> => {
  const mandate = await read<Mandate>(table, mandateKey(id));
  if (!mandate) throw wrongCode();
  return mandate;
};

const readWithPeople = async ({ table, ids }: Context, id: string, delegate: string): Promise<Found> => {
  const keys = [mandateKey(id), personKey(delegate), personKey(ids.ownerOf(rootOf(id)) ?? delegate)];
  const [mandate, ...people] = await readAll(table, keys);
  if (!mandate) throw wrongCode();
  return { mandate: mandate as unknown as Mandate, delegate: people[0], representee: people[1] };
};

/** Nobody is their own delegate, and an offer is open for a while whether or not the portal has closed it. */
const rulesFor = ({ ref, action }: Try): Rule[] => [
  differs('representee', ref, own),
  differs('grantor', ref, own),
  atLeast('card.offeredAt', instant(action.at - days(offerDays)), lapsed),
];

/** What accepting changes; on the first day or later the mandate begins at once. */
const acceptance = (found: Found, { ref, action }: Try, timeZone: string): Change => {
  const { card } = found.mandate;
  const accepted: Card = { ...card, state: 'accepted' };
  const state = stateOn(accepted, dateIn(timeZone, action.at));
  if (state === 'expired') throw new Refusal('mandate-closed', { facts: { state } });
  const { set, remove } = deadlineChange({ ...accepted, state }, { timeZone });
  const lists = { parties: append('parties', ref), enders: append('enders', ref) };
  const joined = { delegate: ref, ...lists, 'card.state': state, ...heldIn(ref, card) };
  return { set: { ...joined, ...registeredNames(found), ...set }, remove };
};

/** What people do with the codes that they were given. */
export const openInvitations = (context: Context) => {
  const { table, timeZone } = context;
  const attempts = openAttempts({ table }, guessing);
  const find = openFind(context, attempts);
  return {
    look: async (tried: Try): Promise<Card> => (await readOffer(context, await find(tried))).card,

    accept: async (tried: Try): Promise<string> => {
      const { ref, action } = tried;
      const found = await readWithPeople(context, await find(tried), ref);
      const { card } = found.mandate;
      const command = { id: card.id, name: 'accept', action, by: { ref }, rules: rulesFor(tried) } as const;
      const accepted = commandWrite({ ...command, change: acceptance(found, tried, timeZone) });
      const party = card.register ? [replacement(knownPartyItem(card.register, ref))] : [];
      await writeTogether(table, accepted, attempts.forgiven(ofPerson(ref)), ...party);
      return card.id;
    },

    decline: async (tried: Try): Promise<void> => {
      const { ref, action } = tried;
      const { card } = await readOffer(context, await find(tried));
      const change = { remove: timerAttributes };
      const command = {
        id: card.id,
        name: 'decline',
        action,
        by: { ref },
        rules: rulesFor(tried),
        change,
      } as const;
      await writeTogether(table, commandWrite(command), attempts.forgiven(ofPerson(ref)));
    },
  };
};
export type Invitations = ReturnType<typeof openInvitations>;
