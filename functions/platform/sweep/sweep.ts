import { type DueEntry, dueIn, timerPartitions } from '../../kernel/events/deadlines';
import { laneType } from '../../kernel/events/lanes';
import { groupOf, messageIdOf, type OrderedMessage } from '../../kernel/events/message';
import type { OrderedQueue } from '../../kernel/events/ordered-queue';
import type { Log } from '../../kernel/outside/log';
import type { Table } from '../../kernel/table/dynamo';
import type { Clock } from '../../kernel/text/time';

export interface SweepContext {
  readonly table: Table;
  /** Services by the types of the items whose deadlines are theirs. */
  readonly owners: Readonly<Record<string, string>>;
  readonly queueOf: (service: string) => OrderedQueue;
  readonly log: Log;
  readonly clock: Clock;
}

/** What one sweep did. */
interface Sweep {
  /** Deadlines of which a service was told. */
  told: number;
  /** Lanes in which something is set aside. */
  lanes: number;
  failed: number;
}

/** Milliseconds that one sweep keeps for its end; the next one goes on where it stopped. */
const margin = 10_000;

/** A deadline that is told again within five minutes, while it waits, is told once. */
const messageOf = ({ pk, sk, type, dueAt }: DueEntry, at: number): OrderedMessage => ({
  group: groupOf({ pk, sk }),
  id: messageIdOf(pk, sk, dueAt),
  body: { due: { type, pk, sk, at } },
});

const byOwner = ({ owners, log }: SweepContext, entries: readonly DueEntry[], done: Sweep) => {
  const found = new Map<string, DueEntry[]>();
  for (const entry of entries) {
    const owner = Object.hasOwn(owners, entry.type) ? owners[entry.type] : undefined;
    if (owner) found.set(owner, [...(found.get(owner) ?? []), entry]);
    else {
      done.failed += 1;
      const { type, pk, sk } = entry;
      log.error('deadlineFailed', { type, pk, sk }, new Error(`nobody has deadlines of the type ${type}`));
    }
  }
  return [...found];
};

/**
 * Tells the services of every deadline of theirs that is over, in all partitions at once. It reads the index alone: whether an
 * item is due, its owner asks the item. It fails where somebody could not be told, so that an alarm is raised.
 */
export const sweep = (context: SweepContext) => {
  const { table, queueOf, log, clock } = context;
  const tell = async (page: readonly DueEntry[], now: number, done: Sweep): Promise<void> => {
    const due = page.filter(({ type }) => type !== laneType);
    done.lanes += page.length - due.length;
    const sent = byOwner(context, due, done).map(async ([owner, entries]) => {
      const unsent = await queueOf(owner).send(entries.map((entry) => messageOf(entry, now)));
      done.told += entries.length - unsent.length;
      done.failed += unsent.length;
    });
    await Promise.all(sent);
  };
  return async (left: () => number): Promise<Sweep> => {
    const now = clock();
    const done: Sweep = { told: 0, lanes: 0, failed: 0 };
    await Promise.all(
      timerPartitions.map(async (partition) => {
        for await (const page of dueIn(table, partition, now)) {
          if (left() < margin) break;
          await tell(page, now, done);
        }
      }),
    );
    log.info('swept', { ...done });
    if (done.failed > 0) throw new Error(`${done.failed} deadlines could not be told`);
    return done;
  };
};
