/*
 * Of the metadata in a photograph (EXIF 2.32, a TIFF 6.0 file of its own) only the orientation is needed to show it.
 */

/** 1 is upright; 2 to 8 are turned or mirrored (EXIF, tag 0x0112). */
type Orientation = number;
export const upright: Orientation = 1;

const tag = 0x0112;
const short = 3;
const entryBytes = 12;
const headerBytes = 8;

/** Reads numbers in the byte order of the block; zero beyond its end. */
const numbersOf = (tiff: Buffer) => {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const within = (at: number, length: number, value: () => number): number =>
    at + length <= tiff.length ? value() : 0;
  return {
    u16: (at: number) => within(at, 2, () => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))),
    u32: (at: number) => within(at, 4, () => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))),
  };
};

/** The orientation in a block of EXIF; upright if there is none or the block is malformed. */
export const orientationIn = (tiff: Buffer): Orientation => {
  const { u16, u32 } = numbersOf(tiff);
  if (!['II*\0', 'MM\0*'].includes(tiff.toString('latin1', 0, 4))) return upright;
  const directory = u32(4);
  for (let index = 0; index < u16(directory); index += 1) {
    const entry = directory + 2 + index * entryBytes;
    if (u16(entry) !== tag || u16(entry + 2) !== short) continue;
    const value = u16(entry + 8);
    return value >= 1 && value <= 8 ? value : upright;
  }
  return upright;
};

/** A block of EXIF that contains the orientation only. */
export const exifWith = (orientation: Orientation): Buffer => {
  const tiff = Buffer.alloc(headerBytes + 2 + entryBytes + 4);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(headerBytes, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(tag, 10);
  tiff.writeUInt16BE(short, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
};
