import { writeFileSync } from 'node:fs';
import { openapiFile, openapiText } from '../lib/openapi';

writeFileSync(openapiFile, openapiText());
