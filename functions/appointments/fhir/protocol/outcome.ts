import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4';
import * as v from 'valibot';
import type { ProblemDetails } from '../../../kernel/contract/protocol';
import type { FieldError } from '../../../kernel/contract/refusal';
import { concept, systems } from './elements';

/*
 * Refusals in FHIR: an OperationOutcome, with one issue for each error.
 */

type IssueCode = OperationOutcomeIssue['code'];

const issue = v.strictObject({
  severity: v.picklist(['error', 'fatal']),
  code: v.string() as v.GenericSchema<IssueCode>,
  details: concept,
  diagnostics: v.optional(v.string()),
  expression: v.optional(v.array(v.string())),
});

export const outcomeView = v.strictObject({
  resourceType: v.literal('OperationOutcome'),
  issue: v.array(issue),
}) satisfies v.GenericSchema<unknown, OperationOutcome>;
type Outcome = v.InferOutput<typeof outcomeView>;

/** The value set "IssueType", by status, or by our own code if that is more precise. */
const byStatus: Readonly<Record<number, IssueCode>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  406: 'not-supported',
  409: 'conflict',
  412: 'conflict',
  413: 'too-long',
  415: 'not-supported',
  422: 'business-rule',
  429: 'throttled',
  501: 'not-supported',
  503: 'transient',
};
const byCode: Readonly<Record<string, IssueCode>> = {
  'malformed-json': 'structure',
  'idempotency-key-reused': 'duplicate',
  'too-many-bookings': 'business-rule',
  'appointments-overlap': 'business-rule',
  'search-unbounded': 'too-costly',
};
const byRule: Readonly<Record<string, IssueCode>> = { missing: 'required', undeclared: 'structure' };

/** The elements of an Appointment that correspond to fields of the portal's request. */
const elements: Readonly<Record<string, string>> = {
  '/for': 'participant',
  '/placeId': 'slot',
  '/resourceId': 'slot',
  '/start': 'slot',
  '/type': 'slot',
};

/** FHIRPath to the element that a JSON Pointer (RFC 6901) names. */
const expressionOf = ({ code }: ProblemDetails, pointer: string): string => {
  const own = code === 'invalid-request' ? undefined : elements[pointer];
  const path = own ? `.${own}` : pointer.replace(/\/(\d+)/g, '[$1]').replaceAll('/', '.');
  return `Appointment${path}`;
};

const fieldIssue = (problem: ProblemDetails, { in: part, pointer, code, detail }: FieldError) => ({
  code: problem.status === 400 ? (byRule[code] ?? 'value') : codeOf(problem),
  diagnostics: part === 'body' ? detail : `${pointer.slice(1)}: ${detail}`,
  ...(part === 'body' ? { expression: [expressionOf(problem, pointer)] } : {}),
});

const codeOf = ({ code, status }: ProblemDetails): IssueCode =>
  byCode[code] ?? byStatus[status] ?? 'exception';

/** That an interaction is done (FHIR R4, "RESTful API", `Prefer`). */
export const done = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'information', code: 'informational', diagnostics: 'Done.' }],
} as const satisfies OperationOutcome;

/** Further details, for the developer of the client. */
const diagnosticsOf = ({ detail, facts }: ProblemDetails): { readonly diagnostics?: string } => {
  const told = [detail, facts && JSON.stringify(facts)].filter(Boolean).join(' ');
  return told ? { diagnostics: told } : {};
};

export const outcomeOf = (problem: ProblemDetails): Outcome => {
  const { code, title, status, errors = [] } = problem;
  const severity = status >= 500 ? 'fatal' : 'error';
  const details = { coding: [{ system: systems.problem, code }], text: title };
  const issues = errors.length
    ? errors.map((each) => fieldIssue(problem, each))
    : [{ code: codeOf(problem), ...diagnosticsOf(problem) }];
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map(({ code: kind, ...more }) => ({ severity, code: kind, details, ...more })),
  };
};
