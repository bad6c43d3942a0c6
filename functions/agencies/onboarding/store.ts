import { active, agencyKey } from '../../blocks/agencies/api-key';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { listed } from '../../kernel/table/list';
import { type List, read } from '../../kernel/table/read';
import { requirement } from '../../kernel/table/requirement';
import { key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { type Write, write, writeTogether } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { type AgencyItem, agencyNotFound } from '../agencies/agency';
import type { Paging } from '../agencies/store';
import { type KeyItem, remembered } from '../keys/key';
import type { LiveRules } from '../keys/rules';
import { reportRequired } from '../keys/store';
import { type ActionName, lifecycle } from './lifecycle';
import {
  listOf,
  type OnboardingRequest,
  type RequestCard,
  type RequestEntry,
  requestKey,
  requestQueue,
  requestsOf,
  showCard,
} from './request';
import { allowed, mayHaveKey, onTestPlan, ownedBy, requestNotFound } from './rules';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

/** What is done with a request, once: by its owner, or by an operator where there is none. */
export interface RequestCommand {
  readonly requestId: string;
  readonly name: ActionName;
  readonly action: Action;
  readonly owner?: string;
  /** The reference of the operator who decides. */
  readonly by?: string;
  readonly set?: Change['set'];
}

const commandOf = ({ requestId, name, action, owner, by, set }: RequestCommand): Write<RequestEntry> => {
  const decidedAt = instant(action.at);
  const status = lifecycle[name].to;
  return update({
    key: requestKey(requestId),
    rules: [...(owner ? [ownedBy(owner)] : []), allowed(name)],
    set: {
      'card.status': status,
      'card.decidedAt': decidedAt,
      queueKey: requestQueue(listOf(status)),
      queueSort: key(decidedAt, requestId),
      ...set,
    },
    missing: requestNotFound,
    remember: { action, entry: { action: name, hash: action.hash, at: action.at, ...(by ? { by } : {}) } },
  });
};

const list = (
  context: Context,
  { index, partition, order }: { index: 'owner' | 'queue'; partition: string; order: List['order'] },
  { limit, cursor }: Paging,
) =>
  listed<Pick<OnboardingRequest, 'card'>, RequestCard>(
    context,
    `onboarding:${partition}`,
    { index, ranges: [{ partition }], order, limit, cursor },
    showCard,
  );

interface Giving {
  readonly requestId: string;
  readonly owner: string;
  readonly action: Action;
}

/** One key more of an approved request. */
const counted = ({ requestId, owner, action }: Giving, of: 'testKeys' | 'liveKeys'): Write<RequestEntry> =>
  update({
    key: requestKey(requestId),
    rules: [ownedBy(owner), ...mayHaveKey(of)],
    add: { [of]: 1 },
    missing: requestNotFound,
    remember: {
      action: remembered(action),
      entry: { action: 'give-key', hash: action.hash, at: action.at },
    },
  });

/** Requests to be connected in the table. Each function is one round trip. */
export const openRequests = (context: Context) => {
  const { table, ids } = context;
  return {
    /** A repeat returns the request in its current state. */
    submit: (request: OnboardingRequest): Promise<OnboardingRequest> => write(table, creation(request)),

    /** Refuses with `request-not-found` where there is none, or where it is not the owner's. */
    get: async (requestId: string, owner?: string): Promise<OnboardingRequest> => {
      const isTheirs = owner === undefined || ids.ownerOf(requestId) === owner;
      const found = isTheirs ? await read<OnboardingRequest>(table, requestKey(requestId)) : undefined;
      if (!found) throw requestNotFound();
      return found;
    },

    listOwn: (owner: string, paging: Paging) =>
      list(context, { index: 'owner', partition: requestsOf(owner), order: 'descending' }, paging),
    /** Of those that wait the longest waiting first, of the others the last decided. */
    listQueue: (which: 'open' | 'closed', paging: Paging) => {
      const order = which === 'open' ? 'ascending' : 'descending';
      return list(context, { index: 'queue', partition: requestQueue(which), order }, paging);
    },

    act: (command: RequestCommand): Promise<RequestEntry> => write(table, commandOf(command)),

    /** Makes the agency in the transaction that approves the request. */
    approve: (command: RequestCommand, agency: AgencyItem): Promise<RequestEntry> =>
      writeTogether(table, commandOf(command), creation(agency)),

    /** Gives a key for trying things out to the agency that the request became. */
    giveTestKey: (giving: Giving, apiKey: KeyItem): Promise<KeyItem> =>
      writeTogether(
        table,
        creation(apiKey),
        counted(giving, 'testKeys'),
        requirement(agencyKey(apiKey.agencyId), [active, onTestPlan], agencyNotFound),
      ),

    /** Gives a live key, where a report of the endpoint allows it. */
    giveLiveKey: (giving: Giving, apiKey: KeyItem, rules: LiveRules): Promise<KeyItem> =>
      writeTogether(
        table,
        creation(apiKey),
        counted(giving, 'liveKeys'),
        requirement(agencyKey(apiKey.agencyId), [active], agencyNotFound),
        ...reportRequired(apiKey.agencyId, rules),
      ),
  };
};
export type Requests = ReturnType<typeof openRequests>;
