import type { create } from 'qrcode';

/** Makes the modules of a QR code (ISO/IEC 18004). */
export type CreateQrCode = typeof create;

/**
 * Draws a QR code of `side` points with its top left corner at `x` and `y`. It tolerates 15 percent of damage (level
 * M); callers leave a white margin of four modules around it.
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
      // Adjacent modules are one rectangle, as viewers show thin white lines between rectangles.
      pdf.rect(x + first * unit, y + row * unit, (column - first + 1) * unit, unit);
    }
  }
  pdf.fill('#000000');
};
