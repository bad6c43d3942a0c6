import type { Directory } from '../../blocks/agencies/directory';
import { investigationKey } from '../../blocks/people/log-keys';
import { orAsBefore, Refusal } from '../../kernel/contract/refusal';
import { timer } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { atLeast, equals, type Item, type Rule } from '../../kernel/table/rule';
import { type Entry, update } from '../../kernel/table/update';
import { replayOrRefuse, type Write, write, writeTogether } from '../../kernel/table/write';
import { days, instant } from '../../kernel/text/time';
import { type Card, type Investigation, newInvestigation, type Order } from './investigation';
import { basisOf, type Investigator, investigatorKey } from './investigator';
import { openLists } from './lists-store';
import { openRights } from './rights-store';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly ids: IdCodec;
  readonly directory: Pick<Directory, 'named' | 'namesOf'>;
}

const notFound = (): Refusal => new Refusal('investigation-not-found');
const over = (): Refusal => new Refusal('investigation-over');
const notAllowed = (): Refusal => new Refusal('investigation-not-allowed');

/** Refuses an end that has come already, or that is too far off. */
export const checkEnd = (until: string, now: number, maxDays: number): void => {
  const latest = now + days(maxDays);
  const end = Date.parse(until);
  if (end > now && end <= latest) return;
  throw new Refusal('wrong-end', { facts: { latest: instant(latest) } });
};

/** Counts what an agency did of it. */
export const counting = (agencyId: string, add: Readonly<Record<string, number>>): Write<void> =>
  update<void>({
    ...{ key: investigatorKey(agencyId), add },
    onConditionFailed: () => {
      throw notAllowed();
    },
  });

const rulesFor = (agencyId: string): Rule[] => [
  equals('card.agencyId', agencyId, notFound),
  equals('card.state', 'open', over),
];

/** As the action left it, where it was done already: what refuses a repeat may have come since. */
const earlier = async (table: Table, id: string, action: Action): Promise<Investigation | undefined> => {
  const found = await read<Investigation>(table, investigationKey(id));
  const mark = found?.made.id === action.id ? found.made : found?.timeline[action.id];
  return found && mark && replayOrRefuse(found, mark.hash, action.hash);
};

const rightOf = async (table: Table, agencyId: string): Promise<Investigator> => {
  const found = await read<Investigator>(table, investigatorKey(agencyId));
  if (!found?.legalBases.length) throw notAllowed();
  return found;
};

interface NewOrder extends Omit<Order, 'id' | 'basis'> {
  readonly action: Action;
}

/** On a legal basis that the operators have named, for as long as they allow. */
const opening = async (table: Table, id: string, { action, ...order }: NewOrder): Promise<Investigation> => {
  const right = await rightOf(table, order.agencyId);
  const basis = basisOf(right, order.legalBasis);
  if (!basis) throw new Refusal('legal-basis-unknown');
  checkEnd(order.until, action.at, right.maxDays);
  const made = newInvestigation({ ...order, id, basis }, action);
  return writeTogether(table, creation(made), counting(order.agencyId, { opened: 1 }));
};

interface Prolonging extends Pick<Order, 'id' | 'agencyId' | 'until' | 'officers'> {
  readonly action: Action;
}

const prolonging = ({ id, agencyId, until, officers, action }: Prolonging): Write<Entry> => {
  const { hash, at } = action;
  const tooLong = ({ latest }: Item) => new Refusal('wrong-end', { facts: { latest: String(latest) } });
  return update<Entry>({
    key: investigationKey(id),
    rules: [
      ...rulesFor(agencyId),
      atLeast('card.until', instant(at), over),
      atLeast('latest', until, tooLong),
    ],
    set: { 'card.until': until, 'card.officers': officers, ...timer(id, Date.parse(until)) },
    missing: notFound,
    remember: { action, entry: { hash, at, officers, until } },
  });
};

const orders = ({ table, ids }: Context) => ({
  open: async (order: NewOrder): Promise<Card> => {
    const id = ids.ownedId(order.person, order.action.id);
    const before = () => earlier(table, id, order.action);
    return (await orAsBefore(() => opening(table, id, order), before)).card;
  },

  prolong: async (order: Prolonging): Promise<void> => {
    const { id, agencyId, until, action } = order;
    const prolong = async () => {
      const { maxDays } = await rightOf(table, agencyId);
      checkEnd(until, action.at, maxDays);
      return writeTogether(table, prolonging(order), counting(agencyId, { prolonged: 1 }));
    };
    await orAsBefore<unknown, unknown>(prolong, () => earlier(table, id, action));
  },

  /** Before its time: what was read is shown within a minute. */
  end: async (agencyId: string, id: string, action: Action): Promise<void> => {
    const { hash, at } = action;
    await write(
      table,
      update({
        ...{ key: investigationKey(id), rules: rulesFor(agencyId), missing: notFound },
        set: { 'card.until': instant(at), ...timer(id, at) },
        remember: { action, entry: { hash, at } },
      }),
    );
  },
});

export const openInvestigations = (context: Context) => ({
  orders: orders(context),
  lists: openLists(context),
  rights: openRights(context),
  ownerOf: context.ids.ownerOf,
});
export type Investigations = ReturnType<typeof openInvestigations>;
