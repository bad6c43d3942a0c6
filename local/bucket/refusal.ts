import type { Stored } from './store';

/** A refusal as S3 gives it (API Reference, "Error responses"): in XML, with a code that clients switch on. */
export class S3Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Further elements of the answer, such as the maximum size allowed. */
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}

export const denied = (message = 'Access Denied') => new S3Refusal(403, 'AccessDenied', message);
export const invalid = (message: string) => new S3Refusal(400, 'InvalidArgument', message);

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

const escaped = (value: string | number) =>
  String(value).replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const elements = (values: Readonly<Record<string, string | number>>) =>
  Object.entries(values)
    .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
    .join('');

export const refusalXml = ({ code, message, facts }: S3Refusal, Resource: string, RequestId: string) =>
  `${PROLOGUE}<Error>${elements({ Code: code, Message: message, ...facts, Resource, RequestId })}</Error>`;

/** The answer to a form that asked for the status 201. */
export const postedXml = (Location: string, Bucket: string, { key: Key, etag: ETag }: Stored) =>
  `${PROLOGUE}<PostResponse>${elements({ Location, Bucket, Key, ETag })}</PostResponse>`;
