import { createHash } from 'node:crypto';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Signer } from '../../kernel/identity/signer';
import type { Objects } from '../../kernel/outside/objects';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type Clock, instant } from '../../kernel/text/time';
import { type ChainItem, chainKey } from '../chain/store';
import { objectOf, signCheckpoint } from './checkpoint';

interface CheckpointEffects {
  readonly table: Table;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly objects: Objects;
}

/** A bucket that locks what it keeps asks for a checksum of it (S3 API Reference, "PutObject"). */
const headersOf = (content: Uint8Array) => ({
  'content-type': 'application/jose',
  'x-amz-checksum-sha256': createHash('sha256').update(content).digest('base64'),
});

/** Notes what the checkpoint covers. If the chain has grown meanwhile, the next sweep has another one made. */
const note = async (table: Table, { person, version }: ChainItem, count: number, now: number) => {
  const set = { checkpoint: { count, at: instant(now) } };
  try {
    await write(table, update({ key: chainKey(person), version, set, remove: [...timerAttributes] }));
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    await write(
      table,
      update({ key: chainKey(person), set: { ...set, ...timer(person, now) }, unversioned: true }),
    );
  }
};

/** Signs how far a person's chain has come, and keeps it outside of the table. Done again, it is the same. */
export const keepCheckpoint =
  ({ table, signer, clock, objects }: CheckpointEffects) =>
  async (person: string): Promise<void> => {
    const chain = await read<ChainItem>(table, chainKey(person));
    if (!chain || chain.checkpoint?.count === chain.count) return;
    const now = clock();
    const { count, hash } = chain;
    const token = Buffer.from(signCheckpoint(signer, { person, at: instant(now), count, hash }));
    await objects.put(objectOf(person), token, headersOf(token));
    await note(table, chain, count, now);
  };
