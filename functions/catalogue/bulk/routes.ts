import * as v from 'valibot';
import { definition } from '../../blocks/public-services/definition';
import type { Routes } from '../../kernel/contract/contract';
import { row } from '../../kernel/contract/rows';
import { maxCharacters } from '../../kernel/text/characters';
import { code, numberInput } from '../../kernel/text/fields';
import * as examples from './examples';

/** Services of one call, and bytes: the gateway takes ten megabytes. */
const maxImported = 200;
const importLimit = 4_194_304;

export const imported = v.strictObject({ code, definition });
export type Imported = v.InferOutput<typeof imported>;

/** What became of one service of a call. */
export const importResult = v.strictObject({
  /** Null where what was sent names none. */
  code: v.nullable(v.string()),
  /** `later` was not reached in the time of a call: send it again. */
  result: v.picklist(['saved', 'refused', 'later']),
  /** Why it was refused, in the words of the problem that saving it alone would have given. */
  problem: v.optional(v.string()),
  errors: v.optional(
    v.array(v.strictObject({ in: v.string(), pointer: v.string(), code: v.string(), detail: v.string() })),
  ),
});
export type ImportResult = v.InferInput<typeof importResult>;

export const bulkRoutes = {
  importServices: {
    method: 'POST',
    path: '/v1/agency/catalogue/imports',
    access: { agency: 'catalogue:write' },
    summary: 'Draft up to 200 services from a file',
    description:
      'Each has a result of its own, in the order sent: one that is refused holds up no other. One whose draft is the same already is left as it is, so that the file can be sent again. The lines of an export are its items.',
    body: v.strictObject({ items: v.pipe(v.array(row(imported)), v.minLength(1), v.maxLength(maxImported)) }),
    bodyLimit: importLimit,
    reply: { status: 200, body: v.strictObject({ items: v.array(importResult) }) },
    example: examples.importServices,
  },
  exportServices: {
    method: 'GET',
    path: '/v1/agency/catalogue/export',
    access: { agency: 'catalogue:read' },
    summary: 'Your services as NDJSON: the draft of each, or else what is published',
    description:
      'A line for each service: `code` and `definition`. Where there is more, the last line is `{"next": "<cursor>"}`.',
    query: v.strictObject({
      limit: v.optional(v.pipe(numberInput(1, 100), v.integer()), '50'),
      cursor: v.optional(v.pipe(v.string(), maxCharacters(500))),
    }),
    reply: { status: 200, body: v.string(), media: 'application/x-ndjson' },
    example: examples.exportServices,
  },
} as const satisfies Routes;
