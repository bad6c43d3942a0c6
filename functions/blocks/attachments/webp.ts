import { exifWith, orientationIn, upright } from './orientation';
import { stretch, Unreadable } from './unreadable';

/*
 * WebP (RFC 9649): a RIFF file of chunks, each with its name and length, padded to an even length.
 */

const headBytes = 12;
const extendedBytes = 10;
const frameHeadBytes = 16;
/** In the first byte of VP8X (RFC 9649 section 2.7). Whether there is EXIF or XMP is said by two other bits. */
const shownFlags = 0b0011_0010;
const exifFlag = 0b0000_1000;

const image = new Set(['VP8 ', 'VP8L', 'ALPH']);
const shown = new Set([...image, 'VP8X', 'ANIM', 'ANMF', 'ICCP']);

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

const written = ({ name, data }: Chunk): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};

const chunksOf = (content: Buffer): Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = 0; at < content.length; ) {
    const head = stretch(content, at, 8);
    const length = head.readUInt32LE(4);
    chunks.push({ name: head.toString('latin1', 0, 4), data: stretch(content, at + 8, length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
};

/** A frame of an animation is a head and chunks of its own. */
const cleanFrame = (data: Buffer): Buffer => {
  const head = stretch(data, 0, frameHeadBytes);
  const kept = chunksOf(data.subarray(frameHeadBytes)).filter(({ name }) => image.has(name));
  return Buffer.concat([head, ...kept.map(written)]);
};

const extendedWith = (data: Buffer, notes: boolean): Buffer => {
  if (data.length !== extendedBytes) throw new Unreadable('VP8X has not ten bytes');
  const kept = Buffer.from(data);
  kept[0] = ((data[0] ?? 0) & shownFlags) | (notes ? exifFlag : 0);
  kept.fill(0, 1, 4);
  return kept;
};

/** Some write EXIF as JPEG has it, with its name before it. */
const exifIn = (data: Buffer): Buffer =>
  data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;

export const isWebp = (file: Buffer): boolean =>
  file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, headBytes) === 'WEBP';

/** The image without metadata: EXIF with its position, XMP, and unknown chunks. */
export const cleanWebp = (file: Buffer): Buffer => {
  const length = stretch(file, 0, headBytes).readUInt32LE(4);
  const chunks = chunksOf(stretch(file, headBytes, length - 4));
  if (!['VP8 ', 'VP8L', 'VP8X'].includes(chunks[0]?.name ?? ''))
    throw new Unreadable('it begins with no image');
  if (!chunks.some(({ name }) => name !== 'ALPH' && (image.has(name) || name === 'ANMF'))) {
    throw new Unreadable('it holds no image');
  }
  const exif = chunks.find(({ name }) => name === 'EXIF');
  const orientation = exif && chunks[0]?.name === 'VP8X' ? orientationIn(exifIn(exif.data)) : upright;
  const notes = orientation === upright ? [] : [{ name: 'EXIF', data: exifWith(orientation) }];
  const kept = chunks
    .filter(({ name }) => shown.has(name))
    .map(({ name, data }) => {
      if (name === 'VP8X') return { name, data: extendedWith(data, notes.length > 0) };
      return name === 'ANMF' ? { name, data: cleanFrame(data) } : { name, data };
    });
  const content = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...[...kept, ...notes].map(written)]);
  return written({ name: 'RIFF', data: content });
};
