import { gunzipSync, gzipSync } from 'node:zlib';
import { Refusal } from '../contract/refusal';
import { beginning } from '../table/create';
import type { Stored, Table } from '../table/dynamo';
import { initially } from '../table/expression';
import { pagesOf, readPartition } from '../table/query';
import { equals } from '../table/rule';
import { type Key, key } from '../table/table';
import { update } from '../table/update';
import { removal, tryTogether, type Write, write } from '../table/write';
import { type Clock, type Instant, instant } from '../text/time';
import { timer } from './deadlines';

/*
 * Lanes of what was set aside. Whoever takes messages (a service, or the relay) has a lane for each item of which it could not
 * take one; what follows of that item goes behind it, so that order holds, until the lane is told to go on. A lane has a deadline that
 * is over, by which the sweep counts it and raises the alarm. Nothing in it expires.
 */

/** The type of lanes in the index of deadlines. */
export const laneType = 'set-aside';

/** What was set aside: its place in the order of its lane, and the message as it was. */
interface SetAside {
  /** A number of at most forty digits, growing with each message of the lane. */
  readonly sequence: string;
  readonly message: unknown;
}

interface Lane extends Stored {
  /** When it was opened. */
  readonly since: Instant;
  readonly count: number;
}

interface Entry extends Stored {
  readonly sequence: string;
  /** The message as JSON, compressed: two images of an item can be larger than an item may be. */
  readonly gzip: Uint8Array;
}

/** Padded to one length, numbers sort as text. */
const placeOf = (sequence: string): string => sequence.padStart(40, '0');

interface Context {
  readonly table: Table;
  readonly clock: Clock;
}

/** The lanes of one owner. */
export const openLanes = (owner: string, { table, clock }: Context) => {
  const partition = key(laneType, owner);
  const laneKey = (group: string): Key => ({ pk: partition, sk: group });
  const entriesOf = (group: string): string => key(laneType, owner, group);
  const entryKey = (group: string, sequence: string): Key => ({
    pk: entriesOf(group),
    sk: placeOf(sequence),
  });

  /** Keeps an entry and counts it in its lane; true as well where it is kept already, false where the lane is gone. */
  const keep = async (
    group: string,
    { sequence, message }: SetAside,
    lane: Write<unknown>,
  ): Promise<boolean> => {
    const entry: Entry = {
      ...entryKey(group, sequence),
      type: 'set-aside-entry',
      version: 1,
      sequence,
      gzip: gzipSync(JSON.stringify(message)),
    };
    const refused = await tryTogether(table, [beginning(entry), lane]);
    return refused.length === 0 || refused.includes(0);
  };
  return {
    /** The groups that have a lane; usually none. One query. */
    open: async (): Promise<Set<string>> => {
      const lanes = await readPartition<Lane>(table, { partition });
      return new Set(lanes.map(({ sk }) => sk));
    },

    /** Sets a message aside; what follows in its group goes behind it from now on. */
    begin: async (group: string, entry: SetAside): Promise<void> => {
      const now = clock();
      const set = { since: initially(instant(now)), ...timer(`${owner} ${group}`, now) };
      await keep(group, entry, update({ key: laneKey(group), type: laneType, set, add: { count: 1 } }));
    },

    /** Sets a message aside behind others of its group; false where its lane is gone. */
    follow: (group: string, entry: SetAside): Promise<boolean> =>
      keep(group, entry, update({ key: laneKey(group), add: { count: 1 }, unversioned: true })),

    /** What waits in a lane, in order. */
    entries: async function* (group: string): AsyncGenerator<SetAside> {
      for await (const page of pagesOf<Entry>(table, { partition: entriesOf(group), pageSize: 100 })) {
        for (const { sequence, gzip } of page) {
          yield { sequence, message: JSON.parse(gunzipSync(gzip).toString()) };
        }
      }
    },

    /** Takes an entry out of its lane, once. The last one closes the lane. */
    settle: async (group: string, sequence: string): Promise<void> => {
      const none = () => new Refusal('internal');
      const entry = removal(entryKey(group, sequence), [equals('sequence', sequence, none)]);
      await tryTogether(table, [
        entry,
        update({ key: laneKey(group), add: { count: -1 }, unversioned: true }),
      ]);
      await write(table, removal(laneKey(group), [equals('count', 0, none)]));
    },
  };
};
export type Lanes = ReturnType<typeof openLanes>;
