import {
  type Card,
  isPassedOnFrom,
  type Mandate,
  mandateKey,
  mandatesHeldBy,
  mandatesOf,
  rootOf,
  type State,
  treeOf,
} from '../../blocks/mandates/mandate';
import { idsBy } from '../../blocks/references/store';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import type { Change } from '../../kernel/table/expression';
import { listed } from '../../kernel/table/list';
import { readPartition } from '../../kernel/table/query';
import { read, readAll } from '../../kernel/table/read';
import { equals, fewerThan } from '../../kernel/table/rule';
import { write } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import { commandWrite, type MandateCommand } from '../mandates/command';
import type { Context } from '../mandates/context';
import { deadlineChange, type Place } from '../mandates/deadline';
import { checkDays, checkServices, mandateNotFound } from '../mandates/offer';

type WithCard = Pick<Mandate, 'card'>;

interface Listing {
  readonly as: 'representee' | 'delegate';
  readonly state?: State | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What a mandate becomes less by. */
interface Less {
  readonly services?: NonNullable<Card['services']> | undefined;
  readonly through?: string | undefined;
}

const never = (): Refusal => new Refusal('internal');

/** A mandate can be changed so often: each change stands in it. */
const maxChanges = 50;
const unfilled = fewerThan(
  'timeline',
  maxChanges,
  () => new Refusal('mandate-closed', { facts: { atMost: maxChanges } }),
);

/** What passes for ids that the portal made: nothing is read for others. */
const known = ({ ids }: Context, id: string): string => {
  if (ids.ownerOf(rootOf(id)) === undefined) throw mandateNotFound();
  return id;
};

/** What a limit makes of a mandate. Refuses what would make it more. */
const limited = ({ card }: Mandate, { services, through }: Less, place: Place): Change => {
  if (services) checkServices(services, card.services);
  checkDays(card.from, through, place.today);
  if (through !== undefined && through > (card.through ?? through)) throw new Refusal('invalid-days');
  const deadline = deadlineChange({ ...card, ...(through ? { through } : {}) }, place);
  const set = {
    ...(services ? { 'card.services': services } : {}),
    ...(through ? { 'card.through': through } : {}),
    ...deadline.set,
  };
  return { set, remove: deadline.remove };
};

const over: Change = { remove: timerAttributes };

/** What people do with their mandates. `ref` is `personRef`. Each is one round trip, but for limits, which read first. */
const openCommands = (context: Context) => {
  const { table, timeZone } = context;
  const act = async (command: MandateCommand): Promise<void> => {
    known(context, command.id);
    await write(table, commandWrite(command));
  };
  return {
    limit: async (ref: string, id: string, less: Less, action: Action): Promise<void> => {
      const found = await read<Mandate>(table, mandateKey(known(context, id)));
      if (found?.grantor !== ref) throw mandateNotFound();
      const command = { id, name: 'limit', action, by: { ref } } as const;
      if (found.timeline[action.id]) return act(command);
      const change = limited(found, less, { timeZone, today: dateIn(timeZone, action.at) });
      const unchanged = equals('version', found.version, () => new Refusal('busy'));
      return act({ ...command, rules: [unfilled, unchanged], change });
    },
    end: (ref: string, id: string, action: Action): Promise<void> =>
      act({ id, name: 'end', action, by: { ref }, change: over }),
    withdraw: (ref: string, id: string, action: Action): Promise<void> =>
      act({ id, name: 'withdraw', action, by: { ref }, change: over }),
  };
};

/** The mandates of people, by lists and one by one. */
const openLookups = (context: Context) => ({
  list: (ref: string, { as, state, limit, cursor }: Listing) =>
    listed<WithCard, Card>(
      context,
      `mandates:${as}:${state ?? ''}:${ref}`,
      {
        ...(as === 'representee'
          ? { index: 'owner', ranges: [{ partition: mandatesOf(ref) }] }
          : { index: 'queue', ranges: [{ partition: mandatesHeldBy(ref) }] }),
        order: 'descending',
        filters: state ? [equals('card.state', state, never)] : [],
        ...{ limit, cursor },
      },
      ({ card }) => card,
    ),

  /** Those of the person with the digits of a short reference: two round trips. */
  byReference: async (ref: string, digits: string): Promise<Card[]> => {
    const ids = await idsBy(context.table, 'mandate', digits);
    const found = ids.length ? await readAll(context.table, ids.map(mandateKey)) : [];
    const mandates = found as unknown as readonly (Mandate | undefined)[];
    return mandates.flatMap((each) => (each?.parties.includes(ref) ? [each.card] : []));
  },

  /** A mandate that the person has to do with, and what was passed on from it. */
  get: async (ref: string, id: string) => {
    const tree = await readPartition<Mandate>(context.table, { partition: treeOf(known(context, id)) });
    const mandate = tree.find(({ card }) => card.id === id);
    if (!mandate?.parties.includes(ref)) throw mandateNotFound();
    return { mandate, passedOn: tree.filter(({ card }) => isPassedOnFrom(card.id, id)) };
  },
});

export const openOwn = (context: Context) => ({ ...openLookups(context), ...openCommands(context) });
export type Own = ReturnType<typeof openOwn>;
