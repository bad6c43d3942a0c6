import type { Table } from '../../kernel/table/dynamo';
import { absent, equals, type Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Instant } from '../../kernel/text/time';
import type { State, Webhook } from './endpoint';
import { notDeleted } from './rules';
import { none } from './store';

/** On which way a receiver is sent to, and when. */
const openPace = (table: Table) => ({
  /** It does not answer at once: what goes to it takes the way of slow receivers until an instant. */
  slow: (webhook: Webhook, until: Instant): Promise<boolean> =>
    write(table, update({ key: webhook, set: { slowUntil: until }, rules: [notDeleted], unversioned: true })),
  /** It asks to be left alone until an instant. */
  wait: (webhook: Webhook, until: Instant): Promise<boolean> =>
    write(
      table,
      update({ key: webhook, set: { restsUntil: until }, rules: [notDeleted], unversioned: true }),
    ),
  /** It answers at once again. */
  quick: (webhook: Webhook): Promise<boolean> =>
    write(table, update({ key: webhook, remove: ['slowUntil'], rules: [notDeleted], unversioned: true })),
});

/** What the portal does with webhooks, each step one conditional write. Instants are as the item has them. */
export const openHealth = ({ table }: { readonly table: Table }) => {
  const isEnabled = equals('state', 'enabled' satisfies State, none);
  const stop = (webhook: Webhook, state: State, at: Instant, rules: readonly Rule[]): Promise<boolean> =>
    write(
      table,
      update({ key: webhook, set: { state, stoppedAt: at }, rules: [notDeleted, isEnabled, ...rules] }),
    );
  return {
    ...openPace(table),
    /** A delivery succeeded: earlier failures no longer count. */
    recovered: (webhook: Webhook): Promise<boolean> =>
      write(
        table,
        update({
          key: webhook,
          remove: ['failingSince'],
          rules: [equals('failingSince', webhook.failingSince ?? '', none)],
        }),
      ),
    failing: (webhook: Webhook, at: Instant): Promise<boolean> =>
      write(
        table,
        update({
          key: webhook,
          set: { failingSince: at },
          rules: [notDeleted, isEnabled, absent('failingSince', none)],
        }),
      ),
    /** True for the one caller who paused it; false if a delivery has succeeded meanwhile. */
    pause: (webhook: Webhook, at: Instant): Promise<boolean> =>
      stop(webhook, 'paused', at, [equals('failingSince', webhook.failingSince ?? '', none)]),
    /** The receiver has answered 410: it is gone for good. */
    gone: (webhook: Webhook, at: Instant): Promise<boolean> =>
      stop(webhook, 'gone', at, [equals('url', webhook.url, none)]),
  };
};

export type Health = ReturnType<typeof openHealth>;
