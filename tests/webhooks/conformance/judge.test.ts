import type { CaseName } from '../../../functions/webhooks/conformance/cases';
import { type Evidence, finalOf, judge } from '../../../functions/webhooks/conformance/judge';
import type { Outcomes, ProbeName } from '../../../functions/webhooks/conformance/probes';

/*
 * What is said of an endpoint and of calls: one that does all as it should, and each mistake by itself.
 */

type Call = Evidence['calls'][number];

const startedAt = '2026-03-01T09:00:00.000Z';
const path = '/v1/agency/complaints/categories';
const call = (second: number, more: Partial<Call> = {}): Call => ({
  at: new Date(Date.parse(startedAt) + second * 1_000).toISOString(),
  ...{ method: 'POST', route: path, status: 201, repeatKey: 'one' },
  ...more,
});
const good: Outcomes['answers'] = {
  genuine: { status: 204 },
  repeat: { status: 204 },
  'unknown-type': { status: 202 },
  'wrong-key': { status: 401 },
  altered: { status: 400 },
  unsigned: { status: 401 },
  old: { status: 403 },
  early: { status: 401 },
};
const calls = [call(1, { status: 503 }), call(2)];
const failedBy = (answers: Partial<Record<ProbeName, object>>, attempts = 1): CaseName[] => {
  const outcomes = { attempts, answers: { ...good, ...answers } } as Outcomes;
  return judge({ outcomes, calls, startedAt }).flatMap(({ name, state }) =>
    state === 'failed' ? [name] : [],
  );
};
const ofCalls = (given: readonly Call[]) => {
  const results = judge({ outcomes: { attempts: 1, answers: good }, calls: given, startedAt });
  return Object.fromEntries(results.map(({ name, state }) => [name, state]));
};

describe('an endpoint', () => {
  it.each<[string, Partial<Record<ProbeName, object>>, readonly CaseName[]]>([
    ['does all as it should', {}, []],
    [
      'is at a private address',
      { genuine: { failure: 'address-not-allowed' } },
      ['endpoint-reached', 'event-taken', 'failure-made-good'],
    ],
    ['leads elsewhere', { genuine: { status: 302 } }, ['no-redirect', 'event-taken']],
    ['fails for good', { genuine: { status: 500 } }, ['event-taken', 'failure-made-good']],
    ['refuses a repeat', { repeat: { status: 409 } }, ['repeat-taken']],
    ['refuses what it does not know', { 'unknown-type': { status: 422 } }, ['unknown-event-taken']],
    ['believes another key', { 'wrong-key': { status: 204 } }, ['wrong-signature-refused']],
    ['believes what was altered', { altered: { status: 204 } }, ['wrong-signature-refused']],
    ['breaks on a wrong key', { 'wrong-key': { status: 500 } }, ['wrong-signature-refused']],
    ['believes what is not signed', { unsigned: { status: 200 } }, ['missing-signature-refused']],
    ['believes what is old', { old: { status: 204 } }, ['wrong-time-refused']],
    ['believes what is early', { early: { status: 204 } }, ['wrong-time-refused']],
    ['says that it is gone', { old: { status: 410 } }, ['wrong-time-refused', 'not-gone']],
  ])('that %s', (_, answers, failed) => {
    expect(failedBy(answers)).toEqual(failed);
  });
});

describe('calls', () => {
  const polls = (count: number) =>
    Array.from({ length: count }, (_, index) => call(index / 2, { method: 'GET', status: 200 }));
  it.each<[string, readonly Call[], Partial<Record<CaseName, string>>]>([
    ['of which there are none', [], { 'idempotency-keys-used': 'waiting', 'unavailable-retried': 'waiting' }],
    [
      'that come again with their key',
      calls,
      { 'idempotency-keys-used': 'passed', 'unavailable-retried': 'passed' },
    ],
    ['that do not come again', [call(1, { status: 503 })], { 'unavailable-retried': 'waiting' }],
    [
      'that come again with another key',
      [call(1, { status: 503 }), call(2, { repeatKey: 'two' })],
      { 'unavailable-retried': 'failed' },
    ],
    [
      'without a key',
      [...calls, call(3, { repeatKey: undefined, status: 400 } as object)],
      { 'idempotency-keys-used': 'failed' },
    ],
    [
      'with the key of another',
      [...calls, call(3, { code: 'idempotency-key-reused' })],
      { 'idempotency-keys-used': 'failed' },
    ],
    ['that poll once a second', polls(60), { 'polling-within-plan': 'passed' }],
    ['that poll more often', polls(61), { 'polling-within-plan': 'failed' }],
  ])('%s', (_, given, expected) => {
    expect(ofCalls(given)).toMatchObject(expected);
  });
});

describe('a run', () => {
  const results = (given: readonly Call[], answers: object = {}) =>
    judge({ outcomes: { attempts: 1, answers: { ...good, ...answers } }, calls: given, startedAt });

  it('waits for calls until its time is over, and then they are missed', () => {
    expect(finalOf(results([]), false)).toBeUndefined();
    const late = finalOf(results([]), true) ?? [];
    expect(late.filter(({ state }) => state === 'failed')).toHaveLength(2);
  });

  it('ends at once on what has failed, and misses nothing else', () => {
    const early = finalOf(results([], { unsigned: { status: 204 } }), false) ?? [];
    expect(early.filter(({ state }) => state === 'failed')).toHaveLength(1);
    expect(early.filter(({ state }) => state === 'skipped')).toHaveLength(2);
  });
});
