import { personKey } from '../../blocks/people/person';
import type { Action } from '../../kernel/identity/action';
import { markOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { UserPool } from '../../kernel/outside/user-pool';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { read, readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { versionedReplacement } from '../../kernel/table/versioned-replacement';
import { replayOrRefuse, write } from '../../kernel/table/write';
import { epochSeconds } from '../../kernel/text/time';
import type { Letters } from '../letters/store';
import { entryKey, type RegisterEntry } from '../register/entry';
import { deceased, notLinked } from '../register/refusals';
import { complete } from './completion-store';
import { openCodeRequests, openSecondProof } from './proofs-store';
import { allows, lapsesAt, lifecycle, type Recovery, recoveryKey, recoveryNotFound } from './recovery';

export interface RecoveryContext {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly pool: UserPool;
  readonly letters: Pick<Letters, 'ask'>;
}

/** A recovery with the profile of whose account it is. */
export interface Known {
  readonly recovery: Recovery;
  readonly person: (Stored & Item) | undefined;
}

/** Who goes on with which recovery, from where on the network. */
export interface Step {
  readonly id: string;
  readonly place: string;
  readonly action: Action;
}

interface Beginning {
  /** The code of the national number. */
  readonly code: string;
  readonly agencyId: string;
  readonly officer: string;
}

const readKnown = async (table: Table, ref: string): Promise<Partial<Known>> => {
  const [recovery, person] = await readAll(table, [recoveryKey(ref), personKey(ref)]);
  return { recovery: recovery as unknown as Recovery | undefined, person } as Partial<Known>;
};

const newRecovery = (
  { ids }: RecoveryContext,
  ref: string,
  { agencyId, officer }: Beginning,
  action: Action,
): Recovery => {
  const recovery: Recovery = {
    ...recoveryKey(ref),
    ...{ type: 'recovery', version: 1, made: markOf(action), id: ids.ownedId(ref, action.id), ref },
    ...{ state: 'begun', agencyId, officer, begunAt: action.at, timeline: {} },
  };
  return Object.assign(recovery, { expiresAt: epochSeconds(lapsesAt(recovery)) });
};

/** How people come back into their accounts. */
export const openRecoveries = (context: RecoveryContext) => {
  const { table, ids } = context;
  const known = async (id: string): Promise<Known> => {
    const ref = ids.ownerOf(id);
    const { recovery, person } = ref === undefined ? {} : await readKnown(table, ref);
    if (recovery?.id !== id) throw recoveryNotFound();
    return { recovery, person };
  };
  return {
    read: known,

    own: async (ref: string): Promise<Known> => {
      const { recovery, person } = await readKnown(table, ref);
      if (!recovery) throw recoveryNotFound();
      return { recovery, person };
    },

    begin: async (begun: Beginning, action: Action): Promise<Known> => {
      const entry = await read<RegisterEntry>(table, entryKey(begun.code));
      if (entry?.ref === undefined) throw notLinked();
      if (entry.diedOn !== undefined) throw deceased();
      const { ref } = entry;
      return retryOnConflict(async () => {
        const { recovery: before, person } = await readKnown(table, ref);
        if (before?.made.id === action.id)
          return { recovery: replayOrRefuse(before, before.made.hash, action.hash), person };
        const recovery = { ...newRecovery(context, ref, begun, action), version: (before?.version ?? 0) + 1 };
        await write(table, before ? versionedReplacement(recovery, before.version) : beginning(recovery));
        return { recovery, person };
      });
    },

    askCode: openCodeRequests(context, known),
    prove: openSecondProof(context, known),

    complete: async (id: string, password: string, action: Action): Promise<void> =>
      complete(context, await known(id), password, action),

    stop: async (ref: string, action: Action): Promise<void> => {
      const { hash, at } = action;
      await write(
        table,
        update({
          key: recoveryKey(ref),
          rules: allows('stop'),
          set: { state: lifecycle.stop.to },
          missing: recoveryNotFound,
          remember: { action, entry: { hash, at, action: 'stop' } },
        }),
      );
    },
  };
};
export type Recoveries = ReturnType<typeof openRecoveries>;
