import type { MediaType, Reason } from './attachment';
import { cleanJpeg, isJpeg } from './jpeg';
import { cleanPng, isPng } from './png';
import { Unreadable } from './unreadable';
import { cleanWebp, isWebp } from './webp';

interface Kind {
  /** Whether the file begins with the signature of this kind. */
  readonly begins: (file: Buffer) => boolean;
  /** The file as others may see it. Throws `Unreadable` for one that is not built as it must be. */
  readonly clean: (file: Buffer) => Buffer;
  readonly extension: string;
}

/** ISO 32000-2 section 7.5: a PDF has a header, and an end marker near its end. */
const pdfEndsWithin = 1024;
const cleanPdf = (file: Buffer): Buffer => {
  if (file.subarray(-pdfEndsWithin).includes('%%EOF')) return file;
  throw new Unreadable('it does not end');
};

/** Documents are kept unchanged: their metadata is part of what was submitted. */
const kinds: Readonly<Record<MediaType, Kind>> = {
  'image/jpeg': { begins: isJpeg, clean: cleanJpeg, extension: 'jpg' },
  'image/png': { begins: isPng, clean: cleanPng, extension: 'png' },
  'image/webp': { begins: isWebp, clean: cleanWebp, extension: 'webp' },
  'application/pdf': {
    begins: (file) => file.toString('latin1', 0, 5) === '%PDF-',
    clean: cleanPdf,
    extension: 'pdf',
  },
};

export const extensionOf = (mediaType: MediaType): string => kinds[mediaType].extension;

export type Cleaned = { readonly content: Buffer } | { readonly reason: Reason };

/** The file without what its maker noted in it; or why it is not taken for what it was said to be. */
export const cleaned = (mediaType: MediaType, file: Buffer): Cleaned => {
  const { begins, clean } = kinds[mediaType];
  if (!begins(file)) return { reason: 'not-what-it-says' };
  try {
    return { content: clean(file) };
  } catch (error) {
    if (error instanceof Unreadable) return { reason: 'unreadable' };
    throw error;
  }
};
