import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openapiFile, openapiText } from '../lib/openapi';
import { clientFiles, clientFolder } from './client/files';

writeFileSync(openapiFile, openapiText());

// A service that is gone leaves no file.
rmSync(clientFolder, { recursive: true, force: true });
mkdirSync(clientFolder, { recursive: true });
for (const [name, text] of clientFiles()) writeFileSync(join(clientFolder, name), text);
