import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Webhook } from './endpoint';
import { notDeleted } from './rules';
import { none } from './store';
import type { Takeover } from './succession';

/** What is left of a takeover; undefined when it is over. */
const takeoverAfter = (
  { until, passed }: Takeover,
  { next, isLast }: { readonly next: string | undefined; readonly isLast: boolean },
): Takeover | undefined => {
  if (next !== undefined) return { until, after: next, ...(passed ? { passed } : {}) };
  return isLast ? undefined : { until, passed: true };
};

/** When a webhook with this to do is looked at again: at once, unless it only waits for the second look of its takeover. */
const timerFor = ({ id, takeover, replay }: Webhook, now: number): Change => {
  if (!takeover && !replay) return { remove: [...timerAttributes] };
  const waits = takeover?.passed === true && takeover.after === undefined && !replay;
  return { set: { ...timer(id, waits ? Date.parse(takeover.until) : now) } };
};

const without = (webhook: Webhook, member: 'takeover' | 'replay'): Webhook => {
  const { [member]: _, ...rest } = webhook;
  return rest;
};

/** An update that leaves a webhook with one of its tasks as it is now, or without it. */
const progressTo = (after: Webhook, member: 'takeover' | 'replay', now: number): Change => {
  const { set = {}, remove = [] } = timerFor(after, now);
  const task = after[member];
  return task ? { set: { ...set, [member]: task }, remove } : { set, remove: [...remove, member] };
};

/** How far the portal has come with what takes several sweeps. Times in milliseconds since 1970. */
export const openProgress = ({ table }: { readonly table: Table }) => ({
  /** What those before it left has gone over up to a delivery, or all of it, or all of it for good. Gives the webhook after it. */
  tookOver: async (
    webhook: Webhook,
    done: { readonly next: string | undefined; readonly isLast: boolean },
    now: number,
  ): Promise<Webhook> => {
    const { takeover } = webhook;
    if (!takeover) return webhook;
    const left = takeoverAfter(takeover, done);
    const after = left ? { ...webhook, takeover: left } : without(webhook, 'takeover');
    const rules = [notDeleted, equals('takeover.until', takeover.until, none)];
    await write(table, update({ key: webhook, ...progressTo(after, 'takeover', now), rules }));
    return after;
  },

  /** A replay goes on after a delivery, at the next sweep; or it has ended. */
  goOn: (webhook: Webhook, next: string | undefined, now: number): Promise<boolean> => {
    const { replay } = webhook;
    const after =
      replay && next ? { ...webhook, replay: { ...replay, after: next } } : without(webhook, 'replay');
    const rules = [equals('replay.id', replay?.id ?? '', none)];
    return write(table, update({ key: webhook, ...progressTo(after, 'replay', now), rules }));
  },
});
