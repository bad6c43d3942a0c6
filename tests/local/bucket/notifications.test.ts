import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { matches } from '../../../local/bucket/pattern';
import { openWorld, post, templateWith, type World } from './fixture';

let world: World | undefined;
afterEach(async () => {
  await world?.stop();
  world = undefined;
});

const upload = (to: World) =>
  post(
    to.bucket().upload({ key: 'incoming/x', mediaType: 'image/png', bytes: 5 }, to.clock.now, 60),
    'hello',
  );

const came = {
  source: 'aws.s3',
  'detail-type': 'Object Created',
  region: 'eu-central-1',
  resources: ['arn:aws:s3:::files'],
  detail: {
    bucket: { name: 'files' },
    object: { key: 'incoming/x', size: 5, etag: '5d41402abc4b2a76b9719d911017c592' },
    reason: 'POST Object',
  },
};

test('what has come is told where the rule says, as the event bus tells it', async () => {
  world = await openWorld();
  await upload(world);
  expect(world.sent).toMatchObject([came]);
  await world.restart();
  expect(world.sent).toHaveLength(1);
});

test('a rule for other keys hears nothing, nor does any rule of a bucket that tells nothing', async () => {
  world = await openWorld(templateWith({}, { detail: { object: { key: [{ prefix: 'attached/' }] } } }));
  await upload(world);
  expect(world.sent).toEqual([]);
  await world.stop();
  world = await openWorld(templateWith({ NotificationConfiguration: {} }));
  await upload(world);
  expect(world.sent).toEqual([]);
});

test('what was not told before a kill is told after the next start', async () => {
  world = await openWorld();
  await upload(world);
  const folder = join(world.folder, 'files');
  const [note = ''] = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const known = JSON.parse(readFileSync(join(folder, note), 'utf8'));
  expect(known.untold).toBeUndefined();
  writeFileSync(join(folder, note), JSON.stringify({ ...known, untold: 'POST Object' }));
  await world.restart();
  expect(world.sent).toMatchObject([came, came]);
});

test.each([
  [
    'a pattern that asks in an unknown way',
    templateWith({}, { detail: { object: { size: [{ numeric: ['>', 5] }] } } }),
    'does not know the event pattern',
  ],
  [
    'a queue whose policy says nothing',
    templateWith({}, { source: ['aws.s3'] }, []),
    'No policy of uploads and its key lets rule send to it',
  ],
])('%s is refused', async (_, template, message) => {
  await expect(openWorld(template)).rejects.toThrow(message);
});

test('a queue whose key does not serve the event bus is refused', async () => {
  await expect(openWorld(templateWith(), 'arn:aws:kms:eu-central-1:1:key/of-the-queue')).rejects.toThrow(
    'No policy of uploads and its key lets rule send to it',
  );
});

test.each([
  [{ a: ['x'] }, { a: 'x' }, true],
  [{ a: ['x', 'y'] }, { a: 'y' }, true],
  [{ a: ['x'] }, { a: 'y' }, false],
  [{ a: ['x'] }, {}, false],
  [{ a: { b: [{ prefix: 'in/' }] } }, { a: { b: 'in/1' } }, true],
  [{ a: { b: [{ prefix: 'in/' }] } }, { a: { b: 'out/1' } }, false],
  [{ a: { b: ['x'] } }, {}, false],
])('the pattern %j meets %j: %s', (pattern, event, wanted) => {
  expect(matches(pattern as never, event)).toBe(wanted);
});
