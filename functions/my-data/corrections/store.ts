import { type Access, readAndLog } from '../../blocks/people/access-log';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning, creation } from '../../kernel/table/create';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { readPartition } from '../../kernel/table/query';
import { read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { type Write, write, writeTogether } from '../../kernel/table/write';
import { writeOf } from './command';
import {
  type Card,
  type Correction,
  type CorrectionRequest,
  correctionKey,
  correctionQueue,
  correctionsOf,
  correctionsWith,
  maxCorrections,
  maxOpen,
  newCorrection,
  turnKey,
} from './correction';
import { type ActionName, isOpen } from './lifecycle';
import { correctionNotFound, type Details } from './rules';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly ids: IdCodec;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Step {
  readonly id: string;
  readonly name: ActionName;
  readonly details: Details;
}

type WithCard = Pick<Correction, 'card'>;
const cardOf = ({ card }: WithCard): Card => card;

const all = ({ table }: Context, person: string): Promise<Correction[]> =>
  readPartition<Correction>(table, { partition: correctionsOf(person) });

/** Nobody else of the person's has come since they were counted: of two at once the second is counted anew. */
const taking = (person: string, turn: Stored | undefined): Write<void> => {
  const key = turnKey(person);
  if (turn) return update({ key, version: turn.version });
  return beginning({ ...key, type: 'data-correction-turn', version: 1 });
};

const forCitizens = (context: Context) => ({
  /** Refuses where too many are open, or there are too many in all. */
  ask: async (
    person: string,
    request: CorrectionRequest,
    names: Readonly<Record<string, string>>,
    action: Action,
  ): Promise<Correction> => {
    const id = context.ids.ownedId(person, action.id);
    const { table } = context;
    return retryOnConflict(async () => {
      // In this order: what comes after the turn was read is counted, or has taken the turn by the time of the write.
      const turn = await read<Stored>(table, turnKey(person));
      const earlier = await all(context, person);
      const open = earlier.filter(({ card }) => isOpen(card.state));
      const isRepeat = earlier.some((each) => each.id === id);
      if (!isRepeat && (open.length >= maxOpen || earlier.length >= maxCorrections)) {
        throw new Refusal('too-many-corrections', { facts: { atMost: maxOpen } });
      }
      const made = newCorrection(id, person, request, names, action);
      return writeTogether(table, creation(made), taking(person, turn));
    });
  },

  all: (person: string) => all(context, person),

  get: (person: string, id: string) => read<Correction>(context.table, correctionKey(person, id)),

  act: async (owner: string, step: Step, action: Action): Promise<void> => {
    await write(context.table, writeOf({ ...step, owner, action, by: 'owner' }));
  },
});

const forAgencies = (context: Context) => ({
  act: async (agencyId: string, step: Step, action: Action): Promise<void> => {
    const owner = context.ids.ownerOf(step.id);
    if (owner === undefined) throw correctionNotFound();
    await write(context.table, writeOf({ ...step, owner, action, by: { agencyId } }));
  },

  /** For an agency, which the person sees in their access log. */
  look: async (id: string, access: Access): Promise<Correction | undefined> => {
    const owner = context.ids.ownerOf(id);
    if (owner === undefined) return undefined;
    return readAndLog(context.table, owner, access, async () => {
      const found = await read<Correction>(context.table, correctionKey(owner, id));
      return found?.card.agencyId === access.agency.id ? found : undefined;
    });
  },

  /** The open ones by when they are due, or the closed ones, the last first. */
  queue: (agencyId: string, list: 'open' | 'closed', { limit, cursor }: Paging) =>
    listed<WithCard, Card>(
      context,
      `corrections:${agencyId}:${list}`,
      {
        ...{ index: 'queue', order: list === 'open' ? 'ascending' : 'descending' },
        ranges: [{ partition: correctionQueue(agencyId, list) }],
        ...{ limit, cursor },
      },
      cardOf,
    ),

  /** Those that changed at an instant or later, in that order. */
  changed: (agencyId: string, since: string, { limit, cursor }: Paging) =>
    listed<WithCard, Card>(
      context,
      `corrections:${agencyId}:since ${since}`,
      {
        ...{ index: 'owner', order: 'ascending', above: since },
        ranges: [{ partition: correctionsWith(agencyId) }],
        ...{ limit, cursor },
      },
      cardOf,
    ),
});

/** Requests to correct data, in the table. */
export const openCorrections = (context: Context) => ({
  mine: forCitizens(context),
  agency: forAgencies(context),
});
export type Corrections = ReturnType<typeof openCorrections>;
