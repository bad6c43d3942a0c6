import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, type Server, request as send } from 'node:http';
import { connect, type Socket } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { startTableProxy, type TableProxy } from '../../../local/access/table-proxy';
import { portOf } from '../../../local/machine/port';
import type { Template } from '../../../local/template/template';

const arn = 'arn:aws:dynamodb:eu-central-1:1:table/t';
const keyArn = 'arn:aws:kms:eu-central-1:1:key/k';
const properties = {
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  Replicas: [{ SSESpecification: { KMSMasterKeyId: keyArn } }],
};
const template = {
  all: () => [{ ref: 't', properties, attribute: () => arn }],
} as unknown as Template;

let engine: Server;
let proxy: TableProxy;
let seen: { readonly request: IncomingMessage; readonly body: Buffer }[];
let refused: string[];
let written: number;
/** How the engine answers; it breaks the connection where it gives nothing. */
let answer: (body: Buffer) => string | undefined;
/** What the engine waits for before it answers. */
let gate: Promise<void>;

beforeEach(async () => {
  [seen, refused, written, answer] = [[], [], 0, () => '{"done":true}'];
  gate = Promise.resolve();
  engine = createServer(async (request, response) => {
    const body = await buffer(request);
    seen.push({ request, body });
    await gate;
    const said = answer(body);
    if (said === undefined) request.socket.destroy();
    else response.writeHead(200, { 'Content-Length': Buffer.byteLength(said) }).end(said);
  }).listen(0, '127.0.0.1');
  await once(engine, 'listening');
  proxy = await startTableProxy({
    engine: `http://127.0.0.1:${portOf(engine)}`,
    template,
    check: (who, { action, resource, context = {} }) => {
      if (resource === keyArn) {
        const service = context['kms:ViaService']?.[0];
        return who === 'keyless' ? `${who} may not ${action} through ${service}` : undefined;
      }
      if (resource !== arn) return `${resource} is not the table`;
      const keys = context['dynamodb:LeadingKeys'] ?? [];
      return who === 'reader' && (action !== 'dynamodb:GetItem' || keys.some((key) => key !== 'mine'))
        ? `${who} may not ${action} ${keys}`
        : undefined;
    },
    onRefused: (_, reason) => refused.push(reason),
    onWritten: () => {
      written += 1;
    },
  });
});
afterEach(async () => {
  await proxy.stop();
  engine.closeAllConnections();
  engine.close();
});

const input = (pk: string, extra: object = {}) =>
  JSON.stringify({ TableName: 't', Key: { pk: { S: pk } }, ...extra });
const headersOf = (operation: string, who: string) => ({
  'X-Amz-Target': `DynamoDB_20120810.${operation}`,
  Authorization: `AWS4-HMAC-SHA256 Credential=${who}/20261130/eu-central-1/dynamodb/aws4_request, Signature=0`,
});
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
afterAll(() => agent.destroy());

const call = async (operation: string, who: string, body: string) => {
  const sent = send(proxy.endpoint, { agent, method: 'POST', headers: headersOf(operation, who) });
  sent.end(body);
  const [reply] = (await once(sent, 'response')) as [IncomingMessage];
  const port = reply.socket.localPort;
  return { status: reply.statusCode, body: await text(reply), port };
};

/** A request as it stands on the wire. */
const raw = (body: string, headers = '') =>
  `POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: DynamoDB_20120810.GetItem\r\nAuthorization: Credential=reader/1/\r\n` +
  `${headers || `Content-Length: ${Buffer.byteLength(body)}\r\n`}\r\n${body}`;
const open = async (): Promise<Socket> => {
  const socket = connect(Number(new URL(proxy.endpoint).port), '127.0.0.1');
  await once(socket, 'connect');
  return socket;
};
const untilClosed = async (socket: Socket): Promise<string> => {
  socket.on('error', () => undefined);
  return text(socket).catch(() => '');
};

describe('the way to the table', () => {
  it('passes what a role allows, in the name of the machine', async () => {
    const { status, body } = await call('GetItem', 'reader', input('mine'));
    expect([status, body]).toEqual([200, '{"done":true}']);
    expect(seen[0]?.body.toString()).toBe(input('mine'));
    expect(seen[0]?.request.headers.authorization).toMatch(/Credential=local\/20261130/);
    expect(written).toBe(0);
  });

  it('refuses what a role does not allow, on a connection that stays', async () => {
    const first = await call('GetItem', 'reader', input('theirs'));
    expect(first.status).toBe(400);
    expect(JSON.parse(first.body)).toEqual({
      __type: 'com.amazon.coral.service#AccessDeniedException',
      Message: 'reader may not dynamodb:GetItem theirs',
    });
    expect(refused).toEqual(['reader may not dynamodb:GetItem theirs']);
    expect(seen).toHaveLength(0);
    const second = await call('GetItem', 'reader', input('mine'));
    expect([second.status, second.port]).toEqual([200, first.port]);
  });

  it('says when a write has been answered, and of no other call', async () => {
    await call('GetItem', 'writer', input('mine'));
    await call('PutItem', 'reader', input('mine'));
    expect(written).toBe(0);
    await call('PutItem', 'writer', input('mine'));
    expect(written).toBe(1);
  });

  it('refuses who may not use the key of the table', async () => {
    expect((await call('GetItem', 'keyless', input('mine'))).status).toBe(400);
    expect(refused).toEqual(['keyless may not kms:Decrypt through dynamodb.eu-central-1.amazonaws.com']);
    expect(seen).toHaveLength(0);
  });

  it('refuses what is no JSON, or no request of a table', async () => {
    expect(await call('GetItem', 'reader', '{')).toMatchObject({ status: 400 });
    expect((await call('GetItem', 'reader', 'null')).body).toMatch(/SerializationException/);
    expect(seen).toHaveLength(0);
  });

  it('carries bodies of megabytes both ways', async () => {
    answer = (body) => body.toString();
    const large = input('mine', { filler: 'é'.repeat(3_000_000) });
    expect((await call('GetItem', 'reader', large)).body).toBe(large);
    expect((await call('GetItem', 'reader', input('mine'))).status).toBe(200);
  });

  it('puts a request together that comes byte by byte', async () => {
    const socket = await open();
    for (const byte of raw(input('mine'))) {
      socket.write(byte);
      await new Promise(setImmediate);
    }
    const [said] = (await once(socket, 'data')) as [Buffer];
    expect(said.toString()).toMatch(/^HTTP\/1.1 200/);
    socket.destroy();
  });

  it.each([
    ['two requests at once', () => raw(input('mine')) + raw(input('mine')), '400'],
    ['a body of unknown length', () => raw('', 'Transfer-Encoding: chunked\r\n'), '411'],
    ['two lengths', () => raw('{}', 'Content-Length: 2\r\nContent-Length: 3\r\n'), '400'],
    ['a length that is no number', () => raw('{}', 'Content-Length: -2\r\n'), '400'],
    ['a body without end', () => raw('', 'Content-Length: 99999999\r\n'), '413'],
    ['a head without end', () => `POST / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`, '431'],
  ])('refuses %s, and closes', async (_, request, status) => {
    const socket = await open();
    socket.write(request());
    expect(await untilClosed(socket)).toMatch(
      new RegExp(`^HTTP/1.1 ${status} .*SerializationException`, 's'),
    );
    expect(seen).toHaveLength(0);
  });

  it('breaks the connection of a client that asks again before it is answered', async () => {
    let release = (): void => undefined;
    gate = new Promise((resolve) => {
      release = resolve;
    });
    const socket = await open();
    const reached = once(engine, 'request');
    socket.write(raw(input('mine')));
    await reached;
    const said = untilClosed(socket);
    socket.write(raw(input('mine')));
    expect(await said).toBe('');
    release();
    expect(seen).toHaveLength(1);
  });

  it('breaks the connection when the engine does, and serves the next', async () => {
    answer = () => undefined;
    await expect(call('GetItem', 'reader', input('mine'))).rejects.toThrow(/socket hang up|ECONNRESET/);
    answer = () => '{}';
    expect((await call('GetItem', 'reader', input('mine'))).status).toBe(200);
  });

  it('lets go of the engine when the client goes', async () => {
    const socket = await open();
    socket.write(raw(input('mine')));
    await once(socket, 'data');
    const gone = once(seen[0]?.request.socket as Socket, 'close');
    socket.destroy();
    await gone;
  });
});
