import { files, textOf } from './tree';

let all: string[] = [];
beforeAll(async () => {
  all = await files();
});

/** `file:line: text` of each line that fits the pattern. */
const linesWith = (paths: readonly string[], pattern: RegExp): string[] =>
  paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );

const code = () => all.filter((path) => /\.(ts|cjs|mjs|js)$/.test(path));
const deployed = () => code().filter((path) => /^(functions|lib|local|bin|client\/src)\//.test(path));
const binary = /\.(png|jpg|ttf|woff2|ico|pdf)$/;
const texts = () => all.filter((path) => !binary.test(path));

/** Where something starts, with its own environment and its own clock. */
const isMain = (path: string): boolean =>
  /^functions\/((platform\/)?[^/]+\/main|(?!kernel|blocks)[^/]+\/(events|sign-in|workers\/[a-z-]+)|authorizers\/(citizen|agency|bearer))\.ts$/.test(
    path,
  );

/** Lines that hold something. Tests and measurements are lists of cases, and may be longer than what they look at. */
const limitOf = (path: string): number => (/^(tests|bench)\//.test(path) ? 320 : 150);
const longer: Readonly<Record<string, string>> = {
  '.dependency-cruiser.cjs': 'data: a wall each, with its reason',
};

/** Written by a command from the contracts, and held against them by a test: nobody reads it as code. */
const isGenerated = (path: string): boolean => path.startsWith('client/src/generated/');

describe('a file', () => {
  it('fits on a few screens', () => {
    const sizes = code().map((path) => ({
      path,
      lines: textOf(path)
        .split('\n')
        .filter((line) => line.trim() !== '').length,
    }));
    const long = sizes
      .filter(({ path, lines }) => !isGenerated(path) && lines > limitOf(path))
      .map(({ path }) => path);
    expect(long.filter((path) => !(path in longer))).toEqual([]);
    // An exception that is not needed any more goes.
    expect(Object.keys(longer).filter((path) => !long.includes(path))).toEqual([]);
  });

  it('reads the environment only where something starts', () => {
    const others = deployed().filter(
      (path) => !isMain(path) && !/^bin\/|^lib\/(config|rules)\.ts$|^local\//.test(path),
    );
    expect(linesWith(others, /process\.env/)).toEqual([]);
  });

  it('turns no rule off without a reason', () => {
    const silenced = /biome-ignore(?!(-[a-z]+)? [a-z/A-Z]+: \S+)|@ts-ignore|@ts-nocheck|eslint-disable/;
    const others = code().filter((path) => path !== 'tests/house/files.test.ts');
    expect(linesWith(others, silenced)).toEqual([]);
  });

  it('leaves nothing for later', () => {
    const others = texts().filter(
      (path) => path !== 'tests/house/files.test.ts' && !path.startsWith('docs/openapi'),
    );
    expect(linesWith(others, /\b(TODO|FIXME|XXX|HACK)\b|\bfor now\b/)).toEqual([]);
  });

  it('names no machine and no registry', () => {
    const places =
      /(^|[\s"'`(=:])\/(home|root|Users)\/|file:\/\/\/|registry\.npmjs\.org|artifactory|verdaccio/;
    const others = texts().filter((path) => path !== 'tests/house/files.test.ts');
    expect(linesWith(others, places)).toEqual([]);
  });

  it('of tests leaves none out and singles none out', () => {
    const tests = code().filter((path) => path.startsWith('tests/') && path !== 'tests/house/files.test.ts');
    expect(
      linesWith(tests, /\b(it|describe|test)\.(only|skip|todo|failing)\b|\b(xit|xdescribe|fit|fdescribe)\(/),
    ).toEqual([]);
  });

  it('of functions takes neither time nor chance from the air', () => {
    // A clock and an action are parameters; retrying is the one thing that needs both.
    const effects = ['functions/kernel/table/dynamo.ts'];
    const inside = all.filter((path) => /^functions\/.*\.ts$/.test(path));
    const pure = inside.filter((path) => !effects.includes(path) && !isMain(path));
    expect(linesWith(pure, /Date\.now|new Date\(\)|Math\.random|randomUUID|randomBytes/)).toEqual([]);
  });

  it('of handlers catches nothing and knows no status: errors become HTTP in one place', () => {
    const handlers = all.filter((path) =>
      /^functions\/(?!kernel\/)([^/]+\/)+([a-z-]*handlers|contract)\.ts$/.test(path),
    );
    expect(handlers.length).toBeGreaterThan(3);
    expect(linesWith(handlers, /\b(try|catch)\b *[({]|\.catch\(|statusCode/)).toEqual([]);
  });
});
