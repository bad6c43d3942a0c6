import { readState, writeState } from '../machine/state';

/** Up to where each shard of a stream was taken care of: a sequence number, or the end of a shard that is closed. */
export type Position = Readonly<Record<string, string>>;
interface Kept {
  readonly stream: string;
  readonly shards: Position;
}

export const AT_END = 'end';

/** How far mappings have come in their streams, kept in a file. */
export interface Positions {
  /** Nothing when the mapping is new, or its table was made anew: another stream has other numbers. */
  of(mapping: string, stream: string): Position | undefined;
  keep(mapping: string, stream: string, shards: Position): void;
}

export const openPositions = (file: string): Positions => {
  let state = readState<Readonly<Record<string, Kept>>>(file, {});
  return {
    of: (mapping, stream) => {
      const kept = state[mapping];
      return kept?.stream === stream ? kept.shards : undefined;
    },
    keep: (mapping, stream, shards) => {
      state = { ...state, [mapping]: { stream, shards } };
      writeState(file, state);
    },
  };
};
