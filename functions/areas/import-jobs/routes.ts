import * as v from 'valibot';
import { maxBytes } from '../../blocks/imports/job';
import { cancelledView, jobSummary, jobView, newJobView } from '../../blocks/imports/views';
import type { Routes } from '../../kernel/contract/contract';
import { id, oneLine, pageOf, paging, wholeNumber } from '../../kernel/text/fields';
import * as examples from './examples';

const reads = { agency: 'areas:read' } as const;
const writes = { agency: 'areas:write' } as const;
const oneJob = v.strictObject({ importId: id });
const missing = { 'job-not-found': 404 } as const;

export const jobRoutes = {
  askForAreaImport: {
    method: 'POST',
    path: '/v1/agency/areas/import-jobs',
    access: writes,
    summary: 'Register by file: areas in GeoJSON, or addresses in comma-separated values; up to 100,000',
    description:
      'Answers with a form: send its `fields` and then the `file`, as `multipart/form-data`, to its `url` within a quarter of an hour. Areas: a FeatureCollection (RFC 7946) whose features have the `properties` of an area (`reference`, `level`, `names`, `parent`, `validFrom` and so on) and a Polygon or MultiPolygon; the wholes are taken before their parts. Addresses: the first line names the columns: `reference`, `latitude`, `longitude`, `validFrom`, `street.<language>` for each language, and where wanted `number`, `unit`, `postcode`, `validThrough`. Each row has a result of its own; one that is refused says why and holds up no other, and what is so already stays. A webhook tells of `area-import.ended`.',
    body: v.strictObject({
      bytes: wholeNumber(1, maxBytes),
      sha256: v.optional(
        v.pipe(
          v.string(),
          v.regex(/^[0-9a-f]{64}$/, 'Must be a SHA-256 sum: 64 digits in lower-case hexadecimal.'),
        ),
      ),
      label: v.optional(oneLine(100)),
    }),
    reply: { status: 201, body: newJobView, location: '/v1/agency/areas/import-jobs/{id}' },
    example: examples.askForAreaImport,
  },
  listAreaImports: {
    method: 'GET',
    path: '/v1/agency/areas/import-jobs',
    access: reads,
    summary: 'List your import jobs, the newest first',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(jobSummary) },
    example: examples.listAreaImports,
  },
  getAreaImport: {
    method: 'GET',
    path: '/v1/agency/areas/import-jobs/{importId}',
    access: reads,
    summary: 'Watch an import job; at its end there is a link to the results, which works for a minute',
    description:
      'A job that waits says why (`waiting`), and goes on by itself: because the table was too busy for some rows, which are taken again alone, or because no function has worked at it for a while.',
    params: oneJob,
    reply: { status: 200, body: jobView },
    refusals: missing,
    example: examples.getAreaImport,
  },
  cancelAreaImport: {
    method: 'POST',
    path: '/v1/agency/areas/import-jobs/{importId}/cancellation',
    access: writes,
    summary: 'Cancel an import job; what was registered by then remains',
    params: oneJob,
    body: v.strictObject({}),
    reply: { status: 200, body: cancelledView },
    refusals: { ...missing, 'job-ended': 409 },
    example: examples.cancelAreaImport,
  },
} as const satisfies Routes;
