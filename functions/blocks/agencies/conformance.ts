import { createHash } from 'node:crypto';
import { Refusal } from '../../kernel/contract/refusal';
import type { Stored } from '../../kernel/table/dynamo';
import { atLeast, equals, type Rule } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { days, type Instant, instant } from '../../kernel/text/time';

/*
 * Passed reports of conformance: the webhooks service makes the runs and leaves them, the agencies service requires one of them
 * where it gives a live key (docs/adr/0157).
 */

/** The version of the interface that agencies' systems are tried against: the one in its paths. */
export const apiVersion = 'v1';

/** Days for which a passed report is good. */
export const reportDays = 30;

/** The newest passed report of an endpoint. */
export interface PassedReport extends Stored {
  readonly agencyId: string;
  readonly endpoint: string;
  readonly apiVersion: string;
  readonly passedAt: Instant;
  /** The run that it is of. */
  readonly run: string;
}

export const passedReportsOf = (agencyId: string): string => key('conformance', agencyId);
const hashOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex').slice(0, 40);
export const passedReportKey = (agencyId: string, endpoint: string): Key => ({
  pk: passedReportsOf(agencyId),
  sk: hashOf(new URL(endpoint).href),
});

export const noReport = (endpoint: string) => (): Refusal =>
  new Refusal('conformance-missing', {
    detail: 'No conformance run of this endpoint has passed: begin one with a test key.',
    facts: { endpoint },
  });

/** What a report must be for a live key: of this version of the interface, and recent. */
export const reportRules = (now: number): readonly Rule[] => [
  equals(
    'apiVersion',
    apiVersion,
    (report) =>
      new Refusal('conformance-other-version', {
        facts: { reportVersion: String(report.apiVersion), apiVersion },
      }),
  ),
  atLeast(
    'passedAt',
    instant(now - days(reportDays)),
    ({ passedAt }) =>
      new Refusal('conformance-outdated', { facts: { passedAt: String(passedAt), goodForDays: reportDays } }),
  ),
];

/** The refusals of who asks for a live key. */
export const conformanceTitles = {
  'conformance-missing': {
    en: 'This endpoint has not passed the conformance run',
    ar: 'لم تجتز نقطة الاتصال هذه اختبار المطابقة',
    fa: 'این نقطهٔ اتصال آزمون انطباق را نگذرانده است',
  },
  'conformance-other-version': {
    en: 'The report is of another version of the interface',
    ar: 'التقرير يخص إصدارًا آخر من الواجهة',
    fa: 'گزارش از نسخهٔ دیگری از رابط است',
  },
  'conformance-outdated': {
    en: 'The report is too old: run it again',
    ar: 'التقرير قديم: أعد الاختبار',
    fa: 'گزارش قدیمی است: دوباره آزمون کنید',
  },
} as const;
