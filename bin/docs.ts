import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openapiFiles, openapiFolder } from '../lib/openapi';

rmSync(openapiFolder, { recursive: true, force: true });
mkdirSync(openapiFolder);
for (const [name, text] of Object.entries(openapiFiles())) writeFileSync(join(openapiFolder, name), text);
