import {
  APIGatewayClient,
  CreateApiKeyCommand,
  CreateUsagePlanKeyCommand,
} from '@aws-sdk/client-api-gateway';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { type Cloud, startCloud } from '../../local/cloud';
import { type GatewayServer, openServer } from '../../local/gateway/server';
import { type Fixture, writeFixture } from './fixture';

/*
 * Two APIs at one domain, which share an authorizer and a usage plan; the function of one is called by its alias.
 */

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

beforeAll(async () => {
  fixture = writeFixture();
  server = await openServer(0, (error) => said.push(String(error)));
  url = `http://127.0.0.1:${server.port}`;
  const step = <T>(_: string, work: () => Promise<T>) => work();
  const say = (line: string) => said.push(line);
  cloud = await startCloud({ assembly: fixture.assembly, data: fixture.data, server, step, say });
});
afterAll(async () => {
  await server.close();
  await cloud.stop();
  fixture.remove();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers });
const echo = async (path: string, headers?: Record<string, string>) =>
  (await (await get(path, headers)).json()) as Echo;
const local = { region: 'eu-central-1', credentials: { accessKeyId: 'api-Echo', secretAccessKey: 'local' } };

describe('the domain', () => {
  it('sends a path to the API of the first rule that matches, and leaves it whole', async () => {
    const other = (await echo('/v1/other?do=')).event;
    expect(other).toMatchObject({ resource: '/v1/other', path: '/v1/other' });
    expect(other.requestContext.path).toBe('/v1/other');
    const one = (await echo('/v1/open')).event;
    expect(one.requestContext.apiId).toMatch(/^[0-9a-f]{10}$/);
    expect(one.requestContext.apiId).not.toBe(other.requestContext.apiId);
  });

  it.each(['/v1/otherX', '/v1/OTHER'])('matches whole segments as they are written: not %s', async (path) => {
    const reply = await get(path);
    // The API of the shorter rule has no such route, and says so.
    expect([reply.status, await reply.json()]).toEqual([403, { message: 'Missing Authentication Token' }]);
  });

  it.each(['/', '/v2', '/v', '/V1/open'])('refuses %s, to which no rule leads', async (path) => {
    const reply = await get(path);
    expect([reply.status, await reply.json()]).toEqual([403, { message: 'Forbidden' }]);
    expect(reply.headers.get('x-amzn-errortype')).toBe('ForbiddenException');
  });

  it('is where the portal runs, for who is told of it', async () => {
    expect((await echo('/v1/other')).env.PORTAL).toBe(`http://localhost:${server.port}/x`);
  });
});

describe('an alias', () => {
  it('runs the version that it stands for', async () => {
    expect((await echo('/v1/other')).env.AWS_LAMBDA_FUNCTION_VERSION).toBe('1');
    expect((await echo('/v1/open')).env.AWS_LAMBDA_FUNCTION_VERSION).toBe('$LATEST');
  });
});

describe('an authorizer of two APIs', () => {
  it('is asked once by each for a caller', async () => {
    const asked = async (path: string) =>
      (await echo(path, { Authorization: 'Allow both' })).event.requestContext.authorizer?.asked as string;
    const first = await asked('/v1/guarded');
    const second = await asked('/v1/other/guarded');
    expect(Number(second)).toBe(Number(first) + 1);
    expect([await asked('/v1/guarded'), await asked('/v1/other/guarded')]).toEqual([first, second]);
  });
});

describe('a usage plan over two APIs', () => {
  it('counts a key over both together', async () => {
    const { env } = await echo('/v1/open');
    const client = new APIGatewayClient({
      endpoint: env.AWS_ENDPOINT_URL_API_GATEWAY ?? '',
      ...local,
      credentials: { accessKeyId: 'nobody', secretAccessKey: 'local' },
    });
    const value = 'm'.repeat(30);
    const { id: keyId = '' } = await client.send(
      new CreateApiKeyCommand({ name: 'two', value, enabled: true }),
    );
    await client.send(new CreateUsagePlanKeyCommand({ usagePlanId: 'plan', keyId, keyType: 'API_KEY' }));
    client.destroy();
    const statuses = [];
    for (const path of ['/v1/metered', '/v1/other/metered', '/v1/other/metered', '/v1/metered'])
      statuses.push((await get(path, { Authorization: `Allow ${value}` })).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });
});

describe('the parameter store', () => {
  const ask = async (Name: string, accessKeyId = 'api-Echo') => {
    const { env } = await echo('/v1/open');
    const credentials = { accessKeyId, secretAccessKey: 'local' };
    const client = new SSMClient({ endpoint: env.AWS_ENDPOINT_URL_SSM ?? '', ...local, credentials });
    try {
      return (await client.send(new GetParameterCommand({ Name }))).Parameter?.Value;
    } catch (error) {
      return (error as Error).name;
    } finally {
      client.destroy();
    }
  };

  it('gives a parameter of the template to a function that may read it, and to no other', async () => {
    expect(await ask('/fixture/plan')).toBe('plan: plan');
    expect(await ask('/fixture/plan', 'api-Guard')).toBe('AccessDeniedException');
    expect(said.join('\n')).toContain('The role of api-Guard does not allow ssm:GetParameter');
    expect(await ask('/fixture/other')).toBe('AccessDeniedException');
    expect(await ask('/fixture/other', 'nobody')).toBe('ParameterNotFound');
  });

  it('knows no other operation', async () => {
    const { env } = await echo('/v1/open');
    const headers = { 'x-amz-target': 'AmazonSSM.PutParameter' };
    const reply = await fetch(env.AWS_ENDPOINT_URL_SSM ?? '', { method: 'POST', headers, body: '{}' });
    expect([reply.status, await reply.json()]).toMatchObject([400, { __type: 'InvalidAction' }]);
  });
});
