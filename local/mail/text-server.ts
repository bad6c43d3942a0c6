import type { IncomingMessage, ServerResponse } from 'node:http';
import { formIn, isForeign, JSON_TYPE, OWN, PLAIN, send } from './respond';
import { textsPage } from './text-pages';
import type { Texts } from './texts';

/** Takes what the owner of a telephone answers, by the page's own form. */
const answerText = async (
  texts: Texts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (isForeign(request)) return send(response, 403, PLAIN, 'Another site may not answer.');
  const form = await formIn(request);
  const word = form.get('word');
  if (word !== 'STOP' && word !== 'START')
    return send(response, 400, PLAIN, 'The answers are STOP and START.');
  texts.answer(form.get('number') ?? '', word);
  response.writeHead(303, { location: '/texts' }).end();
};

/** Shows the texts that were sent, and takes answers to them. */
export const respondTexts = async (
  texts: Texts,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method === 'POST' && pathname === '/texts/answers') return answerText(texts, request, response);
  if (request.method !== 'GET') return send(response, 405, PLAIN, 'Texts are for reading.');
  if (pathname === '/texts') return send(response, 200, OWN, textsPage(texts));
  if (pathname === '/texts.json') return send(response, 200, JSON_TYPE, JSON.stringify(texts.all()));
  send(response, 404, PLAIN, 'There is no such page.');
};
