import { Refusal } from '../../kernel/contract/refusal';
import { type DueEntry, dueIn, timerPartitions } from '../../kernel/events/deadlines';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { readAll } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type ObjectionCommand, writeOf } from '../objections/commands';
import { type Objection, objectionKey } from '../objections/objection';
import { atVersion } from '../objections/rules';

/** Later than any deadline: asked for what is due then, the index tells all that waits. */
const endOfTime = Date.UTC(9999, 11, 31);

const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : '');

/** When the portal looks at objections again. */
export const openDeadlines = (table: Table) => {
  const objectionsAmong = async (page: readonly DueEntry[]): Promise<Objection[]> => {
    const keys = page.filter(({ type }) => type === 'objection');
    const items = (await readAll(table, keys)) as unknown as readonly (Objection | undefined)[];
    return items.filter((item) => item !== undefined);
  };
  return {
    /** Looks again; nothing is done where the objection has changed since it was seen. */
    set: async ({ id, version }: Objection, waking: Change): Promise<void> => {
      await write(table, update({ key: objectionKey(id), ...waking, rules: [atVersion(version)] }));
    },

    /** Acts, unless the objection has changed since it was seen. */
    take: async ({ id, version }: Objection, act: ObjectionCommand): Promise<void> => {
      try {
        await write(table, writeOf(act));
      } catch (error) {
        if (codeOf(error) === 'timeline-full') {
          await write(
            table,
            update({ key: objectionKey(id), remove: ['dueKey', 'dueAt'], rules: [atVersion(version)] }),
          );
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
