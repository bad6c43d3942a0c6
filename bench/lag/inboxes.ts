import { setTimeout as pause } from 'node:timers/promises';
import { callAws, dynamo, dynamoStreams } from '../../local/machine/aws';
import { findStream } from '../../local/streams/reader';
import type { Portal } from '../support/portal';
import { nameOf } from './callers';

/** How often the table is asked what was written: by so much a time may be late. Milliseconds. */
const resolution = 20;

/** When effects were seen first, by the names of their events: milliseconds since 1970. */
export type Seen = ReadonlyMap<string, number>;

/**
 * Notes when messages lie in inboxes. Asking the table for what was written costs the portal less than fifty people who look
 * into their inboxes all the time. The messages of an engine's one shard come in order.
 */
export const watchInboxes = async ({ tables, region }: Portal) => {
  const seen = new Map<string, number>();
  const { TableNames } = await callAws<{ TableNames: string[] }>(dynamo(tables, region), 'ListTables', {});
  const stream = await findStream(dynamoStreams(tables, region), TableNames[0] ?? '');
  const readers = (await stream.shards()).map((shard) => stream.open(shard, undefined));
  const look = async (): Promise<void> => {
    const records = (await Promise.all(readers.map((reader) => reader.read()))).flat();
    const now = Date.now();
    for (const { eventName, dynamodb } of records) {
      const { type, kind, subject } = dynamodb.NewImage ?? {};
      if (eventName !== 'INSERT' || type?.S !== 'message') continue;
      seen.set(nameOf(kind?.S ?? '', subject?.S ?? ''), now);
    }
  };
  let watching = true;
  const watch = async (): Promise<void> => {
    while (watching) {
      await look();
      await pause(resolution);
    }
  };
  const ended = watch();
  // A failure is thrown when this is stopped, as until then nothing awaits it.
  ended.catch(() => undefined);
  const stop = async (): Promise<void> => {
    watching = false;
    await ended;
  };
  return { seen: seen as Seen, stop };
};
