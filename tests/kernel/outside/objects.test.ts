import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { openBucket } from '../../../functions/kernel/outside/bucket';
import { openObjects } from '../../../functions/kernel/outside/objects';
import { portOf } from '../../../local/machine/port';

/** A bucket that answers with these statuses, one after the other; null breaks the connection. */
let server: Server;
let statuses: (number | null)[] = [];
let asked = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1;
    const [status = 200] = statuses.splice(0, 1);
    request.resume();
    if (status === null) response.destroy();
    else response.writeHead(status).end(status === 200 ? 'hello' : '<Code>Why</Code>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

const open = (...answers: (number | null)[]) => {
  statuses = answers;
  asked = 0;
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const endpoint = `http://127.0.0.1:${portOf(server)}`;
  const signer = { region: 'eu-central-1', credentials };
  return openObjects(openBucket({ name: 'files', signer, endpoint }), Date.now);
};

test.each([
  ['an outage of S3', [503, 500]],
  ['a broken connection', [null]],
])('%s is waited out', async (_, answers) => {
  const content = await open(...answers).get('x');
  expect(Buffer.from(content ?? []).toString()).toBe('hello');
  expect(asked).toBe(answers.length + 1);
});

test('a refusal is told at once, with what S3 said', async () => {
  const objects = open(403, 403);
  await expect(objects.get('x')).rejects.toThrow(/GET .*\/files\/x was answered 403: <Code>Why<\/Code>/);
  await expect(objects.remove('x')).rejects.toThrow('DELETE');
  expect(asked).toBe(2);
});

test('what is not there is no error to read or to remove, and a bucket that is not there is one to write to', async () => {
  const objects = open(404, 404, 404);
  expect(await objects.get('x')).toBeUndefined();
  await expect(objects.remove('x')).resolves.toBeUndefined();
  await expect(objects.put('x', Buffer.from('a'), {})).rejects.toThrow('There is no bucket');
});
