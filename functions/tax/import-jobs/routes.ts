import * as v from 'valibot';
import { maxBytes } from '../../blocks/imports/job';
import { cancelledView, jobSummary, jobView, newJobView } from '../../blocks/imports/views';
import type { Routes } from '../../kernel/contract/contract';
import { id, oneLine, pageOf, paging, wholeNumber } from '../../kernel/text/fields';
import * as examples from './examples';

const reads = { agency: 'tax:read' } as const;
const writes = { agency: 'tax:write' } as const;
const oneJob = v.strictObject({ jobId: id });
const missing = { 'job-not-found': 404 } as const;

export const jobRoutes = {
  askForImport: {
    method: 'POST',
    path: '/v1/agency/tax/import-jobs',
    access: writes,
    summary: 'Assess by file: up to 100,000 rows of comma-separated values',
    description:
      'Answers with a form: send its `fields` and then the `file`, as `multipart/form-data`, to its `url` within a quarter of an hour. The first line names the columns: `tax`, `from`, `until`, and where wanted `taxableObject`, `taxpayer`, `sequence`, `value`, `reference`, `issuedOn`, `dueOn`, and `figure.<code>` for each figure. Each further line is a row, so no value has a line break. Each row is one assessment, and is recognised if it was made before; one that is refused, or cannot be read, holds up no other. A webhook tells of `tax-import.ended`.',
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
    reply: { status: 201, body: newJobView, location: '/v1/agency/tax/import-jobs/{id}' },
    example: examples.askForImport,
  },
  listImports: {
    method: 'GET',
    path: '/v1/agency/tax/import-jobs',
    access: reads,
    summary: 'List your import jobs, the newest first',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(jobSummary) },
    example: examples.listImports,
  },
  getImport: {
    method: 'GET',
    path: '/v1/agency/tax/import-jobs/{jobId}',
    access: reads,
    summary: 'Watch an import job; at its end there is a link to the results, which works for a minute',
    description:
      'A job that waits says why (`waiting`), and goes on by itself: because the table was too busy for some rows, which are taken again alone, or because no function has worked at it for a while.',
    params: oneJob,
    reply: { status: 200, body: jobView },
    refusals: missing,
    example: examples.getImport,
  },
  cancelImport: {
    method: 'POST',
    path: '/v1/agency/tax/import-jobs/{jobId}/cancellation',
    access: writes,
    summary: 'Cancel an import job; what was assessed by then remains',
    params: oneJob,
    body: v.strictObject({}),
    reply: { status: 200, body: cancelledView },
    refusals: { ...missing, 'job-ended': 409 },
    example: examples.cancelImport,
  },
} as const satisfies Routes;
