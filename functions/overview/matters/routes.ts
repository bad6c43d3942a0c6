import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { code, date, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { states } from './listing';
import { matterView } from './views';

export const matterRoutes = {
  listMatters: {
    method: 'GET',
    path: '/v1/overview',
    access: 'citizen',
    actingFor: 'overview',
    summary: 'Everything of mine in one list: how it stands, by when, and what is awaited of whom',
    description:
      'First what is awaited of me, by when it is due; then what is open, and at last what is closed, both the newest first. What is closed stays for 400 days. A change shows a moment later. A page may be short and still not be the last: the last has no `next`.',
    query: v.strictObject({
      ...paging,
      /** `open` is all that is not closed, and so what is awaited of me as well. */
      state: v.optional(v.picklist(states)),
      /** Of one kind alone, such as `bill`. */
      kind: v.optional(code),
      /** Only what is due before this day. */
      dueBefore: v.optional(date),
    }),
    reply: { status: 200, body: pageOf(matterView) },
    example: examples.listMatters,
  },
} as const satisfies Routes;
