import { setTimeout as sleep } from 'node:timers/promises';
import { matches } from '../../../local/bucket/pattern';
import type { Outcome } from '../../../local/lambda/worker';
import { openWorld, post, templateWith, type World } from './fixture';

type Call = {
  readonly arn: string;
  readonly event: never;
  readonly service: string;
  readonly source: string;
};

let world: World;
afterEach(() => world.stop());

/** Functions that answer as they are told to, one outcome after the other; then well. */
const functions = (...outcomes: readonly Outcome[]) => {
  const calls: Call[] = [];
  const invoke = async (arn: string, event: object, service: string, source: string): Promise<Outcome> => {
    calls.push({ arn, event: event as never, service, source });
    return outcomes[calls.length - 1] ?? { payload: 'null' };
  };
  return { calls, invoke };
};

const until = async (holds: () => boolean) => {
  for (let waited = 0; waited < 100 && !holds(); waited += 1) await sleep(50);
  expect(holds()).toBe(true);
};

const upload = () =>
  post(
    world.bucket().upload({ key: 'incoming/x', mediaType: 'image/png', bytes: 5 }, world.clock.now, 60),
    'hello',
  );

const failed: Outcome = { errorType: 'Error', errorMessage: 'It broke' };

test('what has come is told to the function whose rule waits for it, as the event bus tells it', async () => {
  world = await openWorld();
  const { calls, invoke } = functions();
  world.buckets.connect({ invoke });
  await upload();
  await until(() => calls.length === 1);
  expect(calls[0]).toMatchObject({
    arn: 'arn:looker',
    service: 'events.amazonaws.com',
    source: 'arn:rule',
    event: {
      source: 'aws.s3',
      'detail-type': 'Object Created',
      region: 'eu-central-1',
      resources: ['arn:aws:s3:::files'],
      detail: {
        bucket: { name: 'files' },
        object: { key: 'incoming/x', size: 5, etag: '5d41402abc4b2a76b9719d911017c592' },
        reason: 'POST Object',
      },
    },
  });
});

test('a rule for other keys hears nothing', async () => {
  world = await openWorld(templateWith({}, { detail: { object: { key: [{ prefix: 'attached/' }] } } }));
  const { calls, invoke } = functions();
  world.buckets.connect({ invoke });
  await upload();
  await sleep(100);
  expect(calls).toEqual([]);
});

test('a function that fails is asked again', async () => {
  world = await openWorld();
  const { calls, invoke } = functions(failed);
  world.buckets.connect({ invoke });
  await upload();
  await until(() => calls.length === 2);
});

test('what was not told before the end is told after the next start, and once', async () => {
  world = await openWorld();
  const first = functions(failed, failed, failed);
  world.buckets.connect(first);
  await upload();
  await until(() => first.calls.length === 1);
  await world.restart();
  const second = functions();
  world.buckets.connect(second);
  await until(() => second.calls.length === 1);
  await sleep(50);
  await world.restart();
  const third = functions();
  world.buckets.connect(third);
  await sleep(100);
  expect(third.calls).toEqual([]);
});

test('a pattern that asks in an unknown way is refused', async () => {
  world = await openWorld(templateWith({}, { detail: { object: { size: [{ numeric: ['>', 5] }] } } }));
  expect(() => world.buckets.connect(functions())).toThrow('does not know the event pattern');
});

test.each([
  [{ a: ['x'] }, { a: 'x' }, true],
  [{ a: ['x', 'y'] }, { a: 'y' }, true],
  [{ a: ['x'] }, { a: 'y' }, false],
  [{ a: ['x'] }, {}, false],
  [{ a: { b: [{ prefix: 'in/' }] } }, { a: { b: 'in/1' } }, true],
  [{ a: { b: [{ prefix: 'in/' }] } }, { a: { b: 'out/1' } }, false],
  [{ a: { b: ['x'] } }, {}, false],
])('the pattern %j meets %j: %s', async (pattern, event, wanted) => {
  world = await openWorld();
  expect(matches(pattern as never, event)).toBe(wanted);
});
