import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onceInRun, sharedBuild } from '../support/build';

const run = promisify(execFile);
const root = join(__dirname, '../..');
const script = (name: string) => ['--import', 'tsx', join(root, name)];

/** A resource as it stands in a template; its properties are whatever CloudFormation's type has. */
export interface Resource {
  /** Unique in its stack. */
  readonly id: string;
  /** The stack that it stands in. */
  readonly stack: string;
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template has no type, and a test that reads it wrongly fails
  readonly Properties: any;
  readonly DependsOn?: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: as its properties
  readonly UpdatePolicy?: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Template {
  readonly name: string;
  readonly text: string;
  readonly resources: readonly Resource[];
  readonly outputs: readonly string[];
}

/** The templates of one stage, as `cdk synth` writes them. */
export interface Assembly {
  readonly folder: string;
  readonly templates: readonly Template[];
  /** The resources of a type, in all stacks. */
  all(type: string): Resource[];
  /** The one resource of a type; fails where there are none or more. */
  one(type: string): Resource;
}

const templateOf = (folder: string, file: string): Template => {
  const text = readFileSync(join(folder, file), 'utf8');
  const { Resources = {}, Outputs = {} } = JSON.parse(text);
  const name = file.replace('.template.json', '');
  const resources = Object.entries(Resources as Record<string, Resource>).map(([id, resource]) => ({
    ...resource,
    id,
    stack: name,
  }));
  return { name, text, resources, outputs: Object.keys(Outputs) };
};

export const readAssembly = (folder: string): Assembly => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.template.json'));
  const templates = files.map((file) => templateOf(folder, file));
  const all = (type: string) =>
    templates.flatMap(({ resources }) => resources.filter((resource) => resource.Type === type));
  const one = (type: string) => {
    const [found, ...others] = all(type);
    if (!found || others.length > 0) throw new Error(`${folder} has not one ${type}`);
    return found;
  };
  return { folder, templates, all, one };
};

/** Environment without the credentials that a developer's shell may hold. */
const { HOME, PATH, TMPDIR } = process.env;
const bare = { ...(HOME ? { HOME } : {}), ...(PATH ? { PATH } : {}), ...(TMPDIR ? { TMPDIR } : {}) };

/** The bundles, and the stages that are synthesized from them in processes of their own, each once for a run of the tests. */
export const workshop = async () => {
  const build = await sharedBuild();
  const bundles = join(build, 'bundles');
  return {
    bundles,
    /** The templates of the laptop's stage, as `npm start` makes them. */
    local: () => readAssembly(join(build, 'cdk.out')),
    /** Synthesizes a stage; fails with what the process said, unexplained findings of cdk-nag among it. */
    synthesize: async (stage: string): Promise<Assembly> => {
      const folder = await onceInRun(`stage-${stage}`, (out) =>
        run(process.execPath, script('bin/app.ts'), {
          cwd: root,
          env: { ...bare, CDK_OUTDIR: out, CDK_CONTEXT_JSON: JSON.stringify({ stage, bundles }) },
        }),
      );
      return readAssembly(folder);
    },
  };
};
