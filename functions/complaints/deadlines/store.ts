import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '../../kernel/contract/refusal';
import { type DueEntry, dueIn, timerPartitions } from '../../kernel/events/deadlines';
import { type Table, withRetry } from '../../kernel/table/dynamo';
import { conditionOf, expression, placeholdersOf, sum, updateOf } from '../../kernel/table/expression';
import { readAll } from '../../kernel/table/read';
import { write } from '../../kernel/table/write';
import { type ComplaintCommand, writeOf } from '../cases/command';
import type { Complaint } from '../cases/complaint';
import { atVersion } from '../cases/rules';
import { complaintKey } from '../filing/new-complaint';
import { type DeadlineStep, nextCheckAt } from './steps';

/** Later than any deadline: asked for what is due then, the index tells all that waits. */
const endOfTime = Date.UTC(9999, 11, 31);

const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : '');

/** When the portal looks at complaints again. */
export const openDeadlines = (table: Table) => {
  /** Looks again at this step, or never; nothing is done where the complaint has changed since it was seen. */
  const set = async (
    { id, version }: Complaint,
    step: Pick<DeadlineStep, 'at'> | undefined,
  ): Promise<void> => {
    const to = expression();
    const { set: attributes, remove } = nextCheckAt(id, step);
    const UpdateExpression = updateOf({ set: { ...attributes, version: sum('version', 1) }, remove }, to);
    const update = new UpdateCommand({
      TableName: table.name,
      Key: complaintKey(id),
      UpdateExpression,
      ConditionExpression: conditionOf(atVersion(version), to),
      ...placeholdersOf(to),
    });
    try {
      await withRetry(() => table.client.send(update));
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    }
  };
  const complaintsAmong = async (page: readonly DueEntry[]): Promise<Complaint[]> => {
    const keys = page.filter(({ type }) => type === 'complaint');
    const items = (await readAll(table, keys)) as unknown as readonly (Complaint | undefined)[];
    return items.filter((item) => item !== undefined);
  };
  return {
    set,

    /** Acts, unless the complaint has changed since it was seen. One whose timeline is full is not looked at again. */
    take: async (complaint: Complaint, act: ComplaintCommand): Promise<void> => {
      try {
        await write(table, writeOf(act));
      } catch (error) {
        if (codeOf(error) === 'timeline-full') await set(complaint, undefined);
        else if (codeOf(error) !== 'complaint-moved') throw error;
      }
    },

    /** Does something with each complaint that waits for something and is timed on a calendar; partitions side by side. */
    eachTimedOn: async (calendarId: string, work: (complaint: Complaint) => Promise<void>): Promise<void> => {
      const inPartition = async (partition: string): Promise<void> => {
        for await (const page of dueIn(table, partition, endOfTime)) {
          const complaints = await complaintsAmong(page);
          await Promise.all(
            complaints.filter(({ card }) => card.service.calendarId === calendarId).map(work),
          );
        }
      };
      await Promise.all(timerPartitions.map(inPartition));
    },
  };
};
