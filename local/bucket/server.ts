import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { patience } from '../machine/http';
import { portOf } from '../machine/port';
import type { S3Request } from './canonical';
import { type CorsRule, corsHeaders } from './cors';
import { type Bucket, type Circumstances, onForm, onObject, type S3Answer } from './operations';
import type { Form } from './policy';
import { invalid, refusalXml, S3Refusal } from './refusal';

/** A bucket, and what pages of other origins may ask of it. */
export interface ServedBucket extends Bucket {
  readonly cors: readonly CorsRule[];
}

interface BucketServer {
  readonly endpoint: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** The most bytes of a request, which is held in memory: S3 accepts five gigabytes, a laptop should not. */
const BODY_BYTES = 64 * 1024 * 1024;

/** Serves the buckets under `/<bucket>/<key>`, on `port` if it is free. */
export const startBucketServer = async (
  buckets: readonly ServedBucket[],
  circumstances: Circumstances,
  port: number,
): Promise<BucketServer> => {
  const server = createServer({ ...patience, keepAliveTimeout: 60_000 }, (request, response) => {
    serve(buckets, circumstances, request, response).catch((error: unknown) => {
      circumstances.onRefused('the bucket', String(error));
      response.destroy();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server),
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const serve = async (
  buckets: readonly ServedBucket[],
  circumstances: Circumstances,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const requestId = randomUUID();
  const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`);
  const headers = headersOf(message);
  const [, name = '', ...path] = url.pathname.split('/');
  const bucket = buckets.find((each) => each.name === name);
  const cors = headers.origin === undefined ? undefined : crossOrigin(bucket, message, headers);
  try {
    const body = await bodyOf(message);
    const request = { method: message.method ?? 'GET', url, headers, body };
    const answer = await answerTo(circumstances, bucket, path.join('/'), request, cors);
    write(response, requestId, { ...answer, headers: { ...cors, ...answer.headers } });
  } catch (error) {
    if (!(error instanceof S3Refusal)) throw error;
    const type = { 'Content-Type': 'application/xml' };
    const text = message.method === 'HEAD' ? '' : refusalXml(error, url.pathname, requestId);
    write(response, requestId, { status: error.status, headers: { ...cors, ...type }, body: text });
  }
};

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]));

const crossOrigin = (
  bucket: ServedBucket | undefined,
  { method = 'GET' }: IncomingMessage,
  headers: Readonly<Record<string, string>>,
) => corsHeaders(bucket?.cors ?? [], headers['access-control-request-method'] ?? method, headers);

const answerTo = async (
  circumstances: Circumstances,
  bucket: ServedBucket | undefined,
  path: string,
  request: S3Request,
  cors: object | undefined,
): Promise<S3Answer> => {
  if (request.method === 'OPTIONS') {
    if (cors) return { status: 200 };
    throw new S3Refusal(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
  }
  if (bucket === undefined) throw new S3Refusal(404, 'NoSuchBucket', 'The specified bucket does not exist');
  const { origin } = request.url;
  if (path !== '') return onObject(circumstances, bucket, keyOf(path), request);
  if (request.method === 'POST') {
    return onForm(circumstances, bucket, await formOf(request), `${origin}/${bucket.name}/`);
  }
  throw new S3Refusal(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
};

const keyOf = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new S3Refusal(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
};

/** The fields and the file of a form; what comes after the file is passed over, as S3 does. */
const formOf = async ({ headers, body }: S3Request): Promise<Form> => {
  const type = { 'content-type': headers['content-type'] ?? '' };
  const parts = await new Response(body, { headers: type }).formData().catch(() => undefined);
  if (parts === undefined) {
    const message = 'The body of your POST request is not well-formed multipart/form-data.';
    throw new S3Refusal(400, 'MalformedPOSTRequest', message);
  }
  const fields: Record<string, string> = {};
  for (const [name, value] of parts) {
    if (name.toLowerCase() !== 'file') {
      fields[name.toLowerCase()] = String(value);
      continue;
    }
    const content = typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
    return { fields, file: { name: typeof value === 'string' ? '' : value.name, content } };
  }
  throw invalid('POST requires exactly one file upload per request.');
};

/** The whole body. One that is too long is read past, so that the client hears. */
const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += (chunk as Buffer).length;
    if (size <= BODY_BYTES) chunks.push(chunk as Buffer);
  }
  if (size <= BODY_BYTES) return Buffer.concat(chunks);
  const facts = { ProposedSize: size, MaxSizeAllowed: BODY_BYTES };
  throw new S3Refusal(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', facts);
};

const write = (response: ServerResponse, requestId: string, { status, headers, body }: S3Answer): void => {
  response.writeHead(status, { 'x-amz-request-id': requestId, ...headers });
  response.end(body);
};
