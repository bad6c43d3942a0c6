import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { openServer } from '../../../local/gateway/server';

const answer = { statusCode: 200, headers: [], body: Buffer.from('done') };

/** A server whose gateway answers after so many milliseconds. */
const serving = async (ms: number) => {
  const errors: unknown[] = [];
  const server = await openServer(0, (error) => errors.push(error));
  server.serve(async () => {
    await sleep(ms);
    return answer;
  });
  return { server, errors, url: `http://127.0.0.1:${server.port}/` };
};

describe('a portal that stops', () => {
  it('answers what is under way, and refuses what comes with 503', async () => {
    const { server, errors, url } = await serving(300);
    const early = fetch(url);
    await sleep(100);
    const drained = server.drain(5_000);
    const late = await fetch(url);
    expect([late.status, late.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await late.json()).toMatchObject({ status: 503 });
    expect(await (await early).text()).toBe('done');
    await drained;
    await server.close();
    expect(errors).toEqual([]);
  });

  it('answers 503, and nothing else, to what takes too long', async () => {
    const { server, errors, url } = await serving(600);
    const all = Array.from({ length: 20 }, () => fetch(url));
    await sleep(100);
    await server.drain(100);
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array(20).fill(503));
    await sleep(600);
    await server.close();
    expect(errors).toEqual([]);
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
