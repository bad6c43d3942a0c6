import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { listed } from '../../kernel/table/list';
import { equals, type Item } from '../../kernel/table/rule';
import {
  type Delivery,
  type DeliveryRequest,
  type DeliveryView,
  deliveriesOf,
  deliveryKey,
  showDelivery,
} from './delivery';
import type { DeliveryState } from './lifecycle';
import { deliveryNotFound, replayable } from './rules';
import { requeueChange } from './store';

const none = (): Refusal => new Refusal('internal');

/** Deliveries as agencies see them: the log of a webhook. */
export const openDeliveryLog = (context: { readonly table: Table; readonly signer: Signer }) => ({
  /** Newest first. */
  list: (
    agencyId: string,
    webhookId: string,
    {
      limit,
      cursor,
      state,
    }: {
      readonly limit: number;
      readonly cursor?: string | undefined;
      readonly state?: DeliveryState | undefined;
    },
  ) =>
    listed<Delivery & Item, DeliveryView>(
      context,
      `deliveries:${agencyId}:${webhookId}`,
      {
        ranges: [{ partition: deliveriesOf(agencyId, webhookId) }],
        ...{ order: 'descending', limit, cursor },
        ...(state ? { filters: [equals('state', state, none)] } : {}),
      },
      showDelivery,
    ),

  /** Lets a delivery go out again, once for each action. Refuses with `delivery-not-found` and `delivery-pending`. */
  replay: async (placed: Omit<DeliveryRequest, 'attempt'>, action: Action): Promise<void> => {
    const place = deliveryKey(placed);
    await edit(context.table, {
      ...{ key: place, rules: [replayable], missing: deliveryNotFound },
      ...requeueChange(place, action.at),
      remember: { action, entry: { hash: action.hash, at: action.at } },
    });
  },
});
export type DeliveryLog = ReturnType<typeof openDeliveryLog>;
