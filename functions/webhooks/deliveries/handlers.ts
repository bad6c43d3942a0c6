import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseField } from '../../kernel/contract/refusal';
import { days } from '../../kernel/text/time';
import type { ReplayRequest } from '../endpoints/endpoint';
import { enabled, notDeleted, notReplaying } from '../endpoints/rules';
import type { Webhooks } from '../endpoints/store';
import { newDelivery, testEvent } from './delivery';
import type { DeliveryLog } from './log-store';
import type { deliveryRoutes } from './routes';
import type { Deliveries } from './store';

export interface Effects {
  readonly webhooks: Webhooks;
  readonly log: DeliveryLog;
  readonly deliveries: Deliveries;
}

/** As long as deliveries are kept. */
const longestWindow = days(31);

/** Refuses a stretch of time that ends before it begins, or is too long (`invalid-window`). */
const checkWindow = ({ since, until }: ReplayRequest): void => {
  const length = Date.parse(until) - Date.parse(since);
  if (length > 0 && length <= longestWindow) return;
  throw refuseField('invalid-window', '/until', 'Must be later than since, and at most 31 days after it.');
};

export const deliveryHandlers = ({
  webhooks,
  log,
  deliveries,
}: Effects): HandlersOf<typeof deliveryRoutes> => ({
  /** The webhook remembers when the test was first asked for: a repeat makes the same delivery, and so none. */
  testWebhook: async ({ caller, params: { webhookId }, action }) => {
    const entry = { hash: action.hash, at: action.at };
    const rules = [notDeleted, enabled];
    const { at } = await webhooks.edit({
      agencyId: caller.id,
      webhookId,
      rules,
      remember: { action, entry },
    });
    const webhook = { agencyId: caller.id, id: webhookId, state: 'enabled' } as const;
    const event = testEvent(webhookId, action.id, at);
    const made = await deliveries.record(newDelivery(webhook, event, { at, now: at, queued: false }));
    return { deliveryId: made.id };
  },

  listDeliveries: async ({ caller, params: { webhookId }, query }) => {
    const list = await log.list(caller.id, webhookId, query);
    // The key of a delivery names agency and webhook, so a list that is not empty is the caller's own.
    if (list.items.length === 0) await webhooks.get(caller.id, webhookId);
    return list;
  },

  replayDelivery: async ({ caller, params: { webhookId, deliveryId }, action }) => {
    await log.replay({ agencyId: caller.id, webhookId, id: deliveryId }, action);
    return undefined;
  },

  replayWindow: async ({ caller, params: { webhookId }, body, action }) => {
    checkWindow(body);
    const entry = { hash: action.hash, at: action.at };
    const rules = [notDeleted, enabled, notReplaying];
    const replay = { agencyId: caller.id, webhookId, rules, remember: { action, entry } };
    await webhooks.beginReplay(replay, body);
    return undefined;
  },
});
