import type { Block } from './document';
import type { Style } from './pen';
import { type CreateQrCode, drawQrCode } from './qr';
import { heightOf, inner, type Sheet, type Stretch } from './sheet';
import { full, ink, muted, normal, small } from './styles';
import { drawRows, drawTable } from './tables';

/*
 * The layout of each kind of block. A row, or a QR code with its text, is not split between pages.
 */

type Element = ReturnType<Sheet['part']>;
type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** The style of each text, its structure element, and the space below it. */
const texts = {
  title: { style: { size: 20, weight: 'bold', color: ink }, part: 'H1', below: 10 },
  heading: { style: { size: 12.5, weight: 'bold', color: ink }, part: 'H2', below: 6 },
  paragraph: { style: normal, part: 'P', below: 8 },
  note: { style: small, part: 'P', below: 4 },
} as const satisfies Record<string, { style: Style; part: string; below: number }>;

const drawText = (sheet: Sheet, { kind, text }: Of<keyof typeof texts>): Element[] => {
  const { style, part, below } = texts[kind];
  const lines = sheet.lines(text, style, full);
  const height = heightOf(lines, style);
  sheet.need(height);
  const element = sheet.part(part, () => sheet.put(lines, style, full, sheet.y()));
  sheet.skip(height + below);
  return [element];
};

/** Points: at 300 dots an inch, a module of a version 6 code is ten dots wide. */
const qrSide = 96;
const quiet = 14;

const drawQr = (sheet: Sheet, createQrCode: CreateQrCode, block: Of<'qr'>): Element[] => {
  const beside: Stretch = { from: qrSide + 2 * quiet, width: inner - qrSide - 2 * quiet, align: 'start' };
  const words = block.beside.map((text) => ({ lines: sheet.lines(text, muted, beside) }));
  const height = words.reduce((sum, { lines }) => sum + heightOf(lines, muted) + 4, 0);
  sheet.need(Math.max(height, qrSide + quiet));
  const top = sheet.y();
  const x = sheet.left({ from: 0, width: qrSide });
  const code = sheet.part(
    'Figure',
    () => drawQrCode(sheet.pdf, createQrCode, block.content, { x, y: top, side: qrSide }),
    { alt: block.alternative },
  );
  const said = words.map(({ lines }) => {
    const element = sheet.part('P', () => sheet.put(lines, muted, beside, sheet.y()));
    sheet.skip(heightOf(lines, muted) + 4);
    return element;
  });
  sheet.skip(Math.max(0, top + qrSide + quiet - sheet.y()));
  return [code, ...said];
};

/** Draws a block and returns its structure element. */
export const drawBlock = (sheet: Sheet, createQrCode: CreateQrCode, block: Block): Element[] => {
  switch (block.kind) {
    case 'rows':
      return drawRows(sheet, block);
    case 'table':
      return drawTable(sheet, block);
    case 'qr':
      return drawQr(sheet, createQrCode, block);
    default:
      return drawText(sheet, block);
  }
};
