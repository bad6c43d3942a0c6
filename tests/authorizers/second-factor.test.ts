import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { openSecondFactor } from '../../functions/authorizers/second-factor';
import { recordingLog } from '../support/effects';

/** Cognito's `GetUser`, as its API Reference has it, with this answer. */
const ask = async (status: number, body: string) => {
  const seen: unknown[] = [];
  const server = createServer(async (request, response) => {
    seen.push(request.headers['x-amz-target'], await json(request));
    response.writeHead(status).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const log = recordingLog();
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = await openSecondFactor({ endpoint, log })('a-token');
  await new Promise((ended) => server.close(ended));
  return { answer, seen, log };
};

it.each([
  [{ UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] }, true],
  [{ UserMFASettingList: ['SMS_MFA'] }, false],
  [{}, false],
])('of %j it is %s', async (user, has) => {
  const { answer, seen } = await ask(200, JSON.stringify(user));
  expect(answer).toBe(has);
  expect(seen).toEqual(['AWSCognitoIdentityProviderService.GetUser', { AccessToken: 'a-token' }]);
});

it.each([
  [400, '{"__type":"NotAuthorizedException"}'],
  [200, '<html>'],
])('is none where the pool does not tell: %s %s', async (status, body) => {
  const { answer, log } = await ask(status, body);
  expect(answer).toBe(false);
  expect(log.entries).toMatchObject([{ level: 'warn', message: 'second factor unknown' }]);
  expect(JSON.stringify(log.entries)).not.toContain('a-token');
});
