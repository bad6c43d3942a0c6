import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ConfigurationError, parseJson, readStage } from './config';
import { account, count, region, retention } from './stage-fields';

/*
 * The files of pipelines, `config/pipelines/<name>.json`: where the sources are, and which stages they are deployed to, in
 * turn. Only who asks for one by `-c pipeline=<name>` has it synthesized.
 */

const word = v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/, 'letters, digits, ".", "_" and "-"'));

const target = v.strictObject({
  /** A stage that has a file. */
  stage: word,
  /** Where the smoke test asks when the stage is deployed; without it, none is run. */
  smoke: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  /** Whether a person looks at what came before, and lets it through. */
  approval: v.optional(v.boolean(), false),
});

const pipeline = v.strictObject({
  name: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]{1,19}$/, 'lower-case letters, digits and hyphens, 2 to 20'),
  ),
  region,
  account: v.optional(account),
  source: v.strictObject({
    /** Of CodeConnections, which a person has to open once in the console. */
    connectionArn: v.pipe(v.string(), v.startsWith('arn:')),
    owner: word,
    repository: word,
    branch: v.pipe(v.string(), v.regex(/^[\w./-]{1,100}$/, 'the name of a branch')),
  }),
  stages: v.pipe(v.array(target), v.minLength(1)),
  /** In the names of the roles that `cdk bootstrap` made in the accounts of the stages. */
  bootstrapQualifier: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,10}$/, 'as cdk bootstrap has it')),
  logRetentionDays: v.pipe(count, retention),
});
export type Pipeline = v.InferOutput<typeof pipeline>;
export type Target = Pipeline['stages'][number];

/** Checks a pipeline's configuration; `source` is where it was read from, as the refusal names it. */
export const parsePipeline = (source: string, value: unknown): Pipeline => {
  const result = v.safeParse(pipeline, value);
  if (!result.success) {
    const mistakes = result.issues.map((issue) => `  ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
    throw new ConfigurationError(`${source} is not the configuration of a pipeline:\n${mistakes.join('\n')}`);
  }
  for (const { stage } of result.output.stages) readStage(stage);
  return result.output;
};

/** Reads `config/pipelines/<name>.json`. */
export const readPipeline = (name: string): Pipeline => {
  const source = `config/pipelines/${v.parse(word, name)}.json`;
  return parsePipeline(source, parseJson(source, readFileSync(join(__dirname, '..', source), 'utf8')));
};
