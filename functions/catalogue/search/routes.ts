import * as v from 'valibot';
import { audiences, keysOf, lifeEvents } from '../../blocks/public-services/topics';
import type { Routes } from '../../kernel/contract/contract';
import { id, oneLine, paging } from '../../kernel/text/fields';
import { publicSummary } from '../versions/views';
import * as examples from './examples';

export const searchRoutes = {
  searchServices: {
    method: 'GET',
    path: '/v1/public/catalogue/search',
    access: 'anyone',
    summary: 'Find services by what people call them, the best first',
    description:
      'In any language that they are named in, with typing errors, and however keyboards of Arabic and Persian write. What is published is found some minutes later.',
    query: v.strictObject({
      q: oneLine(100),
      lifeEvent: v.optional(v.picklist(keysOf(lifeEvents))),
      audience: v.optional(v.picklist(keysOf(audiences))),
      agencyId: v.optional(id),
      limit: paging.limit,
    }),
    reply: { status: 200, body: v.strictObject({ items: v.array(publicSummary) }), cache: 60 },
    example: examples.searchServices,
  },
} as const satisfies Routes;
