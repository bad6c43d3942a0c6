import type { Json } from './schemas';

/*
 * What responses have in common, for the description: their headers, and the problem.
 */

const header = (description: string, schema: Json = { type: 'string' }): Json => ({ description, schema });

export const headers: Json = {
  requestId: header('The id under which this request is logged. Name it when you ask for help.'),
  location: header('Where to find what was made.', { type: 'string', format: 'uri-reference' }),
  contentLanguage: header('The language of what the portal wrote.', {
    type: 'string',
    enum: ['en', 'ar', 'fa'],
  }),
  authenticate: header('How to sign in (RFC 9110 section 11.6.1).'),
  retryAfter: header('Seconds after which to try again (RFC 9110 section 10.2.3).'),
  contentDisposition: header('The name of the file (RFC 6266).'),
  link: header('Where the next page is, with `rel="next"`; left out after the last (RFC 8288).'),
  etag: header('Changes with the reply: send it as `If-None-Match` (RFC 9110 section 13.1.2).'),
  cacheControl: header('Whether and how long the reply may be kept (RFC 9111 section 5.2).'),
};

export const refTo = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

export const problemSchema: Json = {
  type: 'object',
  description:
    'A problem (RFC 9457). Further members tell facts that let a client go on, such as the state of an item.',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: {
      type: 'string',
      format: 'uri',
      pattern: '^urn:diwan:problem:',
      description: 'Stays the same for ever.',
    },
    title: { type: 'string', description: 'In the language that `Accept-Language` asks for.' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'The last part of `type`: what to switch on.' },
    requestId: { type: 'string' },
    detail: { type: 'string', description: 'What exactly, in the language of the title.' },
    errors: { type: 'array', items: refTo('schemas', 'FieldError'), maxItems: 100 },
  },
};

export const fieldErrorSchema: Json = {
  type: 'object',
  description: 'Why one value was refused.',
  required: ['in', 'pointer', 'code', 'detail'],
  properties: {
    in: { type: 'string', enum: ['body', 'query', 'path', 'header'] },
    pointer: { type: 'string', format: 'json-pointer', description: 'Where in its part the value stands.' },
    code: { type: 'string', description: 'The rule that was broken, such as `max_length`.' },
    detail: {
      type: 'string',
      description: 'What is wrong or what would be right, in the language of the title.',
    },
  },
  additionalProperties: false,
};
