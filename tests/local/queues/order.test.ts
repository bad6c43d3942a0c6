import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Received } from '../../../local/queues/message';
import type { QueueConfig } from '../../../local/queues/properties';
import { openQueue, type Queue } from '../../../local/queues/queue';
import { extent } from '../../support/sample';

/*
 * Whatever senders and receivers do, and whenever the process ends: nothing is lost, nothing is given twice unless it became
 * visible again, and in a FIFO queue the order of no group is broken.
 */

const config = (isFifo: boolean): QueueConfig => ({
  name: isFifo ? 'q.fifo' : 'q',
  arn: 'arn:aws:sqs:x:1:q',
  url: 'http://localhost/1/q',
  visibilitySeconds: 4,
  delaySeconds: 0,
  retentionSeconds: 1e6,
  waitSeconds: 0,
  maximumBytes: 1e6,
  maximumInFlight: 6,
  ...(isFifo && {
    fifo: {
      deduplicationScope: 'messageGroup',
      throughputLimit: 'perMessageGroupId',
      isContentBased: false,
    },
  }),
});

interface Modelled {
  readonly id: string;
  readonly group: string;
  readonly token: string;
  readonly sentAt: number;
  hiddenUntil: number;
  /** Whether it is hidden by its receiver alone, who ends with the process. */
  isHeld: boolean;
  receives: number;
  isGone: boolean;
}

/** The queue, and what is expected of it. */
const open = (isFifo: boolean, file: string) => {
  const sent: Modelled[] = [];
  const handles: Received[] = [];
  let queue: Queue = openQueue(config(isFifo), file, () => undefined);
  const isHidden = ({ hiddenUntil }: Modelled) => hiddenUntil > Date.now();
  const there = () => sent.filter(({ isGone }) => !isGone);
  const find = (id: string) => sent.find((message) => message.id === id) as Modelled;
  const held = (index: number): [Modelled, Received] | undefined => {
    const received = handles[index % Math.max(1, handles.length)];
    return received && [find(received.id), received];
  };
  const isCurrent = (message: Modelled, { receives }: Received) =>
    !message.isGone && message.receives === receives;

  const send = (group: string, token: string) => {
    const ids = { groupId: group, ...(isFifo && { deduplicationId: token }) };
    const { id } = queue.send({ body: 'x', sender: 'me', ...ids });
    const isSame = (message: Modelled) => message.group === group && message.token === token;
    const repeated = sent.filter(isSame).find(({ sentAt }) => sentAt > Date.now() - 300_000);
    if (isFifo && repeated) return expect(id).toBe(repeated.id);
    expect(sent.map((message) => message.id)).not.toContain(id);
    const sentAt = Date.now();
    sent.push({ id, group, token, sentAt, hiddenUntil: 0, isHeld: false, receives: 0, isGone: false });
  };
  const receive = async (max: number, visibilitySeconds: number) => {
    const before = there();
    const inFlight = before.filter(isHidden);
    const room = config(isFifo).maximumInFlight - inFlight.length;
    const received = await queue.receive({ max, visibilitySeconds }).catch((error) => {
      expect([isFifo, room <= 0, error.type]).toEqual([false, true, 'OverLimit']);
      return [];
    });
    const given = received.map(({ id }) => find(id));
    expect(new Set(given).size).toBe(given.length);
    for (const message of given) expect([message.isGone, isHidden(message)]).toEqual([false, false]);
    const free = before.filter((message) =>
      isFifo ? !inFlight.some(({ group }) => group === message.group) : !isHidden(message),
    );
    expect(given.length).toBe(Math.max(0, Math.min(max, room, free.length)));
    for (const group of isFifo ? new Set(given.map((message) => message.group)) : []) {
      const asGiven = given.filter((message) => message.group === group);
      expect(asGiven).toEqual(free.filter((message) => message.group === group).slice(0, asGiven.length));
    }
    for (const message of given) {
      message.receives += 1;
      message.hiddenUntil = Date.now() + visibilitySeconds * 1000;
      message.isHeld = true;
    }
    expect(received.map(({ receives }) => receives)).toEqual(given.map(({ receives }) => receives));
    handles.push(...received);
  };
  const remove = (index: number) => {
    const [message, received] = held(index) ?? [];
    if (!message || !received) return;
    const works = isCurrent(message, received) && (!isFifo || isHidden(message));
    expect(queue.remove(received.handle)).toBe(!isFifo || works || message.isGone);
    if (works) message.isGone = true;
  };
  const hide = (index: number, seconds: number) => {
    const [message, received] = held(index) ?? [];
    if (!message || !received) return;
    const works = isCurrent(message, received) && isHidden(message);
    expect(queue.hide(received.handle, seconds)).toBe(works);
    if (works) Object.assign(message, { hiddenUntil: Date.now() + seconds * 1000, isHeld: false });
  };
  const restart = () => {
    queue.close();
    queue = openQueue(config(isFifo), file, () => undefined);
    for (const message of sent.filter(({ isHeld }) => isHeld)) message.hiddenUntil = 0;
  };
  return {
    ...{ send, receive, remove, hide, restart },
    /** Receives and deletes until nothing is left. */
    drain: async () => {
      while (there().length > 0) {
        jest.setSystemTime(Date.now() + 10_000);
        const first = handles.length;
        await receive(10, 4);
        expect(handles.length).toBeGreaterThan(first);
        for (let index = first; index < handles.length; index += 1) remove(index);
      }
      expect(queue.counts()).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
    },
    close: () => queue.close(),
  };
};
type Opened = ReturnType<typeof open>;

const index = fc.nat(1000);
const act: fc.Arbitrary<(queue: Opened) => unknown> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3', '4', '5')).map(
      ([group, token]) =>
        ({ send }: Opened) =>
          send(group, token),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 })).map(
      ([max, seconds]) =>
        ({ receive }: Opened) =>
          receive(max, seconds),
    ),
  },
  {
    weight: 4,
    arbitrary: index.map(
      (at) =>
        ({ remove }: Opened) =>
          remove(at),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(index, fc.integer({ min: 0, max: 5 })).map(
      ([at, seconds]) =>
        ({ hide }: Opened) =>
          hide(at, seconds),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(1, 2, 3, 100, 200)
      .map((seconds) => () => jest.setSystemTime(Date.now() + seconds * 1000)),
  },
  { weight: 1, arbitrary: fc.constant(({ restart }: Opened) => restart()) },
);

let folder: string;
beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-03-01T12:00:00Z') });
  folder = mkdtempSync(join(tmpdir(), 'queue-'));
});
afterEach(() => {
  jest.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

describe('whatever happens to it', () => {
  it.each([
    ['a FIFO queue gives each group in order, and nothing twice', true],
    ['a standard queue gives nothing twice', false],
  ])('%s, until all was given', async (_, isFifo) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 120 }), async (acts) => {
        run += 1;
        const queue = open(isFifo, join(folder, `${run}.jsonl`));
        try {
          for (const one of acts) await one(queue);
          await queue.drain();
        } finally {
          queue.close();
        }
      }),
      { numRuns: extent(150, 2000) },
    );
  });

  it('what a FIFO queue remembers takes no more room than five minutes of it', async () => {
    const file = join(folder, 'jobs.jsonl');
    const queue = openQueue(config(true), file, () => undefined);
    for (let count = 0; count < 6000; count += 1) {
      jest.setSystemTime(Date.now() + 1000);
      queue.send({ body: 'x'.repeat(100), sender: 'me', groupId: 'g', deduplicationId: `${count}` });
      const [message] = await queue.receive({ max: 1 });
      queue.remove(message?.handle ?? '');
    }
    queue.close();
    // 300 are remembered, a thousand lines may be over before it is looked at, and four for each that is remembered.
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(2600);
  });
});
