import { hash } from 'node:crypto';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { multipartLimit, type SentFile } from '../contract/body';
import type { Route } from '../contract/contract';
import { Refusal } from '../contract/refusal';

/*
 * Forms with files in them (`multipart/form-data`, RFC 7578), as the parser of Node's own `fetch` reads them.
 */

/** What a form holds: the texts of its fields by name, and its files. */
export interface Multipart {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly SentFile[];
}

const media = 'multipart/form-data';

const malformed = (): Refusal =>
  new Refusal('invalid-request', {
    errors: [
      {
        in: 'body',
        pointer: '',
        code: 'malformed-form',
        detail: 'This form cannot be read: check its boundary and the headers of its parts.',
      },
    ],
  });

const fileOf = async (field: string, file: File): Promise<SentFile> => {
  const content = Buffer.from(await file.arrayBuffer());
  const mediaType = file.type.split(';')[0]?.trim().toLowerCase() ?? '';
  return { field, mediaType, content, sha256: hash('sha256', content, 'hex') };
};

const bytesOf = ({ body, isBase64Encoded }: APIGatewayProxyEvent): Buffer => {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length <= multipartLimit) return bytes;
  throw new Refusal('body-too-large', {
    detail: `The body has ${bytes.length} bytes; at most ${multipartLimit} are allowed.`,
  });
};

const parsed = (bytes: Buffer, contentType: string): Promise<FormData> =>
  new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch((): never => {
    throw malformed();
  });

/** The form of a route that takes files; undefined where what was sent is no such form, or the route takes none. */
export const multipartOf = async (
  route: Pick<Route, 'files'>,
  event: APIGatewayProxyEvent,
  contentType: string,
): Promise<Multipart | undefined> => {
  if (!route.files || contentType.split(';')[0]?.trim().toLowerCase() !== media) return undefined;
  const parts = [...(await parsed(bytesOf(event), contentType))];
  const fields: Record<string, string[]> = Object.create(null);
  for (const [name, value] of parts)
    if (typeof value === 'string') fields[name] = [...(fields[name] ?? []), value];
  // An input of a page in which no file was chosen comes as a file without content.
  const files = parts.flatMap(([name, value]) =>
    typeof value !== 'string' && value.size > 0 ? [fileOf(name, value)] : [],
  );
  return { fields, files: await Promise.all(files) };
};
