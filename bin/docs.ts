import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openapiFiles, openapiFolder } from '../lib/openapi';
import { clientFiles, clientFolder } from './client/files';

/** Writes files into a folder that holds no others: of a service that is gone, none stays. */
const writeAll = (folder: string, files: Iterable<readonly [name: string, text: string]>): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
};

writeAll(openapiFolder, Object.entries(openapiFiles()));
writeAll(clientFolder, clientFiles());
