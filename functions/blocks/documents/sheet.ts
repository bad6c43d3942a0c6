import type { Language } from '../../kernel/text/languages';
import { directionOf } from './document';
import type { Line, Pen, Style } from './pen';

/*
 * A4 pages, filled from the top. Lengths are points, counted from the side on which the language begins. Whatever is
 * drawn also becomes part of the document's structure, for screen readers.
 */

type Pdf = PDFKit.PDFDocument;
type Element = ReturnType<Pdf['struct']>;

const margin = 56;
const [pageWidth, pageHeight] = [595.28, 841.89];
export const inner = pageWidth - 2 * margin;

/** Line height as a multiple of the font size: Arabic has marks above and below its letters. */
const leading = 1.65;

export const heightOf = (lines: readonly Line[], { size }: Style): number => lines.length * size * leading;

/** A stretch of the page's width, from the side on which the language begins. */
export interface Stretch {
  readonly from: number;
  readonly width: number;
  readonly align: 'start' | 'number';
}

export interface Sheet {
  readonly pdf: Pdf;
  /** The lines of a text in a stretch. */
  lines(text: string, style: Style, stretch: Pick<Stretch, 'width'>): Line[];
  /** Ensures that so much height is left, by a new page if necessary. */
  need(height: number): void;
  /** Leaves height empty. */
  skip(height: number): void;
  /** The current height, from the top. */
  y(): number;
  /** The left end of a stretch. */
  left(stretch: Pick<Stretch, 'from' | 'width'>): number;
  /** Draws lines in a stretch, starting at a height. */
  put(lines: readonly Line[], style: Style, stretch: Stretch, y: number): void;
  /** Draws a structure element of the document (ISO 32000-1, section 14.8.4). */
  part(type: string, draw: () => void, options?: PDFKit.Mixins.MarkingOptions & { scope?: string }): Element;
  /** Draws decoration, which screen readers skip. */
  ornament(draw: () => void): void;
}

export const openSheet = (pdf: Pdf, pen: Pen, language: Language): Sheet => {
  const direction = directionOf(language);
  let top = margin;
  const left = ({ from, width }: Pick<Stretch, 'from' | 'width'>): number =>
    direction === 'ltr' ? margin + from : pageWidth - margin - from - width;
  return {
    pdf,
    lines: (text, style, { width }) => pen.lines(text, style, width),
    need: (height) => {
      if (top + height <= pageHeight - margin) return;
      pdf.addPage();
      top = margin;
    },
    skip: (height) => {
      top += height;
    },
    y: () => top,
    left,
    put: (lines, style, stretch, y) => {
      const isLeft = direction === 'ltr' && stretch.align === 'start';
      const begin = left(stretch);
      for (const [index, line] of lines.entries()) {
        const x = isLeft ? begin : begin + stretch.width - line.width;
        pen.draw(line, style, x, y + index * style.size * leading);
      }
    },
    part: (type, draw, options = {}) => {
      const content = pdf.markStructureContent(type);
      draw();
      pdf.endMarkedContent();
      return pdf.struct(type as 'P', options, [content]);
    },
    ornament: (draw) => {
      pdf.markContent('Artifact', { type: 'Layout' });
      draw();
      pdf.endMarkedContent();
    },
  };
};
