import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a file that others publish, out of the folder that `npm run conformance` was given. */
export const publishedText = (name: string): string => {
  const { PUBLISHED: folder } = process.env;
  if (!folder) throw new Error('Run it by `npm run conformance -- FOLDER`');
  return readFileSync(join(folder, name), 'utf8');
};

export const published = (name: string): unknown => JSON.parse(publishedText(name));
