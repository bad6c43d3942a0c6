import { exifWith, orientationIn, upright } from './orientation';
import { stretch, Unreadable } from './unreadable';

/*
 * JPEG (ITU-T T.81): markers, most of which begin a segment with its length, and scans of compressed image data.
 */

const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
} as const;
const jfifBytes = 14;
const adobeBytes = 12;
const exifName = 'Exif\0\0';

/** Frames, tables, and the intervals of restarts (T.81, table B.1): what an image is decoded by. */
const decodes = (code: number): boolean =>
  (code >= 0xc0 && code <= 0xcf && code !== 0xc8) || (code >= 0xdb && code <= 0xdf);
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

const segment = (code: number, payload: Buffer): Buffer => {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
};

/** JFIF without its thumbnail, which may show what the photograph no longer does. */
const jfifOf = (payload: Buffer): Buffer => {
  const kept = Buffer.from(stretch(payload, 0, jfifBytes));
  kept.fill(0, jfifBytes - 2);
  return kept;
};

/** The part of a segment that is kept: what is needed to decode the image and its colours; undefined for all others. */
const keptOf = (code: number, payload: Buffer): Buffer | undefined => {
  const named = (name: string): boolean => payload.toString('latin1', 0, name.length) === name;
  if (code === marker.app0 && named('JFIF\0')) return jfifOf(payload);
  if (code === marker.app2 && named('ICC_PROFILE\0')) return payload;
  if (code === marker.app14 && named('Adobe')) return stretch(payload, 0, adobeBytes);
  return decodes(code) || code === marker.scan ? payload : undefined;
};

/** Where a scan ends: at the first marker that is neither a restart nor a stuffed zero. */
const endOfScan = (file: Buffer, from: number): number => {
  for (let at = file.indexOf(0xff, from); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const code = file[at + 1] ?? 0;
    if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return at;
  }
  throw new Unreadable('a scan does not end');
};

interface Piece {
  readonly code: number;
  readonly payload: Buffer;
  /** The compressed data after a segment that begins a scan. */
  readonly scan: Buffer;
}

/** The code of the marker at an offset, and where its segment begins. Any number of fill bytes may precede the code. */
const markerAt = (file: Buffer, from: number): { readonly code: number; readonly after: number } => {
  let at = from + 1;
  if (stretch(file, from, 2)[0] !== 0xff) throw new Unreadable(`there is no marker at ${from}`);
  while (file[at] === 0xff) at += 1;
  const [code = 0] = stretch(file, at, 1);
  if (code < 0xc0 || (code >= 0xd0 && code <= marker.start)) throw new Unreadable(`a stray marker at ${at}`);
  return { code, after: at + 1 };
};

/** The segments between the file's start and its end; what comes after the end is no part of it. */
const piecesOf = (file: Buffer): Piece[] => {
  const pieces: Piece[] = [];
  for (let at = 2; ; ) {
    const { code, after } = markerAt(file, at);
    if (code === marker.end) return pieces;
    const length = stretch(file, after, 2).readUInt16BE();
    const payload = stretch(file, after + 2, length - 2);
    const end = after + length;
    at = code === marker.scan ? endOfScan(file, end) : end;
    pieces.push({ code, payload, scan: file.subarray(end, at) });
  }
};

export const isJpeg = (file: Buffer): boolean => file.length > 3 && file.readUIntBE(0, 3) === 0xffd8ff;

/** The photograph without what the camera and its owner noted: position, time, device, thumbnails, names, comments. */
export const cleanJpeg = (file: Buffer): Buffer => {
  const pieces = piecesOf(file);
  const codes = pieces.map(({ code }) => code);
  if (!codes.some(isFrame) || !codes.includes(marker.scan)) throw new Unreadable('it holds no image');
  const exif = pieces.find(
    ({ code, payload }) =>
      code === marker.app1 && payload.toString('latin1', 0, exifName.length) === exifName,
  );
  const orientation = exif ? orientationIn(exif.payload.subarray(exifName.length)) : upright;
  const kept = pieces.flatMap(({ code, payload, scan }) => {
    const content = keptOf(code, payload);
    return content ? [{ code, bytes: Buffer.concat([segment(code, content), scan]) }] : [];
  });
  const ofCode = (isApp0: boolean): Buffer[] =>
    kept.filter(({ code }) => (code === marker.app0) === isApp0).map(({ bytes }) => bytes);
  const notes = Buffer.concat([Buffer.from(exifName, 'latin1'), exifWith(orientation)]);
  return Buffer.concat([
    Buffer.from([0xff, marker.start]),
    ...ofCode(true).slice(0, 1),
    ...(orientation === upright ? [] : [segment(marker.app1, notes)]),
    ...ofCode(false),
    Buffer.from([0xff, marker.end]),
  ]);
};
