import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Table } from '../../kernel/table/dynamo';
import { page } from '../../kernel/table/read';
import { absent, equals, type Item, type Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Webhook } from '../endpoints/endpoint';
import { type Delivery, deliveriesOf, timeOfId } from './delivery';
import { allows, lifecycle } from './lifecycle';

const none = (): Refusal => new Refusal('internal');

/** Deliveries that go over to another webhook in one sweep. */
const atOnce = 300;

/** What a webhook that is over has not delivered, and no other has taken. */
const untaken: readonly Rule[] = [allows('hand-over'), absent('takenBy', none)];

/** What goes over from webhooks that are over to one that takes their place. Times in milliseconds since 1970. */
export const openTakeovers = ({ table }: { readonly table: Table }) => ({
  /** What these webhooks, which are over, have not delivered, oldest first; after one delivery, and before an instant. */
  leftBy: async (
    webhooks: readonly Webhook[],
    { after, now }: { readonly after?: string | undefined; readonly now: number },
  ) => {
    const ranges = webhooks.map(({ agencyId, id }) => ({ partition: deliveriesOf(agencyId, id) }));
    const list = { ranges, order: 'ascending', after, limit: atOnce, filters: untaken } as const;
    const { items, next } = await page<Item>(table, { ...list, below: timeOfId(now + 1) });
    return { deliveries: items as unknown as Delivery[], next };
  },

  /** Notes that a delivery has gone over to another webhook, unless it has changed since it was seen. */
  handOver: (delivery: Delivery, takenBy: string): Promise<boolean> =>
    write(
      table,
      update({
        key: delivery,
        set: { state: lifecycle['hand-over'].to, takenBy },
        remove: [...timerAttributes],
        rules: [allows('hand-over'), equals('version', delivery.version, none)],
      }),
    ),
});
