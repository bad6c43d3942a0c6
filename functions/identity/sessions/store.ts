import {
  type Session,
  type SignedOut,
  sessionKey,
  sessionNotFound,
  sessionsOf,
} from '../../blocks/sessions/session';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { standingKey } from '../../kernel/standing/standing';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { differs, type Item, orAbsent } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, write } from '../../kernel/table/write';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Thrown by the table's condition where the same request came before. */
class Repeated extends Refusal {
  constructor(readonly before: SignedOut) {
    super('internal');
  }
}

const repeated = ({ signedOut }: Item): Refusal => new Repeated(signedOut as SignedOut);

/** A person's own sessions: their reference is in the key of each. Every function is one round trip. */
export const openOwnSessions = (context: Context) => ({
  list: async (ref: string, { limit, cursor }: Paging) => {
    const ranges = [{ partition: sessionsOf(ref) }];
    const [standing, page] = await Promise.all([
      read<Stored & Item>(context.table, standingKey(ref)),
      listed(
        context,
        `sessions:${ref}`,
        { ranges, order: 'descending', limit, cursor },
        (item: Item) => item as unknown as Session,
      ),
    ]);
    return { standing, ...page };
  },

  /** Gives when it was ended. */
  end: async (ref: string, id: string, action: Action): Promise<number> => {
    const { at } = await write(
      context.table,
      update({
        key: sessionKey(ref, id),
        set: { endedAt: action.at },
        missing: sessionNotFound,
        remember: { action, entry: { hash: action.hash, at: action.at } },
      }),
    );
    return at;
  },

  /** Ends all that began until now, also those that the portal has not seen yet; gives when. */
  endAll: async (ref: string, { id, hash, at }: Action): Promise<number> => {
    const signedOut: SignedOut = { at, id, hash };
    const rules = [orAbsent(differs('signedOut.id', id, repeated))];
    try {
      await write(
        context.table,
        update({ key: standingKey(ref), type: 'standing', set: { signedOut }, rules }),
      );
      return at;
    } catch (error) {
      if (!(error instanceof Repeated)) throw error;
      return replayOrRefuse(error.before, error.before.hash, hash).at;
    }
  },
});
export type OwnSessions = ReturnType<typeof openOwnSessions>;
