import * as v from 'valibot';
import { signedInAnew } from '../../blocks/people/proof';
import type { Routes } from '../../kernel/contract/contract';
import { id, instant } from '../../kernel/text/fields';
import { languages } from '../../kernel/text/languages';
import * as examples from './examples';
import { exportStates, keptDays } from './job';

const link = v.strictObject({ url: v.string(), until: instant });

export const exportView = v.strictObject({
  id,
  state: v.picklist(exportStates),
  askedAt: instant,
  /** Things that were put into it so far. */
  records: v.number(),
  readyAt: v.nullable(instant),
  /** Until when its files are kept. */
  until: v.nullable(instant),
  /** Links for a quarter of an hour; null unless it is ready. Anyone who has one can read the file. */
  files: v.nullable(v.strictObject({ json: link, page: link })),
});

export const exportRoutes = {
  askExport: {
    method: 'POST',
    path: '/v1/my-data/export',
    access: signedInAnew,
    summary: 'Have everything put together that the portal holds of me',
    description: `As JSON for programs (its schema is \`getExportSchema\`) and as a page to read, in the language that is named or else the caller's. While one is being made, it is answered as it is (200). It takes a minute or so; a message says when it is ready, and its files are kept for ${keptDays} days. It takes the place of the one before.`,
    body: v.strictObject({ language: v.optional(v.picklist(languages)) }),
    reply: { status: 201, body: exportView, existing: true },
    example: examples.askExport,
  },
  getExport: {
    method: 'GET',
    path: '/v1/my-data/export',
    access: 'citizen',
    summary: 'My latest export, with links to its files',
    reply: { status: 200, body: exportView },
    refusals: { 'export-not-found': 404 },
    example: examples.getExport,
  },
  getExportSchema: {
    method: 'GET',
    path: '/v1/public/my-data/export-schema',
    access: 'anyone',
    summary: 'The JSON Schema of exports',
    reply: {
      status: 200,
      body: v.string(),
      media: 'application/schema+json',
      cache: 3_600,
    },
    example: examples.getExportSchema,
  },
} as const satisfies Routes;
