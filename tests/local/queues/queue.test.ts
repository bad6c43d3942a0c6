import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueueConfig } from '../../../local/queues/properties';
import { openQueue, type Queue } from '../../../local/queues/queue';

const seconds = (count: number) => jest.advanceTimersByTimeAsync(count * 1000);

let folder: string;
let queue: Queue;
let dead: Queue;
const config = (name: string, more: Partial<QueueConfig> = {}): QueueConfig => ({
  name,
  arn: `arn:aws:sqs:x:1:${name}`,
  url: `http://localhost/1/${name}`,
  visibilitySeconds: 30,
  delaySeconds: 0,
  retentionSeconds: 600,
  waitSeconds: 0,
  maximumBytes: 1_048_576,
  maximumInFlight: 120_000,
  ...more,
});
const file = (name: string) => join(folder, `${name}.jsonl`);
const open = (more: Partial<QueueConfig> = {}) => {
  dead = openQueue(config('dead'), file('dead'), () => undefined);
  queue = openQueue(config('jobs', more), file('jobs'), () => dead);
};
const reopen = () => {
  queue.close();
  dead.close();
  open(queue.config);
};
const send = (body: string, more: object = {}) => queue.send({ body, sender: 'me', ...more });
const bodies = async (from = queue, more: object = {}) =>
  (await from.receive({ max: 10, ...more })).map(({ body }) => body);

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-03-01T12:00:00Z') });
  folder = mkdtempSync(join(tmpdir(), 'queue-'));
});
afterEach(() => {
  queue.close();
  dead.close();
  jest.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

describe('a queue', () => {
  it('gives a message to one receiver, and to another when the first has not deleted it in time', async () => {
    open();
    send('a');
    const [first] = await queue.receive({ max: 1 });
    expect(await bodies()).toEqual([]);
    expect(queue.counts()).toEqual({ visible: 0, inFlight: 1, delayed: 0 });
    await seconds(30);
    const [second] = await queue.receive({ max: 1 });
    expect(second).toMatchObject({ body: 'a', receives: 2 });
    queue.remove(first?.handle ?? '');
    await seconds(30);
    const [third] = await queue.receive({ max: 1 });
    queue.remove(third?.handle ?? '');
    await seconds(30);
    expect(await bodies()).toEqual([]);
    expect(queue.counts()).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('hides a message for as long as its receiver asks, no longer', async () => {
    open();
    send('a');
    const [held] = await queue.receive({ max: 1, visibilitySeconds: 5 });
    expect(queue.hide(held?.handle ?? '', 100)).toBe(true);
    await seconds(99);
    expect(await bodies()).toEqual([]);
    await seconds(1);
    expect(await bodies()).toEqual(['a']);
    expect(queue.hide(held?.handle ?? '', 0)).toBe(false);
  });

  it('wakes who waits for a message, at once or when a delayed one is due', async () => {
    open();
    const waiting = bodies(queue, { waitSeconds: 20 });
    await seconds(1);
    send('a');
    expect(await waiting).toEqual(['a']);
    send('b', { delaySeconds: 5 });
    const later = bodies(queue, { waitSeconds: 20 });
    await seconds(4.9);
    expect(queue.counts()).toMatchObject({ delayed: 1 });
    await seconds(0.2);
    expect(await later).toEqual(['b']);
    const never = bodies(queue, { waitSeconds: 20 });
    await seconds(20);
    expect(await never).toEqual([]);
  });

  it('gives nothing to who has gone meanwhile', async () => {
    open();
    const gone = new AbortController();
    const waiting = bodies(queue, { waitSeconds: 20, signal: gone.signal });
    await seconds(1);
    gone.abort();
    expect(await waiting).toEqual([]);
    send('a');
    expect(await bodies()).toEqual(['a']);
  });

  it('keeps no message for longer than it states', async () => {
    open();
    send('a');
    await seconds(599);
    expect(await bodies(queue, { visibilitySeconds: 0 })).toEqual(['a']);
    await seconds(2);
    expect(await bodies()).toEqual([]);
    expect(queue.counts().visible).toBe(0);
  });

  it('puts what was received too often into its dead letters, where it keeps its id', async () => {
    open({ redrive: { arn: 'arn:aws:sqs:x:1:dead', maxReceives: 2 } });
    const { id } = send('a');
    for (const _ of [1, 2]) expect(await bodies(queue, { visibilitySeconds: 0 })).toEqual(['a']);
    expect(await bodies()).toEqual([]);
    expect(await dead.receive({ max: 1 })).toMatchObject([
      { id, body: 'a', deadLetterOf: 'arn:aws:sqs:x:1:jobs', receives: 3 },
    ]);
  });
});

describe('what a queue holds', () => {
  it('outlives its process: messages, counts, delays and what was hidden on purpose', async () => {
    open();
    for (const body of ['gone', 'held', 'hidden']) send(body);
    send('delayed', { delaySeconds: 300 });
    const [gone, , hidden] = await queue.receive({ max: 3 });
    queue.remove(gone?.handle ?? '');
    queue.hide(hidden?.handle ?? '', 100);
    reopen();
    expect(queue.counts()).toEqual({ visible: 1, inFlight: 1, delayed: 1 });
    // Whoever held it is gone with the process.
    expect(await queue.receive({ max: 10 })).toMatchObject([{ body: 'held', receives: 2 }]);
    await seconds(100);
    expect(await bodies()).toEqual(['held', 'hidden']);
    await seconds(200);
    expect(await bodies()).toContain('delayed');
  });

  it('is read up to the line that a kill cut short', async () => {
    open();
    send('a');
    send('b');
    queue.close();
    dead.close();
    appendFileSync(file('jobs'), '{"id":"00000000-0000-4000-8000-000000000000","bo');
    open();
    expect(await bodies()).toEqual(['a', 'b']);
    send('c');
    reopen();
    expect((await bodies()).sort()).toEqual(['a', 'b', 'c']);
  });

  it('is once in the dead letters when a kill left it in both', async () => {
    open({ redrive: { arn: 'arn:aws:sqs:x:1:dead', maxReceives: 1 } });
    send('a');
    const before = readFileSync(file('jobs'), 'utf8');
    await bodies(queue, { visibilitySeconds: 0 });
    await bodies();
    appendFileSync(file('jobs'), before);
    reopen();
    await bodies(queue, { visibilitySeconds: 0 });
    await bodies();
    expect(dead.counts().visible).toBe(1);
  });

  it('takes no more room than what is in it', async () => {
    open();
    for (let count = 0; count < 1500; count += 1) {
      send('x'.repeat(100));
      const [message] = await queue.receive({ max: 1 });
      queue.remove(message?.handle ?? '');
    }
    send('last');
    expect(readFileSync(file('jobs'), 'utf8').length).toBeLessThan(250_000);
    reopen();
    expect(await bodies()).toEqual(['last']);
  });

  it('is there again after a restart when who held it is gone, also when the file was written anew meanwhile', async () => {
    open();
    for (const body of ['held', 'hidden']) send(body);
    const [, hidden] = await queue.receive({ max: 2 });
    queue.hide(hidden?.handle ?? '', 100);
    for (let count = 0; count < 600; count += 1) {
      send('x');
      const [message] = await queue.receive({ max: 1 });
      queue.remove(message?.handle ?? '');
    }
    expect(readFileSync(file('jobs'), 'utf8').split('\n').length).toBeLessThan(1100);
    reopen();
    expect(await bodies()).toEqual(['held']);
  });

  it('is read from a file of before messages had a sequence', async () => {
    const line = (body: string) => {
      const id = `00000000-0000-4000-8000-00000000000${body}`;
      return { id, body, attributes: {}, sender: 'me', sentAt: Date.now(), visibleAt: 0, receives: 0 };
    };
    const lines = [line('1'), line('2'), { id: line('1').id, receives: 1 }, line('3')];
    appendFileSync(file('jobs'), lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
    open();
    send('4');
    const received = await queue.receive({ max: 10 });
    expect(received.map(({ body, receives }) => [body, receives])).toEqual([
      ['1', 2],
      ['2', 1],
      ['3', 1],
      ['4', 1],
    ]);
  });

  it('is bounded in flight: who does not wait is refused more, who waits gets it when there is room', async () => {
    open({ maximumInFlight: 2 });
    for (const body of ['a', 'b', 'c']) send(body);
    const [a] = await queue.receive({ max: 10 });
    expect(queue.counts()).toEqual({ visible: 1, inFlight: 2, delayed: 0 });
    await expect(queue.receive({ max: 1 })).rejects.toMatchObject({ type: 'OverLimit' });
    const waiting = bodies(queue, { waitSeconds: 20 });
    await seconds(1);
    queue.remove(a?.handle ?? '');
    expect(await waiting).toEqual(['c']);
  });

  it('is gone when it is purged', async () => {
    open();
    send('a');
    queue.purge();
    reopen();
    expect(await bodies()).toEqual([]);
  });
});
