import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { type Stage, stageSchema } from './stage';

/*
 * The files of stages, `config/<name>.json`. One is parsed once; everything that is wrong in it is reported at once, before
 * anything is synthesized.
 */

export type { Stage } from './stage';

/** The configuration is wrong; the message names the file and every mistake in it. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Checks a stage's configuration; `source` is where it was read from, as the refusal names it. */
export const parseStage = (source: string, value: unknown): Stage => {
  const result = v.safeParse(stageSchema, value);
  if (result.success) return result.output;
  const mistakes = result.issues.map((issue) => `  ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  throw new ConfigurationError(`${source} is not the configuration of a stage:\n${mistakes.join('\n')}`);
};

const folder = join(__dirname, '../config');

/** The stages that have a file. */
export const stageNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();

export const parseJson = (source: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ConfigurationError(`${source}: ${error instanceof Error ? error.message : 'not JSON'}`);
  }
};

/** Reads `config/<name>.json`. Refuses a name that has no file, or a file whose stage has another name. */
export const readStage = (name: unknown): Stage => {
  const known = stageNames();
  if (typeof name !== 'string' || !known.includes(name)) {
    throw new ConfigurationError(
      `There is no stage "${String(name)}". Choose one: ${known.map((each) => `-c stage=${each}`).join(', ')}`,
    );
  }
  const source = `config/${name}.json`;
  const read = parseStage(source, parseJson(source, readFileSync(join(folder, `${name}.json`), 'utf8')));
  if (read.name !== name) throw new ConfigurationError(`${source} names its stage "${read.name}"`);
  return read;
};
