import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readState, writeState } from '../machine/state';

/** A text that this machine was given for somebody's telephone. */
export interface Text {
  readonly id: string;
  /** E.164. */
  readonly to: string;
  /** What people see instead of a number, or the number. */
  readonly from: string;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The texts that were sent, and the numbers that have answered STOP. */
export interface Texts {
  keep(text: Omit<Text, 'id' | 'at'>): string;
  /** Newest first. */
  all(): readonly Text[];
  isStopped(number: string): boolean;
  /** STOP and START, as networks read them: whoever answers so gets no texts any more, or gets them again. */
  answer(number: string, word: 'STOP' | 'START'): void;
}

/** Older ones go. */
const KEPT = 500;

interface Kept {
  readonly count: number;
  readonly texts: readonly Text[];
  readonly stopped: readonly string[];
}

/** Opens the texts that lie in `folder`. */
export const openTexts = (folder: string, clock: () => number = Date.now): Texts => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'texts.json');
  let kept = readState<Kept>(file, { count: 0, texts: [], stopped: [] });
  const change = (by: Partial<Kept>) => {
    kept = { ...kept, ...by };
    writeState(file, kept);
  };
  return {
    keep: (text) => {
      const count = kept.count + 1;
      const id = `text-${count}`;
      change({ count, texts: [{ id, ...text, at: clock() }, ...kept.texts].slice(0, KEPT) });
      return id;
    },
    all: () => kept.texts,
    isStopped: (number) => kept.stopped.includes(number),
    answer: (number, word) => {
      const others = kept.stopped.filter((each) => each !== number);
      change({ stopped: word === 'STOP' ? [...others, number] : others });
    },
  };
};
