import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { takePush } from './push';
import { pushPage } from './push-pages';
import { formIn, isForeign, JSON_TYPE, OWN, PLAIN, send } from './respond';
import { type Subscriptions, shown } from './subscriptions';

const originOf = ({ headers: { host } }: IncomingMessage) => `http://${host}`;

const subscribe = async (
  subscriptions: Subscriptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { applicationServerKey = '' } = (await json(request)) as { readonly applicationServerKey?: string };
  if (!/^B[\w-]{86}$/.test(applicationServerKey))
    return send(
      response,
      400,
      PLAIN,
      'applicationServerKey is what GET /v1/public/notifications/push-key gives.',
    );
  const made = shown(subscriptions.make(applicationServerKey), originOf(request));
  send(response, 201, JSON_TYPE, JSON.stringify(made));
};

const change = async (
  subscriptions: Subscriptions,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (isForeign(request)) return send(response, 403, PLAIN, 'Another site may not.');
  if (pathname === '/push/subscriptions') return subscribe(subscriptions, request, response);
  if (pathname === '/push/endings') {
    subscriptions.end((await formIn(request)).get('id') ?? '');
    response.writeHead(303, { location: '/push' }).end();
    return;
  }
  const to = { id: pathname.slice('/push/'.length), origin: originOf(request) };
  const { status, headers = {}, reason = '' } = await takePush(subscriptions, to, request);
  send(response, status, { ...PLAIN, ...headers }, reason);
};

/** Answers what is asked of the push service, and shows what it was given. */
export const respondPush = async (
  subscriptions: Subscriptions,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method === 'POST') return change(subscriptions, pathname, request, response);
  if (request.method !== 'GET') return send(response, 405, PLAIN, 'There is GET and POST.');
  if (pathname === '/push') return send(response, 200, OWN, pushPage(subscriptions));
  if (pathname !== '/push.json') return send(response, 404, PLAIN, 'There is no such page.');
  const pushed = subscriptions
    .pushed()
    .map((each) => ({ ...each, endpoint: `${originOf(request)}/push/${each.subscription}` }));
  send(response, 200, JSON_TYPE, JSON.stringify(pushed));
};
