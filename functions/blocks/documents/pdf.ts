import { drawBlock } from './blocks';
import { type Document, directionOf } from './document';
import type { ReadFont } from './fonts';
import { openPen } from './pen';
import { openSheet } from './sheet';

export interface Printer {
  /** The document as a PDF (ISO 32000-1): the same bytes for the same document. */
  print(document: Document): Promise<Uint8Array>;
}

const collected = (pdf: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });

const load = async (readFont: ReadFont) => {
  const [packages, regular, bold] = await Promise.all([
    import('./packages'),
    readFont('regular.ttf'),
    readFont('bold.ttf'),
  ]);
  return { ...packages, regular, bold, rules: packages.bidi() };
};

const optionsOf = ({ title, author, language, at }: Document): PDFKit.PDFDocumentOptions => ({
  size: 'A4',
  margin: 0,
  // Otherwise pdfkit loads a standard font that no page uses.
  font: '',
  pdfVersion: '1.7',
  tagged: true,
  lang: language,
  displayTitle: true,
  // The file's identifier is derived from these as well.
  info: { Title: title, Author: author, Creator: 'Diwan', Producer: 'Diwan', CreationDate: new Date(at) },
});

/** Prints documents. Packages and fonts are loaded for the first one and kept. */
export const openPrinter = (readFont: ReadFont): Printer => {
  let loading: ReturnType<typeof load> | undefined;
  return {
    print: async (document) => {
      loading ??= load(readFont);
      const { PDFDocument, createQrCode, rules, regular, bold } = await loading;
      const { language, blocks } = document;
      const pdf = new PDFDocument(optionsOf(document));
      pdf.registerFont('regular', Buffer.from(regular)).registerFont('bold', Buffer.from(bold));
      const sheet = openSheet(pdf, openPen(pdf, rules, directionOf(language), language), language);
      const root = pdf.struct('Document');
      for (const block of blocks) {
        for (const element of drawBlock(sheet, createQrCode, block)) root.add(element);
      }
      root.end();
      pdf.addStructure(root);
      return collected(pdf);
    },
  };
};
