/*
 * The packages that make a PDF, in a file of their own beside the bundle: loaded by `import()` when the first document is
 * asked for, so that a function which mostly answers in JSON starts without them (see lib/bundle.ts).
 */
import bidi from 'bidi-js';
import { create } from 'qrcode';

// Its CommonJS form: the other finds its files by `import.meta.url`, which a bundle for `require` does not have.
import PDFDocument = require('pdfkit');

export { bidi, create as createQrCode, PDFDocument };
