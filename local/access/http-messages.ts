/*
 * As much of HTTP/1.1 (RFC 9112) as stands between a client that asks one thing at a time and an engine: where a message
 * ends. Nothing else of it is read, let alone written anew.
 */

/** A request as it came. */
export interface HttpRequest {
  /** Request line and headers, each line with its end, without the empty one. */
  readonly head: string;
  readonly body: Buffer;
}

/** What is wrong with a message, by the status that says so; the connection is of no use afterwards. */
export class Unreadable extends Error {
  constructor(
    readonly status: 400 | 411 | 413 | 431,
    message: string,
  ) {
    super(message);
  }
}

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = `0${HEAD_END}`;
const HEAD_BYTES = 16 * 1024;
/** The largest request of DynamoDB, a batch of writes (API reference, BatchWriteItem), and its JSON around it. */
const BODY_BYTES = 32 * 1024 * 1024;

const headers = new Map<string, RegExp>();

/** The value of a header, or an empty text. `name` is in lower case, and one of the few that the code asks for. */
export const headerIn = (head: string, name: string): string => {
  const pattern = headers.get(name) ?? new RegExp(`\\r\\n${name}:[ \\t]*(.*?)[ \\t]*\\r\\n`, 'i');
  headers.set(name, pattern);
  const [, value = ''] = pattern.exec(head) ?? [];
  return value;
};

const lengthIn = (head: string): number => {
  if (headerIn(head, 'transfer-encoding') !== '') throw new Unreadable(411, 'A body must state its length');
  const lengths = new Set(
    [...head.matchAll(/\r\ncontent-length:[ \t]*(.*?)[ \t]*(?=\r\n)/gi)].map((found) => found[1]),
  );
  const [length = '0', ...others] = lengths;
  if (others.length > 0 || !/^\d+$/.test(length))
    throw new Unreadable(400, 'The length of the body is not clear');
  if (Number(length) > BODY_BYTES) throw new Unreadable(413, `A body has at most ${BODY_BYTES} bytes`);
  return Number(length);
};

/**
 * Puts what a connection receives together, and gives each request when it is whole. Refuses a second one that comes along
 * with the first: answers are passed on unread, and one of our own could come between them.
 */
export const createRequestReader = (): ((chunk: Buffer) => HttpRequest | undefined) => {
  let chunks: Buffer[] = [];
  let size = 0;
  let head: string | undefined;
  let whole = 0;
  const readHead = () => {
    const start = Buffer.concat(chunks);
    chunks = [start];
    const end = start.subarray(0, HEAD_BYTES).indexOf(HEAD_END);
    if (end < 0 && size >= HEAD_BYTES) throw new Unreadable(431, `A head has at most ${HEAD_BYTES} bytes`);
    if (end < 0) return;
    head = start.toString('latin1', 0, end + 2);
    whole = end + HEAD_END.length + lengthIn(head);
  };
  return (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    if (head === undefined) readHead();
    if (head === undefined || size < whole) return undefined;
    if (size > whole) throw new Unreadable(400, 'One request at a time');
    const request = { head, body: Buffer.concat(chunks).subarray(head.length + 2) };
    chunks = [];
    size = 0;
    head = undefined;
    return request;
  };
};

/**
 * Says of each part of an answer whether it is the last. One without a length is taken to end where the last chunk of it
 * says so, which text in its middle could say as well: then the next request is let through early.
 */
export const createAnswerMeter = (): ((chunk: Buffer) => boolean) => {
  let start: Buffer = Buffer.alloc(0);
  let left: number | undefined;
  /** How much is still to come after what has come; undefined while the head is not whole. */
  const readHead = (chunk: Buffer): number | undefined => {
    start = Buffer.concat([start, chunk]);
    const end = start.indexOf(HEAD_END);
    if (end < 0) return undefined;
    const length = headerIn(start.toString('latin1', 0, end + 2), 'content-length');
    return length === '' ? Number.POSITIVE_INFINITY : Number(length) + end + HEAD_END.length - start.length;
  };
  return (chunk) => {
    left = left === undefined ? readHead(chunk) : left - chunk.length;
    const isLast =
      left === Number.POSITIVE_INFINITY
        ? chunk.toString('latin1').endsWith(LAST_CHUNK)
        : left !== undefined && left <= 0;
    if (isLast) [start, left] = [Buffer.alloc(0), undefined];
    return isLast;
  };
};
