import * as v from 'valibot';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { html, pageHeaders } from '../kernel/http/html';

const css = 'text/css; charset=utf-8';
const javascript = 'text/javascript; charset=utf-8';
const minutes = 300;
const day = 86_400;

/** A static file of the pages. The portal's own may change with each deployment, Swagger UI's with its version. */
const file = (name: string, media: string, cache: number, summary: string) =>
  ({
    method: 'GET',
    path: `/docs/${name}`,
    access: 'anyone',
    summary,
    reply: { status: 200, body: v.string(), media, cache },
  }) as const;

export const contract = define({
  name: 'portal',
  summary: 'The portal itself: its description for programs and people, and whether it is up',
  faces: ['/'],
  keys: { read: [], write: [] },
  descriptionFile: 'openapi.json',
  files: {
    'page.css': 'functions/portal/pages/page.css',
    'reference.js': 'functions/portal/pages/reference.js',
    'swagger-ui.css': 'node_modules/swagger-ui-dist/swagger-ui.css',
    'swagger-ui-bundle.js': 'node_modules/swagger-ui-dist/swagger-ui-bundle.js',
  },
  titles: {},
  sentences: [shared],
  routes: {
    home: {
      method: 'GET',
      path: '/',
      access: 'anyone',
      summary: 'The way in',
      description: 'A page of links, in English, Arabic or Persian as `Accept-Language` asks.',
      reply: {
        status: 200,
        body: v.string(),
        media: html,
        cache: minutes,
        localized: true,
        headers: pageHeaders,
      },
    },
    health: {
      method: 'GET',
      path: '/health',
      access: 'anyone',
      summary: 'Whether the portal is up',
      description:
        'Says that the gateway and a function answer. It reads nothing else, so it may be asked often.',
      reply: { status: 200, body: v.strictObject({ status: v.literal('ok'), version: v.string() }) },
      example: { reply: { status: 'ok', version: '0.1.0' } },
    },
    description: {
      method: 'GET',
      path: '/openapi.json',
      access: 'anyone',
      summary: 'This description, in OpenAPI 3.1',
      reply: {
        status: 200,
        body: v.looseObject({ openapi: v.string(), paths: v.record(v.string(), v.looseObject({})) }),
        cache: minutes,
      },
      example: { reply: { openapi: '3.1.0', paths: { '/health': {} } } },
    },
    reference: {
      method: 'GET',
      path: '/docs',
      access: 'anyone',
      summary: 'This description as a page where every operation can be tried',
      reply: { status: 200, body: v.string(), media: html, cache: minutes, headers: pageHeaders },
    },
    pageStyle: file('page.css', css, minutes, "The pages' style"),
    referenceScript: file('reference.js', javascript, minutes, 'Starts the reference page'),
    swaggerStyle: file('swagger-ui.css', css, day, "Swagger UI's style"),
    swaggerScript: file('swagger-ui-bundle.js', javascript, day, 'Swagger UI'),
  },
});
