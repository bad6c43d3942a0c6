import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { maxCharacters } from '../../kernel/text/characters';
import { instantInput, numberInput } from '../../kernel/text/fields';
import * as examples from './examples';
import { importLimit, importRequest, importResult } from './import';

export const bulkRoutes = {
  importComplaints: {
    method: 'POST',
    path: '/v1/agency/complaints/imports',
    access: { agency: 'complaints:write' },
    summary: 'Bring in up to 500 complaints that came in another way',
    description:
      'Each has a result of its own, in the order sent: one that is malformed or refused holds up no other. A reference stands for one complaint of the agency: what comes again under it is `known`, with the complaint that there is, or `reference-reused` where it says something else. What could not be reached in the time of a call is `later`: send it again.',
    body: importRequest,
    bodyLimit: importLimit,
    reply: { status: 200, body: v.strictObject({ items: v.array(importResult) }) },
    example: examples.importComplaints,
  },
  exportComplaints: {
    method: 'GET',
    path: '/v1/agency/complaints/export',
    access: { agency: 'complaints:read' },
    summary: 'The complaints that are with the agency, as NDJSON by time of change',
    description:
      'A line for each complaint as lists show it. Where there is more, the last line is `{"next": "<cursor>"}`. Who filed them, and in what words, is shown for one complaint at a time, and logged.',
    query: v.strictObject({
      updated_after: v.optional(instantInput),
      limit: v.optional(v.pipe(numberInput(1, 1000), v.integer()), '500'),
      cursor: v.optional(v.pipe(v.string(), maxCharacters(500))),
    }),
    reply: { status: 200, body: v.string(), media: 'application/x-ndjson' },
    example: examples.exportComplaints,
  },
} as const satisfies Routes;
