import { once } from 'node:events';
import { connect } from 'node:net';
import { openServer } from '../../../local/gateway/server';

const answer = { statusCode: 200, headers: [], body: Buffer.from('done') };

/** A promise, and what keeps it. */
const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

/** A server whose gateway answers when the test says so, and tells when so many requests have come. */
const serving = async (expected: number) => {
  const errors: unknown[] = [];
  const [come, answering] = [gate(), gate()];
  let count = 0;
  const server = await openServer(0, (error) => errors.push(error));
  server.serve(async () => {
    count += 1;
    if (count === expected) come.open();
    await answering.opened;
    return answer;
  });
  const url = `http://127.0.0.1:${server.port}/`;
  return { server, errors, url, come: come.opened, answer: answering.open };
};

describe('a portal that stops', () => {
  it('answers what is under way, and refuses what comes with 503', async () => {
    const one = await serving(1);
    const early = fetch(one.url);
    await one.come;
    const drained = one.server.drain(60_000);
    const late = await fetch(one.url);
    expect([late.status, late.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await late.json()).toMatchObject({ status: 503 });
    one.answer();
    expect(await (await early).text()).toBe('done');
    await drained;
    await one.server.close();
    expect(one.errors).toEqual([]);
  });

  it('answers 503, and nothing else, to what takes too long', async () => {
    const one = await serving(20);
    const all = Array.from({ length: 20 }, () => fetch(one.url));
    await one.come;
    await one.server.drain(100);
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array(20).fill(503));
    one.answer();
    await one.server.close();
    expect(one.errors).toEqual([]);
  });
});

it('gives up a body that trickles in', async () => {
  const hasty = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 };
  const server = await openServer(0, () => undefined, hasty);
  server.serve(async () => answer);
  const socket = connect(server.port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
  const trickle = setInterval(() => socket.write(' '), 50);
  const [said] = (await once(socket, 'data')) as [Buffer];
  clearInterval(trickle);
  expect(said.toString()).toMatch(/^HTTP\/1.1 408 /);
  socket.destroy();
  await server.close();
});
