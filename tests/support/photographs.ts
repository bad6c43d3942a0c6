import { crc32, deflateSync, inflateSync } from 'node:zlib';

/*
 * Small photographs that any decoder shows, made here byte by byte, with what cameras note in them: a position, an owner,
 * the device, and which side is up.
 */

/** Stands in every note that must not be shown to others. */
export const secret = 'SECRET-OF-AMINA';

const short = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const long = (value: number): Buffer =>
  Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** EXIF as a phone writes it: orientation, the owner's name, and a directory with latitude and longitude. */
export const exifOf = (orientation: number): Buffer => {
  const artist = latin1(`${secret}\0`);
  const firstAt = 8;
  const gpsAt = firstAt + 2 + 3 * 12 + 4;
  const dataAt = gpsAt + 2 + 4 * 12 + 4;
  const degrees = Buffer.concat([long(31), long(1), long(57), long(1), long(14), long(1)]);
  const entry = (tag: number, type: number, count: number, value: Buffer): Buffer =>
    Buffer.concat([short(tag), short(type), long(count), value, Buffer.alloc(4 - value.length)]);
  return Buffer.concat([
    latin1('MM\0*'),
    ...[long(firstAt), short(3)],
    entry(0x0112, 3, 1, short(orientation)),
    entry(0x013b, 2, artist.length, long(dataAt + 48)),
    entry(0x8825, 4, 1, long(gpsAt)),
    ...[long(0), short(4)],
    entry(1, 2, 2, latin1('N\0')),
    entry(2, 5, 3, long(dataAt)),
    entry(3, 2, 2, latin1('E\0')),
    entry(4, 5, 3, long(dataAt + 24)),
    ...[long(0), degrees, degrees, artist],
  ]);
};

const segment = (code: number, ...content: readonly Buffer[]): Buffer => {
  const payload = Buffer.concat(content);
  return Buffer.concat([Buffer.from([0xff, code]), short(payload.length + 2), payload]);
};

/** A grey square of 8 by 8 (T.81 baseline: one table of ones, one code of two bits for "no coefficient"). */
export const jpeg = (orientation = 6): Buffer => {
  const counts = (...first: readonly number[]): Buffer =>
    Buffer.from([...first, ...Array(16 - first.length).fill(0)]);
  const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0b0011_1111])]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, latin1('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 1, 1]), latin1('thu')),
    segment(0xe1, latin1('Exif\0\0'), exifOf(orientation)),
    segment(0xe1, latin1(`http://ns.adobe.com/xap/1.0/\0<x>${secret}</x>`)),
    segment(0xed, latin1(`Photoshop 3.0\0${secret}`)),
    segment(0xfe, latin1(`Comment by ${secret}`)),
    segment(0xdb, Buffer.from([0, ...Array(64).fill(1)])),
    segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.from([0x00]), counts(0, 1), Buffer.from([0])),
    segment(0xc4, Buffer.from([0x10]), counts(0, 1), Buffer.from([0])),
    scan,
    Buffer.from([0xff, 0xd9]),
    // Phones append second images and films after the end.
    latin1(`MotionPhoto ${secret}`),
  ]);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([latin1(type), data]);
  return Buffer.concat([long(data.length), named, long(crc32(named))]);
};

/** Four by two pixels in colour. */
export const png = (orientation = 8): Buffer => {
  const rows = [0, 1].map((row) =>
    Buffer.from([0, ...Array.from({ length: 12 }, (_, index) => row * 100 + index * 8)]),
  );
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([long(4), long(2), Buffer.from([8, 2, 0, 0, 0])])),
    chunk('tEXt', latin1(`Author\0${secret}`)),
    chunk('eXIf', exifOf(orientation)),
    chunk('tIME', Buffer.from([7, 234, 3, 1, 8, 0, 0])),
    chunk('pHYs', Buffer.concat([long(2835), long(2835), Buffer.from([1])])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('iTXt', latin1(`XML:com.adobe.xmp\0\0\0\0\0<x>${secret}</x>`)),
    chunk('IEND', Buffer.alloc(0)),
    latin1(`after the end: ${secret}`),
  ]);
};

/** The pixels of a PNG, as they are before filtering. */
export const pixelsOf = (file: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return inflateSync(Buffer.concat(parts));
};

/** One pixel, lossless: the example of Google's WebP FAQ. */
export const webpImage = Buffer.from('LwAAABAHEBERiIj+BwA=', 'base64').subarray(0, 13);

const riffChunk = (name: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([latin1(name), length, data, Buffer.alloc(data.length % 2)]);
};

export const webp = (orientation = 3): Buffer =>
  Buffer.concat([
    riffChunk(
      'RIFF',
      Buffer.concat([
        latin1('WEBP'),
        riffChunk('VP8X', Buffer.from([0b0001_1100, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
        riffChunk('VP8L', webpImage),
        riffChunk('EXIF', exifOf(orientation)),
        riffChunk('XMP ', latin1(`<x>${secret}</x>`)),
        riffChunk('OWNR', latin1(secret)),
      ]),
    ),
    latin1(`after the end: ${secret}`),
  ]);

export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
    'trailer<</Root 1 0 R>>\n%%EOF\n',
);
