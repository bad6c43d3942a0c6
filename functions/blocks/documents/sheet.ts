import type { Language } from '../../kernel/text/languages';
import { directionOf } from './document';
import type { Line, Pen, Style } from './pen';

/*
 * Pages of A4 that are filled from the top, from the side on which the language begins. Lengths are points, counted from
 * that side. What is put on a page is put into the document's structure too, for those who listen to it.
 */

type Pdf = PDFKit.PDFDocument;
type Element = ReturnType<Pdf['struct']>;

export const margin = 56;
const [pageWidth, pageHeight] = [595.28, 841.89];
export const inner = pageWidth - 2 * margin;

/** Lines are this many times as high as their letters: Arabic has marks above and below. */
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
  /** The lines of a text that stand in a stretch. */
  lines(text: string, style: Style, stretch: Pick<Stretch, 'width'>): Line[];
  /** Sees to it that so much height is left, on a new page where it must be. */
  need(height: number): void;
  /** Leaves height empty. */
  skip(height: number): void;
  /** Where the next thing stands, from the top. */
  y(): number;
  /** The left end of a stretch. */
  left(stretch: Pick<Stretch, 'from' | 'width'>): number;
  /** Draws lines into a stretch, from a height on. */
  put(lines: readonly Line[], style: Style, stretch: Stretch, y: number): void;
  /** A part of the document's structure (ISO 32000-1, section 14.8.4) with what is drawn for it. */
  part(type: string, draw: () => void, options?: PDFKit.Mixins.MarkingOptions & { scope?: string }): Element;
  /** Drawn for the eye alone. */
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
