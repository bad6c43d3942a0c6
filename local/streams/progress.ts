/** How far a shard has been taken care of, while several batches of it are under way. */
interface Progress {
  /** Records that are begun and not done. */
  readonly open: number;
  begin(sequence: string): void;
  done(sequences: readonly string[]): void;
}

/**
 * Calls `keep` with the last sequence number before which everything is done: to begin there again loses nothing, and
 * repeats what was done out of turn.
 */
export const createProgress = (keep: (sequence: string) => void): Progress => {
  // Begun records in the order of the shard, with whether they are done.
  const begun = new Map<string, boolean>();
  return {
    get open() {
      return begun.size;
    },
    begin: (sequence) => {
      begun.set(sequence, false);
    },
    done: (sequences) => {
      for (const sequence of sequences) begun.set(sequence, true);
      let last: string | undefined;
      for (const [sequence, isDone] of begun) {
        if (!isDone) break;
        begun.delete(sequence);
        last = sequence;
      }
      if (last !== undefined) keep(last);
    },
  };
};
