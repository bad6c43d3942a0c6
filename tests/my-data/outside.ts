import type { Objects } from '../../functions/kernel/outside/objects';
import type { Outside } from '../../functions/my-data/service';
import type { World } from '../support/portal';

/** A bucket in memory: what was put stays, each version of it. */
export interface MemoryBucket extends Objects {
  readonly versions: ReadonlyMap<string, readonly Uint8Array[]>;
}

export const memoryBucket = (): MemoryBucket => {
  const versions = new Map<string, Uint8Array[]>();
  return {
    versions,
    get: async (key) => versions.get(key)?.at(-1),
    put: async (key, content) => {
      versions.set(key, [...(versions.get(key) ?? []), content]);
    },
    remove: async (key) => {
      versions.delete(key);
    },
  };
};

const buckets = new WeakMap<World['clock'], MemoryBucket>();

/** The bucket of checkpoints of a portal of the tests. */
export const checkpointsOf = ({ clock }: Pick<World, 'clock'>): MemoryBucket => {
  const found = buckets.get(clock) ?? memoryBucket();
  buckets.set(clock, found);
  return found;
};

export const outside = (world: World): Outside => ({ checkpoints: checkpointsOf(world) });
