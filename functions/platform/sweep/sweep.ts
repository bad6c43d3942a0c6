import { type DueEntry, dueIn, timerPartitions } from '../../kernel/events/deadlines';
import type { Deadlines } from '../../kernel/events/module';
import type { Effects, OnDue } from '../../kernel/events/reactor';
import { readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';

/** What one sweep did. */
interface Sweep {
  /** Items whose deadline was acted on. */
  acted: number;
  failed: number;
}

/** The index may lag behind, and somebody may have been here first: the item itself says whether it is due. */
const isDue = (item: Item | undefined, now: number): item is Item =>
  typeof item?.dueAt === 'string' && item.dueKey !== undefined && item.dueAt <= instant(now);

/**
 * Acts on every deadline that is over, in all partitions at once. A failure is logged, does not delay the others, and is
 * retried a minute later; the sweep then fails as a whole, so that an alarm is raised. Running it twice does no harm.
 */
export const sweep = (deadlines: Deadlines, effects: Effects) => {
  const { table, log, clock } = effects;
  const acts = new Map<string, ReturnType<OnDue>>(
    Object.entries(deadlines).map(([type, onDue]) => [type, onDue(effects)] as const),
  );
  const act = async (item: Item, now: number, done: Sweep): Promise<void> => {
    const type = String(item.type);
    try {
      const onDue = acts.get(type);
      if (!onDue) throw new Error(`nobody acts on deadlines of the type ${type}`);
      await onDue(item, now);
      done.acted += 1;
    } catch (error) {
      done.failed += 1;
      log.error('deadlineFailed', { type, pk: String(item.pk), sk: String(item.sk) }, error);
    }
  };
  const sweepPage = async (page: readonly DueEntry[], now: number, done: Sweep): Promise<void> => {
    if (page.length === 0) return;
    const items = await readAll(table, page);
    await Promise.all(items.filter((item) => isDue(item, now)).map((item) => act(item, now, done)));
  };
  return async (): Promise<Sweep> => {
    const now = clock();
    const done: Sweep = { acted: 0, failed: 0 };
    await Promise.all(
      timerPartitions.map(async (partition) => {
        for await (const page of dueIn(table, partition, now)) await sweepPage(page, now, done);
      }),
    );
    log.info('swept', { ...done });
    if (done.failed > 0) throw new Error(`${done.failed} deadlines failed`);
    return done;
  };
};
