import { openAttempts } from '../../blocks/attempts/attempts';
import { readReference } from '../../blocks/references/reference';
import { idsBy } from '../../blocks/references/store';
import { type Action, markOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { equals, type Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { epochSeconds, instant } from '../../kernel/text/time';
import type { PersonDetails } from '../numbers/details';
import {
  allows,
  type Claim,
  claimKey,
  claimNotFound,
  claimQueue,
  claimsOf,
  lapsesAt,
  type Way,
  whenDecided,
} from './claim';
import { claimingLimit, freeClaims } from './limits';
import { sealDetails } from './sealing';
import { type ClaimCard, cardOf } from './views';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Who claims, how, and from where on the network. */
interface ClaimStart {
  readonly ref: string;
  readonly way: Way;
  readonly details?: PersonDetails | undefined;
  readonly place: string;
  readonly action: Action;
}

const newClaim = ({ ids, signer }: Context, { ref, way, details, action }: ClaimStart): Claim => {
  const id = ids.ownedId(ref, action.id);
  const claim: Claim = {
    ...claimKey(id),
    type: 'claim',
    version: 1,
    made: markOf(action),
    ...{ id, ref, way, state: 'pending', createdAt: action.at, timeline: {} },
    ...(details ? { details: sealDetails(signer, id, details) } : {}),
  };
  const at = instant(action.at);
  return Object.assign(claim, {
    card: cardOf(claim),
    ...{ ownerKey: claimsOf(ref), ownerSort: at },
    ...(way === 'registry' ? { queueKey: claimQueue, queueSort: at } : {}),
    expiresAt: epochSeconds(lapsesAt(action.at)),
  });
};

const listsOf = (context: Context) => ({
  /** Newest first. */
  listOwn: (ref: string, { limit, cursor }: Paging) =>
    listed(
      context,
      `claims:${ref}`,
      { index: 'owner', ranges: [{ partition: claimsOf(ref) }], order: 'descending', limit, cursor },
      ({ card }: Item & { readonly card: ClaimCard }) => card,
    ),

  /** What waits for the civil registry, oldest first. */
  listPending: ({ limit, cursor }: Paging) =>
    listed(
      context,
      'claims-pending',
      { index: 'queue', ranges: [{ partition: claimQueue }], order: 'ascending', limit, cursor },
      ({ card }: Item & { readonly card: ClaimCard }) => card,
    ),
});

/** By its id, or by the code that was said at a counter; undefined where there is none, or more than one. */
const find = async ({ table }: Context, name: string): Promise<(Claim & Item) | undefined> => {
  const reading = readReference('claim', name);
  if (reading === 'mistyped') return undefined;
  const [id, ...others] = reading ? await idsBy(table, 'claim', reading.digits) : [name];
  if (id === undefined || others.length > 0) return undefined;
  return read<Claim & Item>(table, claimKey(id));
};

/** Claims in the table. */
export const openClaims = (context: Context) => {
  const { table, ids } = context;
  const claiming = openAttempts({ table }, claimingLimit);
  const get = (id: string) => read<Claim & Item>(table, claimKey(id));
  return {
    get,

    start: async (start: ClaimStart): Promise<Claim> => {
      const claim = newClaim(context, start);
      await claiming.take(
        [
          { of: 'person', name: start.ref, free: freeClaims.person },
          { of: 'place', name: start.place, free: freeClaims.place },
        ],
        start.action,
      );
      return write(table, creation(claim));
    },

    /** The person's own; undefined for another's. */
    own: async (ref: string, id: string): Promise<Claim | undefined> => {
      const claim = ids.ownerOf(id) === ref ? await get(id) : undefined;
      return claim?.ref === ref ? claim : undefined;
    },

    withdraw: async (ref: string, id: string, action: Action): Promise<void> => {
      const entry = { hash: action.hash, at: action.at, action: 'withdraw' } as const;
      await write(
        table,
        update({
          key: claimKey(id),
          rules: [equals('ref', ref, claimNotFound), allows('withdraw')],
          set: { state: 'withdrawn', 'card.state': 'withdrawn' },
          remove: [...whenDecided],
          missing: claimNotFound,
          remember: { action, entry },
        }),
      );
    },

    ...listsOf(context),

    find: (name: string) => find(context, name),
  };
};
export type Claims = ReturnType<typeof openClaims>;
