/*
 * The packages that make a PDF, in a bundle of their own that is loaded for the first document, so that functions that
 * mostly answer in JSON start without them (see lib/bundle.ts).
 */
import bidi from 'bidi-js';
import { create } from 'qrcode';

// The CommonJS form: the other one finds its files by `import.meta.url`, which a CommonJS bundle lacks.
import PDFDocument = require('pdfkit');

export { bidi, create as createQrCode, PDFDocument };
