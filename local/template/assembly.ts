import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface RawResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

/** One CloudFormation template of a cloud assembly, as CDK wrote it, with the folders of its assets. */
export interface StackTemplate {
  readonly name: string;
  readonly region: string;
  readonly account: string;
  readonly resources: Readonly<Record<string, RawResource>>;
  readonly outputs: Readonly<Record<string, Output>>;
  readonly parameters: Readonly<Record<string, { Default?: unknown }>>;
  /** What the URLs of its queues begin with: that a client calls the host of a queue's URL is how SQS is found. */
  readonly queues: string;
  /** Where the file or folder behind each asset hash lies on this machine. */
  readonly assets: Readonly<Record<string, string>>;
}

interface Output {
  readonly Value: unknown;
  readonly Export?: { readonly Name: unknown };
}

interface Artifact {
  readonly type: string;
  readonly environment?: string;
  readonly properties?: { readonly templateFile: string; readonly stackName?: string };
}

interface AssetManifest {
  readonly files?: Readonly<Record<string, { readonly source: { readonly path: string } }>>;
}

/** Where a stack goes that names no region or account of its own. */
const ANYWHERE = { region: 'eu-central-1', account: '000000000000' };

/**
 * The stacks of a cloud assembly (`cdk.out`). References between them are resolved lazily, so order does not matter.
 * `queues` is where SQS answers on this machine, such as `http://127.0.0.1:9324`; that of AWS by default.
 */
export const readAssembly = (folder: string, queues?: string): StackTemplate[] => {
  const manifest = readJson<{ artifacts: Record<string, Artifact> }>(join(folder, 'manifest.json'));
  return Object.entries(manifest.artifacts)
    .filter(([, artifact]) => artifact.type === 'aws:cloudformation:stack')
    .map(([id, artifact]) => readStack(folder, id, artifact, queues));
};

const readStack = (folder: string, id: string, artifact: Artifact, queues?: string): StackTemplate => {
  const file = artifact.properties?.templateFile ?? `${id}.template.json`;
  const template = readJson<{
    Resources?: Record<string, RawResource>;
    Outputs?: Record<string, Output>;
    Parameters?: Record<string, { Default?: unknown }>;
  }>(join(folder, file));
  const place = placeOf(artifact.environment);
  return {
    name: artifact.properties?.stackName ?? id,
    ...place,
    queues: queues ?? `https://sqs.${place.region}.amazonaws.com`,
    resources: template.Resources ?? {},
    outputs: template.Outputs ?? {},
    parameters: template.Parameters ?? {},
    assets: readAssets(folder, file.replace(/\.template\.json$/, '.assets.json')),
  };
};

/** `aws://123456789012/eu-central-1`, in which either part may say that it is unknown. */
const placeOf = (environment = 'aws://unknown-account/unknown-region') => {
  const [account = '', region = ''] = environment.replace('aws://', '').split('/');
  return {
    account: account.startsWith('unknown') ? ANYWHERE.account : account,
    region: region.startsWith('unknown') ? ANYWHERE.region : region,
  };
};

const readAssets = (folder: string, file: string): Record<string, string> => {
  const { files = {} } = readJson<AssetManifest>(join(folder, file));
  return Object.fromEntries(
    Object.entries(files).map(([hash, { source }]) => [hash, resolve(folder, source.path)]),
  );
};

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
