import type { MediaType } from '../../../functions/blocks/attachments/attachment';
import { cleaned } from '../../../functions/blocks/attachments/sanitizer';
import { jpeg, png, webp } from '../../support/photographs';
import { extent } from '../../support/sample';

/*
 * Photographs that were damaged, by accident or on purpose: each is refused, or comes out clean by the cleaner's own
 * measure. None makes it throw, hang, or grow.
 */

/** xorshift32: the same damage each time. */
const randomOf = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};
type Random = ReturnType<typeof randomOf>;

const damages: readonly ((file: Buffer, random: Random) => Buffer)[] = [
  (file, random) => {
    const changed = Buffer.from(file);
    for (let count = 1 + random(8); count > 0; count -= 1) changed[random(file.length)] = random(256);
    return changed;
  },
  (file, random) => file.subarray(0, random(file.length)),
  (file, random) => {
    const [from, to] = [random(file.length), random(file.length)];
    return Buffer.concat([file.subarray(0, from), file.subarray(to)]);
  },
  (file, random) => {
    const changed = Buffer.from(file);
    const at = random(file.length - 4);
    changed.writeUInt32BE([0xffffffff, 0x7fffffff, 0, 0x00010000][random(4)] ?? 0, at);
    return changed;
  },
  (file, random) => {
    const at = random(file.length);
    return Buffer.concat([file.subarray(0, at), Buffer.alloc(random(64), 0xff), file.subarray(at)]);
  },
];

const rounds = extent(4_000, 20_000);

it.each([
  ['image/jpeg', jpeg()],
  ['image/png', png()],
  ['image/webp', webp()],
] as const)('damaged %s', (type: MediaType, whole: Buffer) => {
  const random = randomOf(20_260_301);
  const seen = { clean: 0, refused: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const file = damages[random(damages.length)]?.(whole, random) ?? whole;
    const result = cleaned(type, file);
    if ('reason' in result) {
      seen.refused += 1;
      continue;
    }
    seen.clean += 1;
    expect(result.content.length).toBeLessThanOrEqual(file.length + 64);
    const again = cleaned(type, result.content);
    if ('reason' in again || !again.content.equals(result.content)) throw new Error(file.toString('hex'));
  }
  expect(seen.clean).toBeGreaterThan(100);
  expect(seen.refused).toBeGreaterThan(100);
});

/** An algorithm that is quadratic in the length of a file would not finish. */
it('gets through long files', () => {
  const long = Buffer.alloc(10_000_000, 0xff);
  for (const [type, whole] of [
    ['image/jpeg', jpeg()],
    ['image/png', png()],
    ['image/webp', webp()],
  ] as const) {
    for (const kept of [40, 2]) {
      expect(cleaned(type, Buffer.concat([whole.subarray(0, kept), long]))).toHaveProperty('reason');
    }
  }
});
