import fc from 'fast-check';
import geohash from 'ngeohash';
import { cellsAt, cellsOf } from '../../../functions/blocks/areas/cells';
import { faultOf } from '../../../functions/blocks/areas/faults';
import { contains, type MultiPolygon, type Position } from '../../../functions/blocks/areas/geometry';

const ringOf = (...positions: Position[]): Position[] => [...positions, positions[0] as Position];
const unit: MultiPolygon = [[ringOf([0, 0], [10, 0], [10, 10], [0, 10])]];
const holed: MultiPolygon = [[...(unit[0] ?? []), ringOf([4, 4], [6, 4], [6, 6], [4, 6])]];
const at = (longitude: number, latitude: number) => ({ longitude, latitude });

/** A star around a middle: simple, and seldom convex. */
const star = fc
  .tuple(
    fc.double({ min: -170, max: 170, noNaN: true }),
    fc.double({ min: -75, max: 75, noNaN: true }),
    fc.double({ min: 0.001, max: 4, noNaN: true }),
    fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 }),
  )
  .map(([x, y, size, radii]): MultiPolygon => {
    const corners = radii.map((radius, index): Position => {
      const angle = (2 * Math.PI * index) / radii.length;
      return [x + size * radius * Math.cos(angle), y + size * radius * Math.sin(angle)];
    });
    return [[ringOf(...corners)]];
  });

describe('a shape', () => {
  test.each([
    ['a point within', unit, at(5, 5), true],
    ['a point without', unit, at(11, 5), false],
    ['a point level with a corner', unit, at(-1, 10), false],
    ['its border', unit, at(10, 5), true],
    ['a corner', unit, at(0, 0), true],
    ['a point in its hole', holed, at(5, 5), false],
    ['the border of its hole', holed, at(4, 5), true],
    ['a point beside its hole', holed, at(2, 5), true],
  ])('%s: %#', (_, shape, point, is) => expect(contains(shape, point)).toBe(is));

  test.each([
    ['none', undefined, unit],
    ['none, with a hole', undefined, holed],
    [
      'an open ring',
      /not closed/,
      [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      ],
    ],
    [
      'too few positions',
      /four positions/,
      [
        [
          [
            [0, 0],
            [1, 0],
            [0, 0],
          ],
        ],
      ],
    ],
    [
      'no way around',
      /around something/,
      [
        [
          [
            [0, 0],
            [1, 0],
            [0, 0],
            [0, 0],
          ],
        ],
      ],
    ],
    ['coordinates the wrong way round', /on the ground/, [[ringOf([31, 135], [32, 135], [32, 136])]]],
    ['a bow tie', /crosses itself/, [[ringOf([0, 0], [10, 10], [10, 0], [0, 10])]]],
    [
      'a hole across the border',
      /crosses itself/,
      [[...(unit[0] ?? []), ringOf([8, 8], [12, 8], [12, 9], [8, 9])]],
    ],
    ['a hole elsewhere', /hole lies outside/, [[...(unit[0] ?? []), ringOf([20, 20], [21, 20], [21, 21])]]],
    ['no polygon', /must have a polygon/, []],
  ])('has this fault: %s', (_, fault, shape) => {
    const found = faultOf(shape as MultiPolygon);
    if (fault === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(fault);
  });

  test('has sound stars, whichever way they run', () =>
    fc.assert(
      fc.property(star, (shape) => {
        expect(faultOf(shape)).toBeUndefined();
        expect(faultOf(shape.map((rings) => rings.map((ring) => [...ring].reverse())))).toBeUndefined();
      }),
      { numRuns: 200 },
    ));
});

describe('the cells of a shape', () => {
  test('hold each of its points, and few enough of them', () =>
    fc.assert(
      fc.property(
        star,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shape, u, w) => {
          const cells = cellsOf(shape);
          const ring = shape[0]?.[0] ?? [];
          const [west, east] = [Math.min(...ring.map(([x]) => x)), Math.max(...ring.map(([x]) => x))];
          const [south, north] = [Math.min(...ring.map(([, y]) => y)), Math.max(...ring.map(([, y]) => y))];
          const point = at(west + u * (east - west), south + w * (north - south));
          const found = cells.find(({ cell }) => cellsAt(point).includes(cell));
          expect(cells.length).toBeLessThanOrEqual(64);
          if (contains(shape, point)) expect(found).toBeDefined();
          if (found?.isWhole) expect(contains(shape, point)).toBe(true);
        },
      ),
      { numRuns: 500 },
    ));

  test('are whole in the middle of what is large', () => {
    const cells = cellsOf([[ringOf([0, 0], [6, 0], [6, 6], [0, 6])]]);
    expect(cells.some(({ isWhole }) => isWhole)).toBe(true);
    expect(cells.some(({ isWhole }) => !isWhole)).toBe(true);
    for (const { cell, isWhole } of cells) {
      const [south, west, north, east] = geohash.decode_bbox(cell);
      if (isWhole) expect([west >= 0, east <= 6, south >= 0, north <= 6]).toEqual([true, true, true, true]);
    }
  });
});
