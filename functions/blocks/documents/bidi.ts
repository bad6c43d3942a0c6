import type bidi from 'bidi-js';
import type { Direction } from './document';

/*
 * From the order in which a text is read to the order in which it stands on the page (UAX #9). The font's own shaping turns
 * a run of Arabic letters from right to left; nothing else may be left to it, as it would turn digits round as well.
 */

export type Bidi = ReturnType<typeof bidi>;

/** A paragraph with the embedding level of each of its UTF-16 units. */
export interface LevelledText {
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

/** A line's stretches of one level, in the order in which they are read. */
const runsOf = ({ text, levels }: LevelledText, start: number, end: number): Run[] => {
  const runs: Run[] = [];
  for (let from = start, at = start + 1; from < end; at += 1) {
    if (at < end && levels[at] === levels[from]) continue;
    runs.push({ level: levels[from] ?? 0, text: text.slice(from, at) });
    from = at;
  }
  return runs;
};

/** Rule L2: from the highest level down to the lowest odd one, what stands at it or above is turned round. */
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

/** Characters that only say how a text runs: they have had their effect and have no shape. */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const lettersFromRight = /(?=\p{L})[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const digitsOfThose = /[\u0600-\u06ff]/;

/** What of a run is drawn after another, from left to right; each is a text that the font draws as it must be. */
const piecesIn = (bidi: Bidi, { level, text }: Run): string[] => {
  const shown = text.replace(controls, '');
  if (level % 2 === 0) return digitsOfThose.test(shown) ? [...shown] : [shown];
  // Rule L4: what opens on the left closes on the right.
  const mirrored = [...shown].map((each) => bidi.getMirroredCharacter(each) ?? each);
  return lettersFromRight.test(shown) ? [mirrored.join('')] : mirrored.reverse();
};

/** A line of a paragraph, from `start` up to `end`, as pieces to be drawn one after another from left to right. */
export const piecesOf = (bidi: Bidi, paragraph: LevelledText, start: number, end: number): string[] =>
  inOrder(runsOf(paragraph, start, end))
    .flatMap((run) => piecesIn(bidi, run))
    .filter((piece) => piece !== '');
