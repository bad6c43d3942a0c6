import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

const html = (policy: string): OutgoingHttpHeaders => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': policy,
});
export const OWN = html(
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'",
);
/** Received HTML is shown with its styles, but without scripts, external content, or an origin. */
export const FOREIGN = html("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
export const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };
export const JSON_TYPE = { 'Content-Type': 'application/json' };

export const send = (
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string | Buffer,
): void => {
  response
    .writeHead(status, { ...headers, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    .end(body);
};

/** Whether a page of another site asks, which may change nothing here. */
export const isForeign = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin !== undefined && origin !== `http://${host}`;

/** What a page's own form has sent. */
export const formIn = async (request: IncomingMessage): Promise<URLSearchParams> =>
  new URLSearchParams(await text(request));
