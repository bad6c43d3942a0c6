import { once } from 'node:events';
import { connect } from 'node:net';
import { type GatewayServer, openServer } from '../../../local/gateway/server';

let server: GatewayServer;
beforeAll(async () => {
  server = await openServer(0, (error) => {
    throw error;
  });
  server.serve(async ({ headers }) => ({
    statusCode: 200,
    headers: [['X-Expected', String(headers.has('expect'))]],
    body: Buffer.from('here'),
  }));
});
afterAll(() => server.close());

const answerTo = async (header: string): Promise<string> => {
  const socket = connect(server.port, '127.0.0.1');
  socket.end(`${['GET / HTTP/1.1', 'Host: localhost', 'Connection: close', header].join('\r\n')}\r\n\r\n`);
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  await once(socket, 'close');
  return text;
};

it.each(['Expect: 100-continue', 'Expect: the-impossible'])(
  'a request with %s is answered as without',
  async (header) => {
    const text = await answerTo(header);
    expect(text).toMatch(/HTTP\/1\.1 200 /);
    expect(text).toMatch(/X-Expected: false/);
    expect(text).toMatch(/\r\n\r\nhere$/);
  },
);
