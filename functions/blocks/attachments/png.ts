import { crc32 } from 'node:zlib';
import { exifWith, orientationIn, upright } from './orientation';
import { stretch, Unreadable } from './unreadable';

/*
 * PNG (W3C Recommendation, third edition): a signature and chunks, each with its length, its type and a checksum.
 */

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Chunks that affect how the image looks: pixels, colours, density, frames. Text, times and EXIF do not. */
const shown = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'acTL', 'fcTL', 'fdAT'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI', 'sBIT', 'bKGD', 'hIST', 'pHYs'],
]);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const written = ({ type, data }: Chunk): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** The chunks up to the end of the image; whatever follows is dropped. */
const chunksOf = (file: Buffer): Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = signature.length; chunks.at(-1)?.type !== 'IEND'; ) {
    const length = stretch(file, at, 8).readUInt32BE();
    const named = stretch(file, at + 4, length + 4);
    if (stretch(file, at + 8 + length, 4).readUInt32BE() !== crc32(named)) {
      throw new Unreadable(`the checksum of the chunk at ${at} is wrong`);
    }
    chunks.push({ type: named.toString('latin1', 0, 4), data: named.subarray(4) });
    at += length + 12;
  }
  return chunks;
};

export const isPng = (file: Buffer): boolean => file.subarray(0, signature.length).equals(signature);

/** The image without metadata: EXIF with its position, XMP, text, times. */
export const cleanPng = (file: Buffer): Buffer => {
  const chunks = chunksOf(file);
  const [header] = chunks;
  if (header?.type !== 'IHDR' || header.data.length !== 13)
    throw new Unreadable('it does not begin with IHDR');
  if (!chunks.some(({ type }) => type === 'IDAT')) throw new Unreadable('it holds no image');
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const orientation = exif ? orientationIn(exif.data) : upright;
  const notes = orientation === upright ? [] : [{ type: 'eXIf', data: exifWith(orientation) }];
  const rest = chunks.slice(1).filter(({ type }) => shown.has(type));
  return Buffer.concat([signature, ...[header, ...notes, ...rest].map(written)]);
};
