import type { MediaType, Reason } from './attachment';
import { cleanJpeg, isJpeg } from './jpeg';
import { cleanPng, isPng } from './png';
import { Unreadable } from './unreadable';
import { cleanWebp, isWebp } from './webp';

interface Kind {
  /** Whether a file's first bytes are those of the kind. */
  readonly begins: (file: Buffer) => boolean;
  /** The file as others may see it. Throws `Unreadable` for one that is not built as it must be. */
  readonly clean: (file: Buffer) => Buffer;
  readonly extension: string;
}

/** ISO 32000-2 section 7.5: a header, and near the end of the file the mark of its end. */
const pdfEndsWithin = 1024;
const cleanPdf = (file: Buffer): Buffer => {
  if (file.subarray(-pdfEndsWithin).includes('%%EOF')) return file;
  throw new Unreadable('it does not end');
};

/** A paper is kept as it is: what it says of itself is part of what was handed in. */
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
