import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { page, read } from '../../kernel/table/read';
import { atLeast, below, equals, holds, type Item, orAbsent, type Rule } from '../../kernel/table/rule';
import { type Command, type Entry, update } from '../../kernel/table/update';
import { type Write, writeTogether } from '../../kernel/table/write';
import { days, epochSeconds, instant } from '../../kernel/text/time';
import {
  countKey,
  type Replay,
  type ReplayRequest,
  type State,
  type Webhook,
  webhookKey,
  webhooksOf,
} from './endpoint';
import { maxWebhooks, notDeleted, tooMany, webhookNotFound } from './rules';
import { heldDays } from './succession';

/** Counts one webhook more, unless the agency has as many as it may have. */
const oneMore = (agencyId: string): Write<void> =>
  update({
    key: countKey(agencyId),
    type: 'webhook-count',
    rules: [orAbsent(below('count', maxWebhooks, tooMany))],
    add: { count: 1 },
  });

/** Counts one webhook less, which was counted when it was made: without a count there is none to delete. */
const oneLess = (agencyId: string): Write<boolean> =>
  update({ key: countKey(agencyId), rules: [atLeast('count', 1, none)], add: { count: -1 } });

const remove = async (table: Table, agencyId: string, webhookId: string, action: Action): Promise<void> => {
  const [deletedAt, expiresAt] = [instant(action.at), epochSeconds(action.at + days(heldDays))];
  const deletion = update({
    key: webhookKey(agencyId, webhookId),
    rules: [notDeleted],
    set: { state: 'disabled' satisfies State, deletedAt, expiresAt },
    remove: [...timerAttributes, 'replay', 'takeover'],
    missing: webhookNotFound,
    remember: { action, entry: { hash: action.hash, at: action.at } },
  });
  await writeTogether(table, deletion, oneLess(agencyId));
};

export const none = (): Refusal => new Refusal('internal');
const isWebhook: Rule = equals('type', 'webhook', none);

/** Webhooks of an agency, oldest id first; more are read at once than an agency may have. */
const all = async (table: Table, agencyId: string, rules: readonly Rule[]): Promise<Webhook[]> => {
  const found: Webhook[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const { items, next } = await page<Item>(table, {
      ranges: [{ partition: webhooksOf(agencyId) }],
      ...{ order: 'ascending', limit: 100, after, filters: [isWebhook, ...rules] },
    });
    found.push(...(items as unknown as Webhook[]));
    after = next;
  }
  return found;
};

/** An edit of a webhook, whose agency it is. */
interface Edit<E extends Entry> extends Omit<Command<E>, 'key' | 'missing'> {
  readonly agencyId: string;
  readonly webhookId: string;
}

const change = <E extends Entry>(table: Table, { agencyId, webhookId, ...what }: Edit<E>): Promise<E> =>
  edit(table, { ...what, key: webhookKey(agencyId, webhookId), missing: webhookNotFound });

/** Webhooks as agencies see and change them. Each function is one round trip, but for `all` of very many. */
export const openWebhooks = ({ table }: { readonly table: Table }) => ({
  /** A repeat returns the webhook in its current state. */
  create: (webhook: Webhook): Promise<Webhook> =>
    writeTogether(table, creation(webhook), oneMore(webhook.agencyId)),

  all: (agencyId: string): Promise<Webhook[]> => all(table, agencyId, [notDeleted]),

  /** With those that were deleted lately. */
  everyone: (agencyId: string): Promise<Webhook[]> => all(table, agencyId, []),

  /** Refuses with `webhook-not-found`. */
  get: async (agencyId: string, webhookId: string): Promise<Webhook> => {
    const found = await read<Webhook>(table, webhookKey(agencyId, webhookId));
    if (!found || !holds(notDeleted, { ...found })) throw webhookNotFound();
    return found;
  },

  edit: <E extends Entry>(wanted: Edit<E>): Promise<E> => change(table, wanted),

  /** Has the sweep revive the deliveries of a stretch. */
  beginReplay: async (wanted: Edit<Entry>, stretch: ReplayRequest): Promise<void> => {
    const { action } = wanted.remember;
    const replay: Replay = { ...stretch, id: action.id };
    await change(table, { ...wanted, set: { replay, ...timer(wanted.webhookId, action.at) } });
  },

  delete: (agencyId: string, webhookId: string, action: Action) => remove(table, agencyId, webhookId, action),
});
export type Webhooks = ReturnType<typeof openWebhooks>;
