import { agencyKey, apiKeyKey, unrevoked } from '../../blocks/agencies/api-key';
import { noReport, passedReportKey } from '../../blocks/agencies/conformance';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { readPartition } from '../../kernel/table/query';
import { read, readAll } from '../../kernel/table/read';
import { requirement } from '../../kernel/table/requirement';
import type { Item } from '../../kernel/table/rule';
import type { Entry } from '../../kernel/table/update';
import { update } from '../../kernel/table/update';
import { type Write, write, writeTogether } from '../../kernel/table/write';
import { type Instant, instant } from '../../kernel/text/time';
import { type AgencyItem, agencyNotFound } from '../agencies/agency';
import type { Paging } from '../agencies/store';
import { isLive, type KeyItem, remembered, showKey } from './key';
import { keyNotFound, type LiveRules, rotatable } from './rules';
import type { KeyView } from './views';

interface Rotation {
  readonly agencyId: string;
  readonly keyId: string;
  readonly action: Action;
  /** The key that takes its place. */
  readonly next: KeyItem;
  /** When the old key ends. */
  readonly end: Instant;
}

/** What the old key remembers of its rotation. */
interface RotationEntry extends Entry {
  readonly keyHash: string;
}

type Row = Item & { readonly type: string };

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

/** The old key gets its end in the transaction that makes the new one. */
const rotate = (table: Table, { agencyId, keyId, action, next, end }: Rotation): Promise<RotationEntry> =>
  writeTogether(
    table,
    update({
      key: apiKeyKey(agencyId, keyId),
      rules: rotatable(action.at),
      set: { rotatedTo: next.id, validUntil: end },
      missing: keyNotFound,
      remember: {
        action: remembered(action),
        entry: { hash: action.hash, at: action.at, keyHash: next.hash },
      },
    }),
    creation(next),
  );

/** A revoked key stays revoked. */
const revoke = async (table: Table, agencyId: string, keyId: string, action: Action): Promise<void> => {
  const revocation = update({
    key: apiKeyKey(agencyId, keyId),
    rules: [unrevoked],
    set: { revokedAt: instant(action.at) },
    missing: keyNotFound,
    remember: { action: remembered(action), entry: { hash: action.hash, at: action.at } },
  });
  try {
    await write(table, revocation);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'key-revoked')) throw error;
  }
};

/**
 * The agency's item lies before its keys, so the first page finds it, too, and tells an agency without keys from none at
 * all (`agency-not-found`).
 */
const list = async (context: Context, agencyId: string, { limit, cursor }: Paging, now: number) => {
  const { pk } = agencyKey(agencyId);
  const { items, ...more } = await listed<Row, Row>(
    context,
    `keys-of:${agencyId}`,
    { ranges: [{ partition: pk }], order: 'ascending', limit: limit + (cursor ? 0 : 1), cursor },
    (row) => row,
  );
  if (!cursor && items.length === 0) throw agencyNotFound();
  const keys = items.filter(({ type }) => type === 'api-key') as unknown as KeyItem[];
  return { items: keys.map((each): KeyView => showKey(each, now)), ...more };
};

/** The passed report of the endpoint that a live key names. */
export const reportRequired = (agencyId: string, { endpoint, ofReport }: LiveRules): Write<undefined>[] =>
  endpoint ? [requirement(passedReportKey(agencyId, endpoint), ofReport, noReport(endpoint))] : [];

/** Notes until when an agency has a live key, as its keys are by now: by that it counts as connected. */
const settleLive = async (table: Table, agencyId: string, now: number): Promise<void> => {
  const { pk } = agencyKey(agencyId);
  const rows = await readPartition<Row>(table, { partition: pk });
  const keys = rows.filter(({ type }) => type === 'api-key') as unknown as KeyItem[];
  const ends = keys.filter((each) => !each.mode && isLive(each, now)).map(({ validUntil }) => validUntil);
  const last = ends.sort().at(-1);
  const change = last ? { set: { 'card.liveUntil': last } } : { remove: ['card.liveUntil'] };
  await write(table, update({ key: agencyKey(agencyId), ...change }));
};

/** API keys in the table, each beside its agency. Each function is one round trip. */
export const openKeys = (context: Context) => ({
  get: (agencyId: string, keyId: string): Promise<KeyItem | undefined> =>
    read<KeyItem>(context.table, apiKeyKey(agencyId, keyId)),

  /** The agency with one of its keys; refuses with `agency-not-found` where either is not there. */
  withAgency: async (agencyId: string, keyId: string) => {
    const keys = [agencyKey(agencyId), apiKeyKey(agencyId, keyId)];
    const [agency, apiKey] = await readAll(context.table, keys);
    if (!agency || !apiKey) throw agencyNotFound();
    return { agency: agency as unknown as AgencyItem, apiKey: apiKey as unknown as KeyItem };
  },

  /** Returns the new key, or its current state when the action is repeated. */
  issue: (apiKey: KeyItem, rules: LiveRules): Promise<KeyItem> =>
    writeTogether(
      context.table,
      creation(apiKey),
      requirement(agencyKey(apiKey.agencyId), rules.ofAgency, agencyNotFound),
      ...reportRequired(apiKey.agencyId, rules),
    ),

  settleLive: (agencyId: string, now: number) => settleLive(context.table, agencyId, now),

  rotate: (rotation: Rotation) => rotate(context.table, rotation),
  revoke: (agencyId: string, keyId: string, action: Action) => revoke(context.table, agencyId, keyId, action),
  list: (agencyId: string, paging: Paging, now: number) => list(context, agencyId, paging, now),
});
export type Keys = ReturnType<typeof openKeys>;
