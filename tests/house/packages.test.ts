import { textOf } from './tree';

const { minVersion, satisfies } = require('semver') as {
  readonly minVersion: (range: string) => { readonly version: string } | null;
  readonly satisfies: (version: string, range: string) => boolean;
};

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly engines?: { readonly node?: string };
}

const lock = JSON.parse(textOf('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const manifest = JSON.parse(textOf('package.json')) as {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('the packages', () => {
  it('run on the oldest Node that the project promises', () => {
    const oldest = minVersion(manifest.engines.node)?.version ?? '';
    expect(oldest).toMatch(/^20\./);
    const late = packages
      .filter(([, { optional, engines }]) => !optional && !satisfies(oldest, engines?.node ?? '*'))
      .map(([path, { version, engines }]) => `${path}@${version} needs ${engines?.node}`);
    expect(late).toEqual([]);
  });

  it('are locked without the host that they came from', () =>
    expect(packages.filter(([, { resolved }]) => resolved?.includes('://')).map(([path]) => path)).toEqual(
      [],
    ));

  it('are locked as package.json names them', () => {
    const named = lock.packages[''] as unknown as typeof manifest;
    expect(named.dependencies).toEqual(manifest.dependencies);
    expect(named.devDependencies).toEqual(manifest.devDependencies);
  });

  it('can be had by their names and versions alone', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(ranges.filter(([, range]) => !/^[~^]?\d+(\.\d+){0,2}$/.test(range))).toEqual([]);
  });
});

describe('the commands', () => {
  it.each(['start', 'test', 'proof', 'types', 'lint', 'docs', 'build', 'synth', 'deploy', 'token'])(
    'have npm run %s',
    (name) => expect(manifest.scripts[name]).toBeTruthy(),
  );
});
