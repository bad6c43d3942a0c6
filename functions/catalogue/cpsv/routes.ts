import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { maxCharacters } from '../../kernel/text/characters';
import { numberInput } from '../../kernel/text/fields';
import * as examples from './examples';

const query = v.strictObject({
  limit: v.optional(v.pipe(numberInput(1, 100), v.integer()), '50'),
  cursor: v.optional(v.pipe(v.string(), maxCharacters(500))),
});
const description =
  'In the Core Public Service Vocabulary of the European Union, for catalogues that gather those of others. Where the next page is stands in the header `Link` (RFC 8288).';

export const cpsvRoutes = {
  describeAsJsonLd: {
    method: 'GET',
    path: '/v1/public/catalogue/services.jsonld',
    access: 'anyone',
    summary: 'All that is published in CPSV-AP 3.2, as JSON-LD',
    description,
    query,
    reply: { status: 200, body: v.string(), media: 'application/ld+json', paged: true, cache: 300 },
    example: examples.describeAsJsonLd,
  },
  describeAsTurtle: {
    method: 'GET',
    path: '/v1/public/catalogue/services.ttl',
    access: 'anyone',
    summary: 'All that is published in CPSV-AP 3.2, as Turtle',
    description,
    query,
    reply: { status: 200, body: v.string(), media: 'text/turtle', paged: true, cache: 300 },
    example: examples.describeAsTurtle,
  },
} as const satisfies Routes;
