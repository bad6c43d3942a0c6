import { type Bidi, piecesOf, withLevels } from './bidi';
import type { Direction } from './document';

/*
 * Text on a page: line breaking, measuring and drawing.
 */

type Pdf = PDFKit.PDFDocument;

export interface Style {
  /** Points. */
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly color: string;
}

/** A line, as pieces to be drawn from left to right. */
export interface Line {
  /** In reading order. */
  readonly text: string;
  readonly pieces: readonly string[];
  /** Points. */
  readonly width: number;
}

export interface Pen {
  /** The lines of a text, none wider than `width` (points). */
  lines(text: string, style: Style, width: number): Line[];
  /** Draws a line with its top left corner at `x` and `y`. */
  draw(line: Line, style: Style, x: number, y: number): void;
}

/**
 * The font draws each piece as a whole. By default pdfkit splits it at spaces, which puts its words in the wrong order.
 */
const asAWhole = { features: [] };

/** The ends of words, including the spaces that follow them. */
const wordEnds = (text: string): number[] => [...text.matchAll(/\S+\s*/g)].map((m) => m.index + m[0].length);

/** The ends of characters. */
const characterEnds = (text: string, from: number, to: number): number[] => {
  let end = from;
  return [...text.slice(from, to)].map((each) => {
    end += each.length;
    return end;
  });
};

const trimmedEnd = (text: string, start: number, end: number): number =>
  start + text.slice(start, end).trimEnd().length;

/** The ends of lines: as many words as fit, and words that fit no line are broken anywhere. */
const lineEnds = (text: string, fits: (start: number, end: number) => boolean): number[] => {
  const ends: number[] = [];
  let start = 0;
  let last = 0;
  const close = (): void => {
    ends.push(last);
    start = last;
  };
  const add = (end: number): void => {
    if (last > start && !fits(start, end)) close();
    last = end;
  };
  for (const end of wordEnds(text)) {
    if (last > start && !fits(start, end)) close();
    if (fits(start, end)) last = end;
    else for (const each of characterEnds(text, last, end)) add(each);
  }
  if (last > start) close();
  return ends;
};

export const openPen = (pdf: Pdf, bidi: Bidi, direction: Direction, language: string): Pen => {
  const widthOf = (pieces: readonly string[]): number =>
    pieces.reduce((sum, piece) => sum + pdf.widthOfString(piece, asAWhole), 0);
  const use = ({ weight, size, color }: Style) => pdf.font(weight).fontSize(size).fillColor(color);
  return {
    lines: (given, style, width) => {
      use(style);
      const text = given.replace(/\s+/g, ' ').trim();
      const paragraph = withLevels(bidi, text, direction);
      const pieces = (start: number, end: number) =>
        piecesOf(bidi, paragraph, start, trimmedEnd(text, start, end));
      const ends = lineEnds(text, (start, end) => widthOf(pieces(start, end)) <= width);
      return ends.map((end, index) => {
        const start = ends[index - 1] ?? 0;
        const drawn = pieces(start, end);
        return { text: text.slice(start, end).trimEnd(), pieces: drawn, width: widthOf(drawn) };
      });
    },
    draw: ({ text, pieces }, style, x, y) => {
      use(style);
      // Glyphs are in visual order; this is the reading order, for searching, copying and screen readers.
      pdf.markContent('Span', { lang: language, actual: text });
      let left = x;
      for (const piece of pieces) {
        pdf.text(piece, left, y, { ...asAWhole, lineBreak: false });
        left += pdf.widthOfString(piece, asAWhole);
      }
      pdf.endMarkedContent();
    },
  };
};
