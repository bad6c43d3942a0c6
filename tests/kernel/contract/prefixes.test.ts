import type { Contract, Route } from '../../../functions/kernel/contract/contract';
import { isUnder, maxPrefixes, placeOf, prefixesOf } from '../../../functions/kernel/contract/prefixes';
import type { Protocol } from '../../../functions/kernel/contract/protocol';

const route = (path: string, access: Route['access'], more: object = {}): Route => ({
  ...{ method: 'GET', path, access, summary: '', reply: { status: 204 } },
  ...more,
});

const standard = {
  name: 'standard',
  formats: { json: 'application/json', xml: 'text/xml' },
} as unknown as Protocol;

const lamps = (faces: readonly string[], ...routes: readonly Route[]): Contract => ({
  ...{ name: 'lamps', summary: '', titles: {}, keys: { read: [], write: [] }, faces },
  routes: Object.fromEntries(routes.map((each, index) => [`route${index}`, each])),
});

const agency = { agency: 'lamps:read' } as const;

describe('the place of a route', () => {
  it.each<readonly [string, Route['access'], string | undefined]>([
    ['/v1/lamps', 'citizen', '/v1/lamps'],
    ['/v1/lamps/{lampId}', 'citizen', '/v1/lamps'],
    ['/v1/public/lamps/{lampId}', 'anyone', '/v1/public/lamps'],
    ['/v1/agency/lamps', agency, '/v1/agency/lamps'],
    ['/v1/operator/lamps/bulbs', 'operator', '/v1/operator/lamps'],
    ['/glow/v2/bulbs/{bulb}', 'anyone', '/glow/v2'],
    ['/glow/v2', 'citizen', '/glow/v2'],
    ['/v1/lampshades', 'citizen', undefined],
    ['/v1/Lamps', 'citizen', undefined],
    ['/v1/bulbs', 'citizen', undefined],
    ['/v1/lamps', 'anyone', undefined],
    ['/v1/public/lamps', 'citizen', undefined],
    ['/v1/lamps', agency, undefined],
    ['/v1/agency/lamps', 'operator', undefined],
    ['/glow/v22', 'anyone', undefined],
    ['/glow', 'anyone', undefined],
  ])('%s for %j is %s', (path, access, place) =>
    expect(placeOf({ name: 'lamps', faces: ['/glow/v2'] }, route(path, access))).toBe(place),
  );

  it('is the longest face', () => {
    const faces = ['/', '/glow', '/glow/v2'];
    expect(placeOf({ name: 'lamps', faces }, route('/glow/v2/bulbs', 'anyone'))).toBe('/glow/v2');
    expect(placeOf({ name: 'lamps', faces }, route('/health', 'anyone'))).toBe('/');
  });

  it('holds for the endings of a protocol too', () => {
    const place = (path: string) =>
      placeOf({ name: 'lamps', faces: ['/glow/v2'] }, route(path, 'anyone', { protocol: standard }));
    expect(place('/glow/v2/bulbs')).toBe('/glow/v2');
    expect(place('/glow/v2')).toBeUndefined();
  });
});

describe('the prefixes of a service', () => {
  it('are those of its routes, each once', () =>
    expect(
      prefixesOf(
        lamps(
          ['/glow/v2', '/unused'],
          route('/v1/lamps', 'citizen'),
          route('/v1/lamps/{lampId}', 'citizen'),
          route('/v1/agency/lamps', agency),
          route('/glow/v2/bulbs', 'anyone'),
        ),
      ),
    ).toEqual(['/v1/lamps', '/v1/agency/lamps', '/glow/v2']));

  it('are refused where a route stands under none', () =>
    expect(() => prefixesOf(lamps([], route('/v1/bulbs', 'citizen')))).toThrow(
      'lamps has no place for GET /v1/bulbs',
    ));

  it('are refused where they are too many', () => {
    const faces = Array.from({ length: maxPrefixes + 1 }, (_, index) => `/face${index}`);
    const routes = faces.map((face) => route(face, 'anyone'));
    expect(prefixesOf(lamps(faces, ...routes.slice(1)))).toHaveLength(maxPrefixes);
    expect(() => prefixesOf(lamps(faces, ...routes))).toThrow('lamps has 7 prefixes, and may have 6');
  });
});

it('everything lies under /, and nothing else under it by letters alone', () => {
  expect([isUnder('/', '/'), isUnder('/health', '/'), isUnder('/health', '/health')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([isUnder('/healthy', '/health'), isUnder('/', '/health')]).toEqual([false, false]);
});
