import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBRecord, SQSRecord } from 'aws-lambda';
import { startCloud } from '../../local/cloud';
import { openServer } from '../../local/gateway/server';
import { callAws, dynamo, type Service } from '../../local/machine/aws';
import { eventsStack } from './background-fixture';
import { writeFixture } from './fixture';

const region = 'eu-central-1';
const sqs = (endpoint: string): Service => ({
  ...dynamo(endpoint, region),
  target: 'AmazonSQS',
});

/** As much of what functions were given as is looked at here. */
interface Seen {
  readonly event: { readonly Records: readonly (Partial<SQSRecord> & Pick<DynamoDBRecord, 'dynamodb'>)[] };
}

/** What has reached the functions: keys of items, bodies of messages. */
const reached = (seen: string): string[] =>
  (existsSync(seen) ? readFileSync(seen, 'utf8') : '')
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => (JSON.parse(line) as Seen).event.Records)
    .map(({ body, dynamodb }) => body ?? dynamodb?.Keys?.pk?.S ?? '');

test('whoever kills the cloud loses nothing that was acknowledged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'));
  const seen = join(folder, 'seen');
  const { assembly, data, remove } = writeFixture(eventsStack(seen));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'cloud-child.ts'), assembly, data],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const { tables, queues } = JSON.parse(said.toString()) as { tables: string; queues: string };
  const acknowledged: string[] = [];
  const write = async (number: number) => {
    const Item = { pk: { S: `thing#${number}` }, sk: { S: '1' } };
    await callAws(dynamo(tables, region), 'PutItem', { TableName: 'data-Table', Item });
    acknowledged.push(`thing#${number}`);
    const QueueUrl = `${queues}/000000000000/events-Jobs`;
    await callAws(sqs(queues), 'SendMessage', { QueueUrl, MessageBody: `message ${number}` });
    acknowledged.push(`message ${number}`);
  };
  let killed = false;
  for (let number = 0; !killed && number < 10_000; number += 1) {
    if (number === 150) child.kill('SIGKILL');
    await write(number).catch(() => {
      killed = true;
    });
  }
  if (child.signalCode === null) await once(child, 'exit');
  const before = reached(seen).length;
  // By then the engine has noticed that its portal is gone, and has closed its file.
  await sleep(500);
  const server = await openServer(0, () => undefined);
  const step = <T>(_: string, work: () => Promise<T>) => work();
  const cloud = await startCloud({ assembly, data, server, step, say: () => undefined });
  const missing = () => acknowledged.filter((one) => !reached(seen).includes(one));
  for (let waited = 0; missing().length > 0 && waited < 100; waited += 1) await sleep(100);
  expect(missing()).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(300);
  // What had been taken care of is not done again, but for the batches under way.
  const twice = reached(seen).length - new Set(reached(seen)).size;
  expect(before).toBeGreaterThan(0);
  expect(twice).toBeLessThan(100);
  await server.close();
  await cloud.stop();
  remove();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
