import type { MediaType } from '../../../functions/blocks/attachments/attachment';
import { exifWith, orientationIn } from '../../../functions/blocks/attachments/orientation';
import { cleaned } from '../../../functions/blocks/attachments/sanitizer';
import { exifOf, jpeg, pdf, pixelsOf, png, secret, webp, webpImage } from '../../support/photographs';

const makers = { 'image/jpeg': jpeg, 'image/png': png, 'image/webp': webp } as const;
const types = Object.keys(makers) as (keyof typeof makers)[];

const contentOf = (mediaType: MediaType, file: Buffer): Buffer => {
  const result = cleaned(mediaType, file);
  if ('reason' in result) throw new Error(`${mediaType} was refused: ${result.reason}`);
  return result.content;
};

/** Latitude, as it stands in the photograph: 31° 57′ 14″. */
const position = Buffer.from('0000001f0000000100000039000000010000000e00000001', 'hex');

/** Where the block of EXIF begins in a file of any kind. */
const notesIn = (file: Buffer): Buffer => {
  const at = Math.max(file.indexOf('MM\0*'), file.indexOf('II*\0'));
  return at < 0 ? Buffer.alloc(0) : file.subarray(at);
};

describe.each(types)('a photograph of type %s', (type) => {
  it('loses its position, its owner, and everything else that was noted', () => {
    const before = makers[type]();
    expect(before.includes(position) && before.includes(secret)).toBe(true);
    const after = contentOf(type, before);
    expect(after.includes(position)).toBe(false);
    expect(after.includes(secret)).toBe(false);
    expect(after.length).toBeLessThan(before.length);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('keeps which side is up: %i', (orientation) => {
    const notes = notesIn(contentOf(type, makers[type](orientation)));
    if (orientation === 1) expect(notes).toHaveLength(0);
    else expect(orientationIn(notes)).toBe(orientation);
  });

  it('is the same when it is cleaned again', () => {
    const once = contentOf(type, makers[type]());
    expect(contentOf(type, once).equals(once)).toBe(true);
  });

  it('is refused where it is cut short', () => {
    // What stands after the end of the image is no part of it.
    const whole = contentOf(type, makers[type]());
    for (let length = 16; length < whole.length; length += 1) {
      expect([length, cleaned(type, whole.subarray(0, length))]).toEqual([length, { reason: 'unreadable' }]);
    }
  });

  it('is refused as anything else', () => {
    for (const other of [...types, 'application/pdf' as const].filter((each) => each !== type)) {
      expect(cleaned(other, makers[type]())).toEqual({ reason: 'not-what-it-says' });
    }
  });
});

test('the image itself is untouched', () => {
  expect(pixelsOf(contentOf('image/png', png())).equals(pixelsOf(png()))).toBe(true);
  const scan = Buffer.from('ffda00080101000000' + '3f003f', 'hex').subarray(0, 4);
  const from = (file: Buffer) => file.subarray(file.indexOf(scan), file.indexOf(Buffer.from([0xff, 0xd9])));
  expect(from(contentOf('image/jpeg', jpeg())).equals(from(jpeg()))).toBe(true);
  expect(contentOf('image/webp', webp()).includes(webpImage)).toBe(true);
});

test('the thumbnail of a JPEG, which may show what was cut away, goes', () => {
  expect(jpeg().includes('thu')).toBe(true);
  expect(contentOf('image/jpeg', jpeg()).includes('thu')).toBe(false);
});

test('colours are kept: the profile, and what Adobe says of the components', () => {
  const profile = Buffer.from('ICC_PROFILE\0\x01\x01 of the camera', 'latin1');
  const adobe = Buffer.from(`Adobe\0\x64\0\0\0\0\x01${secret}`, 'latin1');
  const before = jpeg();
  const segment = (code: number, payload: Buffer) =>
    Buffer.concat([Buffer.from([0xff, code, 0, payload.length + 2]), payload]);
  const file = Buffer.concat([
    before.subarray(0, 2),
    ...[segment(0xe2, profile), segment(0xee, adobe), before.subarray(2)],
  ]);
  const after = contentOf('image/jpeg', file);
  expect(after.includes(profile)).toBe(true);
  expect(after.includes('Adobe')).toBe(true);
  expect(after.includes(secret)).toBe(false);
});

test('what is no photograph at all is refused by its first bytes', () => {
  const page = Buffer.from('<!doctype html><script>alert(1)</script>');
  for (const type of [...types, 'application/pdf' as const]) {
    expect(cleaned(type, page)).toEqual({ reason: 'not-what-it-says' });
    expect(cleaned(type, Buffer.alloc(0))).toEqual({ reason: 'not-what-it-says' });
  }
});

test('a document is kept unchanged, and refused if its end is missing', () => {
  expect(contentOf('application/pdf', pdf).equals(pdf)).toBe(true);
  expect(cleaned('application/pdf', pdf.subarray(0, 40))).toEqual({ reason: 'unreadable' });
});

test('a PNG whose checksum is wrong is refused', () => {
  const file = Buffer.from(png());
  file[20] = (file[20] ?? 0) ^ 1;
  expect(cleaned('image/png', file)).toEqual({ reason: 'unreadable' });
});

describe('a block of EXIF', () => {
  it('reads the orientation in either byte order', () => {
    expect(orientationIn(exifOf(5))).toBe(5);
    expect(orientationIn(exifWith(7))).toBe(7);
    const little = Buffer.from('49492a00080000000100120103000100000006000000', 'hex');
    expect(orientationIn(little)).toBe(6);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no block', Buffer.from('hello, hello, hello, hello')],
    ['a directory beyond its end', Buffer.from('4d4d002affffffff', 'hex')],
    ['a count beyond its end', Buffer.from('4d4d002a00000008ffff', 'hex')],
    ['a side that there is not', exifWith(9)],
  ])('is upright in %s', (_, block) => expect(orientationIn(block)).toBe(1));
});
