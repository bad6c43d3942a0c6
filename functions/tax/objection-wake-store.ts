import { type DueEntry, dueIn, timerPartitions } from '../blocks/timers';
import { amend } from '../kernel/amend';
import type { Table } from '../kernel/dynamo';
import type { Change } from '../kernel/expression';
import { readAll } from '../kernel/read';
import { Refusal } from '../kernel/refusal';
import { write } from '../kernel/write';
import { type Objection, objectionKey } from './objection';
import { type Act, actOn } from './objection-act';
import { unchanged } from './objection-rules';

/** Later than any deadline: asked for what is due then, the index tells all that waits. */
const endOfTime = Date.UTC(9999, 11, 31);

const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : '');

/** When the portal looks at objections again. */
export const openWakes = (table: Table) => {
  const objectionsAmong = async (page: readonly DueEntry[]): Promise<Objection[]> => {
    const keys = page.filter(({ type }) => type === 'objection');
    const items = (await readAll(table, keys)) as unknown as readonly (Objection | undefined)[];
    return items.filter((item) => item !== undefined);
  };
  return {
    /** Looks again; nothing is done where the objection has changed since it was seen. */
    set: async ({ id, version }: Objection, waking: Change): Promise<void> => {
      await amend(table, objectionKey(id), waking, [unchanged(version)]);
    },

    /** Acts, unless the objection has changed since it was seen. */
    take: async ({ id, version }: Objection, act: Act): Promise<void> => {
      try {
        await write(table, actOn(act));
      } catch (error) {
        if (codeOf(error) === 'timeline-full') {
          await amend(table, objectionKey(id), { remove: ['dueKey', 'dueAt'] }, [unchanged(version)]);
        } else if (codeOf(error) !== 'objection-moved') throw error;
      }
    },

    /** Does something with each objection that waits for something and is timed on a calendar; partitions side by side. */
    eachTimedOn: async (calendarId: string, work: (objection: Objection) => Promise<void>): Promise<void> => {
      const inPartition = async (partition: string): Promise<void> => {
        for await (const page of dueIn(table, partition, endOfTime)) {
          const found = await objectionsAmong(page);
          await Promise.all(found.filter(({ card }) => card.promised.calendarId === calendarId).map(work));
        }
      };
      await Promise.all(timerPartitions.map(inPartition));
    },
  };
};
