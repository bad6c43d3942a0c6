import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { type Check, signerOf } from '../access/roles';
import { patience } from '../machine/http';
import { portOf } from '../machine/port';
import { readState, writeState } from '../machine/state';
import type { Template } from '../template/template';

interface KeyServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

interface KeyServerOptions {
  readonly template: Template;
  /** The data folder: codes must be the same after a restart. */
  readonly data: string;
  readonly check: Check;
  /** Called with each call that a role does not allow. */
  readonly onRefused: (functionName: string, reason: string) => void;
}

interface KeyProperties {
  readonly KeySpec?: string;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

interface MacRequest {
  readonly KeyId?: string;
  readonly MacAlgorithm?: string;
  readonly Message?: string;
}

const GENERATE_MAC = 'TrentService.GenerateMac';

const refusal = (type: string, message = ''): Answer => ({ status: 400, body: { __type: type, message } });

/** KMS as far as functions call it: codes by the HMAC keys of the template. */
export const startKeys = async (options: KeyServerOptions): Promise<KeyServer> => {
  const file = join(options.data, 'keys.json');
  const known = readState<Record<string, string>>(file, {});
  const secretOf = (arn: string): Buffer => {
    if (known[arn] === undefined) {
      known[arn] = randomBytes(32).toString('base64');
      writeState(file, known);
    }
    return Buffer.from(known[arn] ?? '', 'base64');
  };
  const server = createServer({ ...patience, keepAliveTimeout: 600_000 }, (request, response) => {
    answerTo(options, secretOf, request).then(
      (answer) => write(response, answer),
      (error: unknown) => write(response, { ...refusal('KMSInternalException', String(error)), status: 500 }),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const answerTo = async (
  { template, check, onRefused }: KeyServerOptions,
  secretOf: (arn: string) => Buffer,
  request: IncomingMessage,
): Promise<Answer> => {
  const target = request.headers['x-amz-target'];
  if (target !== GENERATE_MAC) return refusal('UnknownOperationException', `${target} is not known here`);
  const { KeyId = '', MacAlgorithm, Message = '' } = (await json(request)) as MacRequest;
  const signer = signerOf(request.headers.authorization);
  const reason = check(signer, { action: 'kms:GenerateMac', resource: KeyId });
  if (reason !== undefined) {
    onRefused(signer, reason);
    return refusal('AccessDeniedException', reason);
  }
  const keys = template.all<KeyProperties>('AWS::KMS::Key');
  const found = keys.find(({ attribute }) => attribute('Arn') === KeyId);
  if (!found) return refusal('NotFoundException', KeyId);
  if (found.properties.KeySpec !== 'HMAC_256' || MacAlgorithm !== 'HMAC_SHA_256')
    return refusal('InvalidKeyUsageException', `${KeyId} makes no ${MacAlgorithm}`);
  const mac = createHmac('sha256', secretOf(KeyId)).update(Buffer.from(Message, 'base64'));
  return { status: 200, body: { KeyId, MacAlgorithm, Mac: mac.digest('base64') } };
};

const write = (response: ServerResponse, { status, body }: Answer): void => {
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
};
