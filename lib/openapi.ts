import { join } from 'node:path';
import { contracts } from '../functions/contracts';
import { openapi } from '../functions/kernel/contract/openapi/document';
import { license, version } from '../package.json';

/** Where the document lies that the portal serves. */
export const openapiFile = join(__dirname, '..', 'docs', 'openapi.json');

const description = `One portal for every public service.

**People** sign in at the user pool and send \`Authorization: Bearer\` with their access token. **Public bodies** send
\`x-api-key\`, and name the officer and the purpose (\`Diwan-Officer\`, \`Diwan-Purpose\`) wherever they read what belongs to
a person; that person sees who read it.

**Repeat without fear.** Every write wants an \`Idempotency-Key\`. When an answer was lost, send the same request with the
same key: it is done once, and you get the first answer.

**Refusals** are problems (RFC 9457). Switch on \`code\`; show \`title\`, which is in the caller's language; quote
\`requestId\` when you ask for help.

**Lists** come in pages. While \`next\` is there, ask again with it as \`cursor\`.`;

/** The document as it should stand in `docs/openapi.json`, from what the contracts say now. */
export const openapiText = (): string =>
  `${JSON.stringify(openapi(contracts, { title: 'Diwan', version, description, license }), null, 2)}\n`;
