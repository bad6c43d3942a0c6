import type { RecordedCall } from '../../kernel/calls/calls';
import { type CaseName, type CaseResult, type CaseState, caseNames } from './cases';
import type { Outcome, Outcomes, ProbeName } from './probes';

/*
 * What the answers of an endpoint and the recorded calls of its system say of each case.
 */

export interface Evidence {
  readonly outcomes: Outcomes;
  /** Since an hour before the run began, oldest first. */
  readonly calls: readonly Pick<RecordedCall, 'at' | 'method' | 'route' | 'status' | 'code' | 'repeatKey'>[];
  /** When the run began, as an instant. */
  readonly startedAt: string;
}

type Verdict = Pick<CaseResult, 'state' | 'seen'>;
type Calls = Evidence['calls'];

const verdict = (isPassed: boolean, ...seen: readonly string[]): Verdict => ({
  state: isPassed ? 'passed' : 'failed',
  seen,
});
const statusOf = (outcome: Outcome | undefined): number =>
  outcome && 'status' in outcome ? outcome.status : 0;
const saying = (outcome: Outcome | undefined): string => {
  if (!outcome) return 'not sent';
  return 'status' in outcome ? String(outcome.status) : outcome.failure;
};
const isTaken = (outcome: Outcome | undefined): boolean =>
  statusOf(outcome) >= 200 && statusOf(outcome) < 300;
/** 410 would end the webhook, and a 5xx have it sent again. */
const isRefused = (outcome: Outcome | undefined): boolean => {
  const status = statusOf(outcome);
  return status >= 400 && status < 500 && status !== 410;
};

const each = ({ answers }: Outcomes, test: typeof isTaken, ...probes: readonly ProbeName[]): Verdict =>
  verdict(
    probes.every((probe) => test(answers[probe])),
    ...probes.map((probe) => `${probe} ${saying(answers[probe])}`),
  );

const isWriting = ({ method }: Calls[number]): boolean => method !== 'GET' && method !== 'HEAD';

/** Reads of one operation in a minute, at most. */
const maxPolls = 60;

const busiest = (calls: Calls): number => {
  const reads = calls.filter((call) => !isWriting(call));
  const inMinute = ({ at, route }: Calls[number]): number =>
    reads.filter((other) => {
      const after = Date.parse(other.at) - Date.parse(at);
      return other.route === route && after >= 0 && after < 60_000;
    }).length;
  return Math.max(0, ...reads.map(inMinute));
};

const keysUsed = (calls: Calls): Verdict => {
  const writes = calls.filter(isWriting);
  if (writes.length === 0) return { state: 'waiting', seen: ['no write'] };
  const without = writes.filter(({ repeatKey }) => repeatKey === undefined);
  const reused = writes.filter(({ code }) => code === 'idempotency-key-reused');
  return verdict(
    without.length + reused.length === 0,
    ...without.map(({ method, route }) => `${method} ${route} without a key`).slice(0, 5),
    ...reused.map(({ method, route }) => `${method} ${route} with the key of another request`).slice(0, 5),
  );
};

/** The drill's call, and whether it came again. */
const retried = (calls: Calls, startedAt: string): Verdict => {
  const isDrill = ({ at, status }: Calls[number]): boolean => at >= startedAt && status === 503;
  const drill = calls.find((call) => isWriting(call) && isDrill(call));
  if (!drill) return { state: 'waiting', seen: ['no write since the run began'] };
  const { method, route, repeatKey } = drill;
  const isLater = (call: Calls[number]): boolean => call !== drill && call.at >= drill.at;
  const later = calls.filter((call) => isLater(call) && call.method === method && call.route === route);
  const again = later.find((call) => call.repeatKey === repeatKey && repeatKey !== undefined);
  if (again) return verdict(again.status < 500, `${method} ${route} ${again.status}`);
  const isOther = later.some((call) => call.status < 500);
  const seen = [`${method} ${route} 503, ${isOther ? 'again with another key' : 'not again'}`];
  return { state: isOther ? 'failed' : 'waiting', seen };
};

const looks: Readonly<Record<CaseName, (evidence: Evidence) => Verdict>> = {
  'endpoint-reached': ({ outcomes }) =>
    verdict(statusOf(outcomes.answers.genuine) > 0, saying(outcomes.answers.genuine)),
  'no-redirect': ({ outcomes }) => {
    const status = statusOf(outcomes.answers.genuine);
    return verdict(status < 300 || status >= 400, saying(outcomes.answers.genuine));
  },
  'event-taken': ({ outcomes }) => each(outcomes, isTaken, 'genuine'),
  'failure-made-good': ({ outcomes: { attempts, answers } }) =>
    verdict(
      statusOf(answers.genuine) > 0 && statusOf(answers.genuine) < 500,
      `${attempts} sent, ${saying(answers.genuine)}`,
    ),
  'repeat-taken': ({ outcomes }) => each(outcomes, isTaken, 'repeat'),
  'unknown-event-taken': ({ outcomes }) => each(outcomes, isTaken, 'unknown-type'),
  'wrong-signature-refused': ({ outcomes }) => each(outcomes, isRefused, 'wrong-key', 'altered'),
  'missing-signature-refused': ({ outcomes }) => each(outcomes, isRefused, 'unsigned'),
  'wrong-time-refused': ({ outcomes }) => each(outcomes, isRefused, 'old', 'early'),
  'not-gone': ({ outcomes: { answers } }) => {
    const gone = Object.entries(answers).filter(([, answer]) => statusOf(answer) === 410);
    return verdict(gone.length === 0, ...gone.map(([probe]) => `${probe} 410`));
  },
  'idempotency-keys-used': ({ calls }) => keysUsed(calls),
  'unavailable-retried': ({ calls, startedAt }) => retried(calls, startedAt),
  'polling-within-plan': ({ calls }) => {
    const most = busiest(calls);
    return verdict(most <= maxPolls, `${most} a minute`);
  },
};

export const judge = (evidence: Evidence): readonly CaseResult[] =>
  caseNames.map((name) => ({ name, ...looks[name](evidence) }));

const closing: Readonly<Record<CaseState, CaseState>> = {
  passed: 'passed',
  failed: 'failed',
  waiting: 'failed',
  skipped: 'skipped',
};

/**
 * The results with which a run ends; undefined while something may still come. What has failed ends it at once, so that it can
 * be mended: what was still waited for is then skipped.
 */
export const finalOf = (
  results: readonly CaseResult[],
  isOver: boolean,
): readonly CaseResult[] | undefined => {
  const isWaiting = results.some(({ state }) => state === 'waiting');
  const hasFailed = results.some(({ state }) => state === 'failed');
  if (isWaiting && !hasFailed && !isOver) return undefined;
  return results.map((result) => ({
    ...result,
    state: result.state === 'waiting' && hasFailed && !isOver ? 'skipped' : closing[result.state],
  }));
};
