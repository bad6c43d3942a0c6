import { join } from 'node:path';
import { contracts } from '../functions/contracts';
import { openapi } from '../functions/kernel/contract/openapi/document';
import { license, version } from '../package.json';

/** Where the descriptions of single services are kept, so that a change of the API is seen in review. */
export const openapiFolder = join(__dirname, '..', 'docs', 'openapi');

const description = `One portal for every public service.

**People** sign in at the user pool and send \`Authorization: Bearer\` with their access token. **Public bodies** send
\`x-api-key\`, and name the officer and the purpose (\`Diwan-Officer\`, \`Diwan-Purpose\`) wherever they read what belongs to
a person; that person sees who read it.

**Repeat without fear.** Every write wants an \`Idempotency-Key\`. When an answer was lost, send the same request with the
same key: it is done once, and you get the first answer.

**Refusals** are problems (RFC 9457). Switch on \`code\`; show \`title\`, which is in the caller's language; quote
\`requestId\` when you ask for help.

**Lists** come in pages. While \`next\` is there, ask again with it as \`cursor\`.`;

const info = { title: 'Diwan', version, description, license };

/** The whole document, which the build lays beside the portal's bundle. */
export const openapiText = (): string => JSON.stringify(openapi(contracts, info));

type Members = Readonly<Record<string, unknown>>;

/** An object with each of its members on a line. */
const byLines = (members: Members, write: (value: unknown) => string = JSON.stringify): string => {
  const lines = Object.entries(members).map(([name, value]) => `${JSON.stringify(name)}: ${write(value)}`);
  return lines.length ? `{\n${lines.join(',\n')}\n}` : '{}';
};

/** Short, and yet a line for each path, schema and response, so that a change shows where it is. */
const diffable = ({ paths, components, ...rest }: Members): string => {
  const parts = byLines(components as Members, (part) => byLines(part as Members));
  return `${byLines({ ...rest, paths, components }, (value) => {
    if (value === paths) return byLines(paths as Members);
    return value === components ? parts : JSON.stringify(value);
  })}\n`;
};

/** What should stand in `docs/openapi/`, by the files' names, from what the contracts say now. */
export const openapiFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    contracts.map((contract) => [`${contract.name}.json`, diffable(openapi([contract], info))]),
  );
