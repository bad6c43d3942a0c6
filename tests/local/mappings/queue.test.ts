import type { SQSEvent } from 'aws-lambda';
import { createCheck } from '../../../local/access/roles';
import { createFunctions, type Functions } from '../../../local/lambda/functions';
import type { Outcome } from '../../../local/lambda/worker';
import { SPACING_MS, startQueueMappings } from '../../../local/mappings/queue';
import { openQueues } from '../../../local/queues/queues';
import { readTemplate } from '../../../local/template/template';
import { pairs } from '../../support/sample';
import { mapping, workerOf } from '../background-fixture';
import { type Fixture, writeFixture } from '../fixture';
import { fifoQueue } from '../queues/fixture';

/*
 * What a mapping gives to a function, and what becomes of it. Where a test is about the function, it is a real one, and time
 * passes; else it is `answer`, and the clock goes on when the test says so.
 */

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const readQueue = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const reading = (id: string, most: number) =>
  mapping({
    EventSourceArn: arnOf(id),
    FunctionName: { Ref: 'Work' },
    BatchSize: 10,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: most },
  });
const resources = {
  Ordered: fifoQueue({ VisibilityTimeout: 1 }),
  Shared: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 1 } },
  ...workerOf('Work', 'work', '', [[readQueue, { 'Fn::Join': ['', ['arn:aws:sqs:*:*:*']] }]]),
  OfOrdered: reading('Ordered', 3),
  OfShared: reading('Shared', 2),
};
// Dies at its first message, once.
const work = `exports.handler = async ({ Records }) => {
  if (Records.some(({ attributes }) => attributes.ApproximateReceiveCount === '1')) process.exit(1);
  return { batchItemFailures: [] };
};`;

type Answer = (event: SQSEvent) => Promise<unknown> | unknown;
interface Run {
  readonly at: number;
  readonly bodies: readonly string[];
  readonly groups: ReadonlySet<string | undefined>;
  /** When it began and ended, counted in beginnings and ends: two of them may be in one millisecond. */
  readonly begin: number;
  end: number;
}

let fixture: Fixture;
let stop: () => Promise<void>;
let runs: Run[] = [];
const start = (answer?: Answer) => {
  if (answer) jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  fixture = writeFixture({ code: { work }, resources });
  const template = readTemplate(fixture.assembly, fixture.data);
  const real = createFunctions(template, {
    endpoints: {},
    localized: (value) => value,
    logs: fixture.data,
    onUrgent: () => undefined,
  });
  const queues = openQueues(template, fixture.data);
  runs = [];
  let moment = 0;
  const next = () => {
    moment += 1;
    return moment;
  };
  const run = async (arn: string, event: object): Promise<Outcome> => {
    const { Records } = event as SQSEvent;
    const groups = new Set(Records.map(({ attributes }) => attributes.MessageGroupId));
    const bodies = Records.map(({ body }) => body);
    const one: Run = { at: Date.now(), bodies, groups, begin: next(), end: Number.POSITIVE_INFINITY };
    runs.push(one);
    try {
      if (!answer) return await real.run(arn, event);
      const payload = await answer(event as SQSEvent);
      return { payload: typeof payload === 'string' ? payload : JSON.stringify(payload ?? null) };
    } catch (error) {
      return { errorType: 'Error', errorMessage: String(error) };
    } finally {
      one.end = next();
    }
  };
  const functions: Functions = { ...real, run };
  const options = { template, functions, queues, check: createCheck(template), onError: fail };
  const stopMappings = startQueueMappings(options);
  stop = async () => {
    await stopMappings();
    await real.close();
    queues.close();
    fixture.remove();
  };
  const named = (name: string) => queues.all.find(({ config }) => config.name === name);
  const [ordered, shared] = [named('events-Ordered.fifo'), named('events-Shared')];
  if (!ordered || !shared) throw new Error('The template lacks a queue');
  let count = 0;
  const send = (groupId: string, ...bodies: string[]) => {
    for (const body of bodies) {
      count += 1;
      ordered.send({ body, sender: 'me', groupId, deduplicationId: String(count) });
    }
  };
  return { ordered, shared, send };
};
const fail = (_: string, error: unknown) => {
  throw error;
};
afterEach(async () => {
  jest.useRealTimers();
  await stop();
});

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Lets milliseconds pass where the clock stands still, with all that happens in them. */
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const stands = () => 'clock' in setTimeout;
const until = async (holds: () => boolean) => {
  while (!holds()) await (stands() ? pass(5) : sleep(5));
};
const isEmpty = (queue: ReturnType<typeof start>['ordered']) => () => {
  const { visible, inFlight } = queue.counts();
  return visible + inFlight === 0;
};
/** How many ran at the same time at most. */
const together = () =>
  Math.max(...runs.map(({ begin }) => runs.filter((run) => run.begin <= begin && run.end > begin).length));
/** Whether one began while the other ran, with a message of one of its groups. */
const meet = (one: Run, other: Run) =>
  one.begin > other.begin &&
  one.begin < other.end &&
  [...one.groups].some((group) => other.groups.has(group));
const failing =
  (...failed: string[]) =>
  ({ Records }: SQSEvent) => ({
    batchItemFailures: Records.filter(
      ({ body, attributes }) => failed.includes(body) && attributes.ApproximateReceiveCount === '1',
    ).map(({ messageId }) => ({ itemIdentifier: messageId })),
  });

describe('a mapping of a FIFO queue', () => {
  it('gives batches of several groups, as many at a time as it may, and no group twice at a time', async () => {
    const { ordered, send } = start(() => sleep(20));
    const groups = [...'abcdefgh'];
    const rounds = [...Array(100).keys()];
    for (const round of rounds) {
      for (const group of groups) send(group, `${group}${round}`);
      await pass(3);
    }
    await until(isEmpty(ordered));
    expect(together()).toBe(3);
    expect(runs.some((run) => run.groups.size > 1)).toBe(true);
    expect(pairs(runs, runs).filter(([one, other]) => meet(one, other))).toEqual([]);
    const given = runs.flatMap(({ bodies }) => bodies);
    for (const group of groups)
      expect(given.filter((body) => body.startsWith(group))).toEqual(rounds.map((round) => group + round));
  });

  it('gives a function the ids and the sequence number of a message', async () => {
    let event: SQSEvent | undefined;
    const { ordered, send } = start((given) => {
      event = given;
    });
    send('g', 'a');
    await until(isEmpty(ordered));
    expect(event?.Records).toMatchObject([
      {
        body: 'a',
        eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:events-Ordered.fifo',
        attributes: {
          MessageGroupId: 'g',
          MessageDeduplicationId: '1',
          SequenceNumber: expect.stringMatching(/^\d{20}$/),
          SentTimestamp: expect.any(String),
          ApproximateReceiveCount: '1',
        },
      },
    ]);
  });

  it('gives what failed again after the visibility timeout, and until then nothing of its group', async () => {
    const { ordered, send } = start(failing('a2', 'a3'));
    send('a', 'a1', 'a2', 'a3');
    await until(() => runs.length === 1);
    send('a', 'a4');
    send('b', 'b1');
    await until(isEmpty(ordered));
    expect(runs.map(({ bodies }) => bodies)).toEqual([['a1', 'a2', 'a3'], ['b1'], ['a2', 'a3', 'a4']]);
    const [first, , last] = runs;
    expect((last?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it.each<[string, Answer]>([
    ['throws', () => Promise.reject(new Error('Told to'))],
    ['answers with no JSON', () => '{'],
    ['names a message that it was not given', () => ({ batchItemFailures: [{ itemIdentifier: 'x' }] })],
    ['names none', () => ({ batchItemFailures: [{ itemIdentifier: '' }] })],
    ['names it by another key', () => ({ batchItemFailures: [{ id: 'x' }] })],
  ])('gives the whole batch again when the function %s', async (_, answer) => {
    const { ordered, send } = start((event) => (runs.length === 1 ? answer(event) : null));
    send('a', 'a1', 'a2');
    await until(isEmpty(ordered));
    expect(runs.map(({ bodies }) => bodies)).toEqual([
      ['a1', 'a2'],
      ['a1', 'a2'],
    ]);
  });

  it('gives the batch again whose function died, in order', async () => {
    const { ordered, send } = start();
    send('a', 'a1', 'a2');
    await until(() => runs.length === 1);
    await until(isEmpty(ordered));
    expect(runs.map(({ bodies }) => bodies)).toEqual([
      ['a1', 'a2'],
      ['a1', 'a2'],
    ]);
  });

  it('gives a message at once where none came before it', async () => {
    const { ordered, send } = start(() => null);
    for (let count = 1; count <= 3; count += 1) {
      send('a', 'x');
      await pass(0);
      expect(runs).toHaveLength(count);
      await pass(SPACING_MS);
    }
    expect(isEmpty(ordered)()).toBe(true);
  });

  it('gives together what follows at short intervals', async () => {
    const { ordered, send } = start(() => null);
    for (let count = 0; count < 40; count += 1) {
      send(`group ${count}`, 'x');
      await pass(SPACING_MS * 0.33);
    }
    await until(isEmpty(ordered));
    // The first was alone; then each interval gives what came in it.
    expect(runs.map(({ bodies }) => bodies.length)).toEqual([1, ...Array(13).fill(3)]);
  });

  it('gives what there is at once where it fills batches', async () => {
    const { send } = start(() => null);
    for (let count = 0; count < 30; count += 1) send(`group ${count}`, 'x');
    await pass(0);
    expect(runs.map(({ bodies }) => bodies.length)).toEqual([10, 10, 10]);
  });
});

describe('a mapping of a standard queue', () => {
  it('runs as many invocations as it may, also of one group', async () => {
    const { shared } = start(() => sleep(20));
    for (let count = 0; count < 60; count += 1) shared.send({ body: 'x', sender: 'me', groupId: 'g' });
    await until(isEmpty(shared));
    expect(together()).toBe(2);
    expect(runs.map(({ bodies }) => bodies.length)).toEqual([10, 10, 10, 10, 10, 10]);
  });
});
