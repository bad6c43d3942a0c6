import type { create } from 'qrcode';

/** Makes the squares of a QR code (ISO/IEC 18004): the one of the package. */
export type CreateQrCode = typeof create;

/**
 * Draws a QR code as squares of black, its left and upper corner at `x` and `y`, `side` points long. It holds out 15 percent
 * of damage (level M); whoever calls leaves a margin of four squares white around it.
 */
export const drawQrCode = (
  pdf: PDFKit.PDFDocument,
  createQrCode: CreateQrCode,
  content: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void => {
  const { modules } = createQrCode(content, { errorCorrectionLevel: 'M' });
  const unit = side / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const first = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column += 1;
      // Neighbours are one rectangle: thin lines of white would show between them.
      pdf.rect(x + first * unit, y + row * unit, (column - first + 1) * unit, unit);
    }
  }
  pdf.fill('#000000');
};
