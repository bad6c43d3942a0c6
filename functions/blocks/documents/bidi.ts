import type bidi from 'bidi-js';
import type { Direction } from './document';

/*
 * From reading order to visual order (UAX #9). The font's own shaping reverses runs of Arabic letters; it must get
 * nothing else to reverse, as it would reverse digits as well.
 */

export type Bidi = ReturnType<typeof bidi>;

/** A paragraph with the embedding level of each of its UTF-16 units. */
interface LevelledText {
  readonly text: string;
  readonly levels: Uint8Array;
}

export const withLevels = (bidi: Bidi, text: string, direction: Direction): LevelledText => ({
  text,
  levels: bidi.getEmbeddingLevels(text, direction).levels,
});

interface Run {
  readonly level: number;
  readonly text: string;
}

/** Runs of one level in a line, in reading order. */
const runsOf = ({ text, levels }: LevelledText, start: number, end: number): Run[] => {
  const runs: Run[] = [];
  for (let from = start, at = start + 1; from < end; at += 1) {
    if (at < end && levels[at] === levels[from]) continue;
    runs.push({ level: levels[from] ?? 0, text: text.slice(from, at) });
    from = at;
  }
  return runs;
};

/** Rule L2: from the highest level down to the lowest odd one, reverses what is at that level or above. */
const inOrder = (runs: readonly Run[]): Run[] => {
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  let ordered = [...runs];
  for (let level = highest; level > 0; level -= 1) {
    const turned: Run[] = [];
    let stretch: Run[] = [];
    for (const run of ordered) {
      if (run.level >= level) stretch.unshift(run);
      else {
        turned.push(...stretch, run);
        stretch = [];
      }
    }
    ordered = [...turned, ...stretch];
  }
  return ordered;
};

/** Invisible characters that only control direction. */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const lettersFromRight = /(?=\p{L})[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const digitsOfThose = /[\u0600-\u06ff]/;

/** The pieces of a run from left to right, each a text that the font draws correctly. */
const piecesIn = (bidi: Bidi, { level, text }: Run): string[] => {
  const shown = text.replace(controls, '');
  if (level % 2 === 0) return digitsOfThose.test(shown) ? [...shown] : [shown];
  // Rule L4: mirrors brackets in right-to-left runs.
  const mirrored = [...shown].map((each) => bidi.getMirroredCharacter(each) ?? each);
  return lettersFromRight.test(shown) ? [mirrored.join('')] : mirrored.reverse();
};

/** A line of a paragraph, from `start` to `end` (excluded), as pieces that are drawn from left to right. */
export const piecesOf = (bidi: Bidi, paragraph: LevelledText, start: number, end: number): string[] =>
  inOrder(runsOf(paragraph, start, end))
    .flatMap((run) => piecesIn(bidi, run))
    .filter((piece) => piece !== '');
