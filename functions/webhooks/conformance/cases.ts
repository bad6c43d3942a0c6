import type { Text } from '../../kernel/text/languages';
import texts from './cases.json';

/*
 * What a conformance run looks at: of the agency's endpoint, and of its recorded calls with test keys.
 */

export const caseNames = [
  'endpoint-reached',
  'no-redirect',
  'event-taken',
  'failure-made-good',
  'repeat-taken',
  'unknown-event-taken',
  'wrong-signature-refused',
  'missing-signature-refused',
  'wrong-time-refused',
  'not-gone',
  'idempotency-keys-used',
  'unavailable-retried',
  'polling-within-plan',
] as const;
export type CaseName = (typeof caseNames)[number];

/** `skipped`: the run ended, on what had failed by then, before it could be seen. */
export const caseStates = ['passed', 'failed', 'waiting', 'skipped'] as const;
export type CaseState = (typeof caseStates)[number];

export interface CaseResult {
  readonly name: CaseName;
  readonly state: CaseState;
  /** What was seen, in a machine's words: `wrong-key 204`. */
  readonly seen: readonly string[];
}

/** What a case asks for, and what is to be mended where it fails. */
export const caseTexts: Readonly<Record<CaseName, { readonly title: Text; readonly mend: Text }>> = texts;
