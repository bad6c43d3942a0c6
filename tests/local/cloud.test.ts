import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  APIGatewayClient,
  CreateApiKeyCommand,
  CreateUsagePlanKeyCommand,
  GetApiKeysCommand,
} from '@aws-sdk/client-api-gateway';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { type Cloud, startCloud } from '../../local/cloud';
import { accessToken, addToGroup, addUser } from '../../local/demo/pool';
import { type GatewayServer, openServer } from '../../local/gateway/server';
import { type Fixture, writeFixture } from './fixture';

interface Echo {
  readonly event: APIGatewayProxyEvent;
  readonly env: Record<string, string>;
  readonly calls: number;
}

let fixture: Fixture;
let server: GatewayServer;
let cloud: Cloud;
let url: string;
const said: string[] = [];

const start = async () => {
  server = await openServer(0, (error) => said.push(String(error)));
  url = `http://127.0.0.1:${server.port}`;
  cloud = await startCloud({
    assembly: fixture.assembly,
    data: fixture.data,
    server,
    step: (_, work) => work(),
    say: (line) => said.push(line),
  });
};
const stop = async () => {
  await server.close();
  await cloud.stop();
};
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers });
const echo = async (path: string, init?: RequestInit) =>
  (await (await fetch(`${url}${path}`, init)).json()) as Echo;

beforeAll(async () => {
  fixture = writeFixture();
  await start();
});
afterAll(async () => {
  await stop();
  fixture.remove();
});

describe('the gateway', () => {
  it('gives a function the event that API Gateway would', async () => {
    const { event } = await echo('/v1/open?a=1&a=2&b=x%20y', {
      method: 'POST',
      headers: { 'X-One': '1', 'Content-Type': 'application/json' },
      body: '{"ä":1}',
    });
    expect(event).toMatchObject({
      resource: '/v1/open',
      path: '/v1/open',
      httpMethod: 'POST',
      body: '{"ä":1}',
      isBase64Encoded: false,
      pathParameters: null,
      queryStringParameters: { a: '2', b: 'x y' },
      multiValueQueryStringParameters: { a: ['1', '2'], b: ['x y'] },
      requestContext: { stage: 'local', resourcePath: '/v1/open', identity: { sourceIp: '127.0.0.1' } },
    });
    expect(event.multiValueHeaders['x-one'] ?? event.multiValueHeaders['X-One']).toEqual(['1']);
  });

  it('hands path parameters on as they were sent, and takes many segments for a greedy one', async () => {
    const { event } = await echo('/v1/things/a%2Fb');
    expect(event.pathParameters).toEqual({ id: 'a%2Fb' });
    expect(event.path).toBe('/v1/things/a%2Fb');
    expect((await echo('/v1/files/x/y/z')).event.pathParameters).toEqual({ path: 'x/y/z' });
  });

  it('passes a body of a binary type as Base64, and decodes an answer for who asks for one', async () => {
    const { event } = await echo('/v1/open', {
      method: 'POST',
      headers: { 'Content-Type': 'image/png' },
      body: new Uint8Array([0, 1, 255]),
    });
    expect(event).toMatchObject({ body: 'AAH/', isBase64Encoded: true });
    const decoded = await get('/v1/open?do=binary', { Accept: 'image/png' });
    expect([...new Uint8Array(await decoded.arrayBuffer())]).toEqual([0, 1, 2]);
    expect(await (await get('/v1/open?do=binary')).text()).toBe('AAEC');
  });

  it('compresses what is long for a client that takes it', async () => {
    const encoding = async (path: string, accepted: string) =>
      (await get(path, { 'Accept-Encoding': accepted })).headers.get('content-encoding');
    expect(await encoding('/v1/open', 'gzip')).toBe('gzip');
    expect(await encoding('/v1/open', 'identity')).toBeNull();
    expect(await encoding('/v1/open?do=binary', 'gzip')).toBeNull();
  });

  it('keeps repeated headers apart and renames those that are its own', async () => {
    const reply = await get('/v1/open?do=cookies');
    expect(reply.status).toBe(201);
    expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(reply.headers.get('x-amzn-remapped-www-authenticate')).toBe('x');
  });

  it.each([
    ['/v1/nowhere', 403, 'Missing Authentication Token'],
    ['/v1/open?do=nonsense', 502, 'Internal server error'],
    ['/v1/open?do=fail', 502, 'Internal server error'],
    ['/v1/open?do=exit', 502, 'Internal server error'],
    ['/v1/unpermitted', 500, 'Internal server error'],
  ])('answers GET %s with %i', async (path, status, message) => {
    const reply = await get(path);
    expect(reply.status).toBe(status);
    expect(await reply.json()).toEqual({ message });
  });

  it('gives up on a function that is slower than the integration may be', async () => {
    expect((await get('/v1/slow?do=hang')).status).toBe(504);
  });

  it('ends a function at its own timeout, and starts it anew', async () => {
    expect((await get('/v1/open?do=hang')).status).toBe(502);
    expect(said.some((line) => line.includes('Task timed out after 1.00 seconds'))).toBe(true);
    expect((await get('/v1/open')).status).toBe(200);
  });

  it('answers a preflight by itself', async () => {
    const reply = await fetch(`${url}/v1/slow`, { method: 'OPTIONS' });
    expect(reply.status).toBe(204);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('refuses a body of more than 10 MB', async () => {
    const reply = await fetch(`${url}/v1/open`, {
      method: 'POST',
      body: new Uint8Array(10 * 1024 * 1024 + 1),
    });
    expect(reply.status).toBe(413);
  });

  it('throttles a method as its stage says', async () => {
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await get('/v1/scarce/1')).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  });
});

describe('authorizers', () => {
  it('refuse without being asked when the identity source is missing, in the words of the API', async () => {
    const reply = await get('/v1/guarded');
    expect(reply.status).toBe(401);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    const requestId = reply.headers.get('x-request-id');
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await reply.json()).toEqual({ title: 'Unauthorized', requestId });
  });

  it('are asked once for each caller', async () => {
    const identify = async (who: string) => {
      const { event } = await echo('/v1/guarded', { headers: { Authorization: who } });
      return event.requestContext.authorizer;
    };
    const first = await identify('Allow once');
    expect(first).toMatchObject({
      principalId: 'someone',
      asked: expect.stringMatching(/^\d+$/),
      vip: 'true',
    });
    expect(await identify('Allow once')).toEqual(first);
    expect((await identify('Allow again'))?.asked).not.toBe(first?.asked);
  });

  it.each([
    ['nobody', 401],
    ['Deny', 403],
    ['broken', 500],
  ])('answer %s with %i', async (who, status) => {
    expect((await get('/v1/guarded', { Authorization: who })).status).toBe(status);
  });
});

describe('usage plans', () => {
  it('know the keys that a function made through the control plane, and throttle each', async () => {
    const endpoint = (await controlEndpoint()) ?? '';
    const client = new APIGatewayClient({
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const value = 'k'.repeat(30);
    const key = await client.send(new CreateApiKeyCommand({ name: 'one', value, enabled: true }));
    await expect(client.send(new CreateApiKeyCommand({ name: 'two', value }))).rejects.toMatchObject({
      name: 'ConflictException',
    });
    const join = { keyId: key.id ?? '', keyType: 'API_KEY' };
    await expect(
      client.send(new CreateUsagePlanKeyCommand({ usagePlanId: 'none', ...join })),
    ).rejects.toMatchObject({ name: 'NotFoundException' });
    const unjoined = await get('/v1/metered', { Authorization: `Allow ${value}` });
    expect(unjoined.status).toBe(403);
    await client.send(new CreateUsagePlanKeyCommand({ usagePlanId: 'plan', ...join }));
    await expect(
      client.send(new CreateUsagePlanKeyCommand({ usagePlanId: 'plan', ...join })),
    ).rejects.toMatchObject({ name: 'ConflictException' });
    const found = await client.send(new GetApiKeysCommand({ nameQuery: 'on', includeValues: true }));
    expect(found.items).toMatchObject([{ name: 'one', value, createdDate: expect.any(Date) }]);
    client.destroy();
    const statuses = [];
    for (let index = 0; index < 3; index += 1) {
      statuses.push((await get('/v1/metered', { Authorization: `Allow ${value}` })).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('refuse a key that they do not know', async () => {
    expect((await get('/v1/metered', { Authorization: 'Allow unknown' })).status).toBe(403);
    expect((await get('/v1/metered', { Authorization: 'Allow' })).status).toBe(403);
  });
});

describe('roles', () => {
  const put = (kind: string) => ({
    TableName: 'data-Table',
    Item: { pk: { S: `${kind}#1` }, sk: { S: '1' } },
  });
  const query = (index: string, attribute: string, value: string) => ({
    TableName: 'data-Table',
    ...(index && { IndexName: index }),
    KeyConditionExpression: '#k = :k AND begins_with(sk, :s)',
    ExpressionAttributeNames: { '#k': attribute },
    ExpressionAttributeValues: { ':k': { S: value }, ':s': { S: 'x' } },
  });
  const items = (...kinds: string[]) => ({ TransactItems: kinds.map((kind) => ({ Put: put(kind) })) });

  it.each([
    ['PutItem', put('note'), 'passes'],
    ['PutItem', put('secret'), 'is refused'],
    ['DeleteItem', { TableName: 'data-Table', Key: put('note').Item }, 'is refused'],
    ['Query', query('', 'pk', 'note#1'), 'passes'],
    ['Query', query('', 'pk', 'secret#1'), 'is refused'],
    ['Query', { ...query('byOwner', 'owner', 'secret#1') }, 'is refused'],
    ['Query', { ...query('byState', 'state', 'note#1') }, 'is refused'],
    ['TransactWriteItems', items('note', 'note'), 'passes'],
    ['TransactWriteItems', items('note', 'secret'), 'is refused'],
    ['BatchWriteItem', { RequestItems: { 'data-Table': [{ PutRequest: put('secret') }] } }, 'is refused'],
  ])('of a function: %s %j %s', async (operation, input, expected) => {
    const { env } = await echo('/v1/open');
    const reply = await fetch(env.AWS_ENDPOINT_URL_DYNAMODB ?? '', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-amz-json-1.0',
        'X-Amz-Target': `DynamoDB_20120810.${operation}`,
        'X-Amz-Date': '20260101T000000Z',
        Authorization:
          'AWS4-HMAC-SHA256 Credential=api-Echo/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: JSON.stringify(input),
    });
    const { __type = '' } = (await reply.json()) as { __type?: string };
    expect(__type.includes('AccessDenied') ? 'is refused' : 'passes').toBe(expected);
  });
});

describe('functions', () => {
  it('wake with a clock that is right, however long they were frozen', async () => {
    await get('/v1/open');
    await sleep(400);
    expect(Number(await (await get('/v1/open?do=timer')).text())).toBeGreaterThanOrEqual(299);
  });

  it('tell a person of what goes wrong, and of nothing else', async () => {
    said.length = 0;
    await get('/v1/guarded', { Authorization: 'nobody' });
    await get('/v1/open?do=complain');
    await get('/v1/open?do=fail');
    await get('/v1/open');
    const lines = said.map((line) => line.split('\n')[0]);
    expect(lines).toEqual(['api-Echo: Something is odd', 'api-Echo: TypeError: It broke']);
  });
});

describe('what the template states', () => {
  it('reaches the function over stacks: table, pool and a generated secret', async () => {
    const { env } = await echo('/v1/open');
    expect(env).toMatchObject({ TABLE: 'data-Table', POOL: 'eu-central-1_Pool' });
    expect(env.SEAL).toMatch(/^[0-9A-Za-z]{40}$/);
    expect(readFileSync(join(fixture.data, 'logs', 'api-Echo.log'), 'utf8')).toContain('called 1');
  });

  it('has a user pool that closes no connection while somebody may write to it', async () => {
    const { headers } = await fetch(`${cloud.cognito.endpoint}/health`);
    expect(headers.get('keep-alive')).toBe('timeout=600');
  });

  it('outlives a restart, as do users and secrets', async () => {
    const user = { username: 'someone@example.org', password: 'Some-word-2026' };
    const pool = () => ({ region: 'eu-central-1', cognito: cloud.cognito });
    await addUser(pool(), user);
    await addToGroup(pool(), user.username, 'operators');
    const before = await echo('/v1/open');
    const { port } = cloud.cognito;
    await stop();
    await start();
    expect(cloud.cognito.port).toBe(port);
    expect((await echo('/v1/open')).env.SEAL).toBe(before.env.SEAL);
    const token = await accessToken(pool(), user);
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).toMatchObject({
      iss: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Pool',
      client_id: 'client',
      token_use: 'access',
      'cognito:groups': ['operators'],
    });
  });
});

/** The control plane has a port of its own, which only functions know. */
const controlEndpoint = async (): Promise<string | undefined> => {
  const { env } = await echo('/v1/open');
  return env.AWS_ENDPOINT_URL_API_GATEWAY;
};
