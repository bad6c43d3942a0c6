import * as v from 'valibot';
import { openCalendars } from '../../blocks/calendars/calendar';
import type { Row } from '../../blocks/imports/csv';
import type { Importer, RowOutcome } from '../../blocks/imports/importer';
import type { Job } from '../../blocks/imports/job';
import type { RowResult } from '../../blocks/imports/results';
import { Refusal } from '../../kernel/contract/refusal';
import { type AssessmentResult, type AssessmentRow, assessmentRequest } from '../assessments/bulk';
import { assessMany, type Effects } from '../assessments/bulk-assessment';
import { openAssessments } from '../assessments/store';
import { openRegister } from '../register/store';
import { openTaxes } from '../taxes/store';

/*
 * Assessments by file: each row is one request for an assessment.
 */

const figurePrefix = 'figure.';

const request = v.strictObject(assessmentRequest);

/** Parses a whole number. Anything else is returned as it is, for the schema to refuse. */
const numberIn = (text: string | undefined): number | string | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : text;

const figuresIn = (values: Row['values']) => {
  const found = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(figurePrefix)
      ? [{ figure: name.slice(figurePrefix.length), amount: numberIn(value) }]
      : [],
  );
  return found.length ? { figures: found } : {};
};

/** The request in a row, or the row's result if it is invalid. */
const requestIn = ({ line, values }: Row): { readonly request: AssessmentRow } | RowResult => {
  const { from, until, sequence, value, ...others } = values;
  const plain = Object.entries(others).filter(([name]) => !name.startsWith(figurePrefix));
  const result = v.safeParse(request, {
    ...Object.fromEntries(plain),
    period: { from, until },
    ...(sequence === undefined ? {} : { sequence: numberIn(sequence) }),
    ...(value === undefined ? {} : { value: numberIn(value) }),
    ...figuresIn(values),
  });
  if (result.success) return { request: result.output };
  const [issue] = result.issues;
  const detail = `${v.getDotPath(issue) ?? 'row'}: ${issue.message}`.slice(0, 200);
  return { line, result: 'refused', code: 'invalid-request', detail };
};

const resultOf = (line: number, { result, assessmentId, code, errors }: AssessmentResult): RowOutcome => {
  if (result === 'later') return { line, result: 'busy' };
  const [error] = errors ?? [];
  const detail = error && `${error.pointer.replace(/^\/items\/\d+\//, '')}: ${error.detail}`;
  return { line, result: result === 'refused' ? 'refused' : 'done', id: assessmentId, code, detail };
};

/** The instant that dates all assessments of the job, whenever its rows are processed; milliseconds since 1970. */
const datedBy = ({ card }: Job): number => Date.parse(card.askedAt);

/** A table that is too busy for any row of a piece: each comes again. */
const allLater =
  (count: number) =>
  (error: unknown): AssessmentResult[] => {
    if (!(error instanceof Refusal) || error.code !== 'busy') throw error;
    return Array.from({ length: count }, () => ({ result: 'later' }));
  };

const take = async (effects: Effects, job: Job, rows: readonly Row[]): Promise<readonly RowOutcome[]> => {
  const read = rows.map((row) => ({ line: row.line, ...requestIn(row) }));
  const valid = read.flatMap((row) => ('request' in row ? [row] : []));
  const call = { agencyId: job.agencyId, id: job.card.id, now: datedBy(job) };
  const requests = valid.map((row) => row.request);
  const results = await assessMany(effects, call, requests).catch(allLater(requests.length));
  const made = new Map(valid.map(({ line }, index) => [line, results[index] as AssessmentResult]));
  return read.map((row) =>
    'request' in row ? resultOf(row.line, made.get(row.line) as AssessmentResult) : row,
  );
};

export const importer: Importer = {
  columns: {
    required: ['tax', 'from', 'until'],
    optional: ['taxableObject', 'taxpayer', 'sequence', 'value', 'reference', 'issuedOn', 'dueOn'],
    prefixes: [figurePrefix],
  },
  take: ({ timeZone, ...context }) => {
    const effects: Effects = {
      taxes: openTaxes(context),
      register: openRegister(context),
      assessments: openAssessments(context),
      calendars: openCalendars(context),
      timeZone,
      stopwatch: () => performance.now(),
    };
    return (job, rows) => take(effects, job, rows);
  },
};
