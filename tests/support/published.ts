import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that others publish, out of the folder that `npm run conformance` was given. */
export const published = (name: string): unknown => {
  const { PUBLISHED: folder } = process.env;
  if (!folder) throw new Error('Run it by `npm run conformance -- FOLDER`');
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
};
