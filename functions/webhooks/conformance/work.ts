import type { Signer } from '../../kernel/identity/signer';
import type { HttpClient } from '../../kernel/outside/calls';
import type { Log } from '../../kernel/outside/log';
import { holds } from '../../kernel/table/rule';
import type { Clock } from '../../kernel/text/time';
import type { Webhook } from '../endpoints/endpoint';
import { notDeleted } from '../endpoints/rules';
import { finalOf, judge } from './judge';
import { type Outcome, type Outcomes, type ProbeName, probeNames, probeRequest } from './probes';
import type { Run, RunRequest } from './run';
import type { Runs } from './store';

/*
 * A step of a conformance run: its events are sent once, then its calls are looked at until all is seen or its time is over. A step
 * that is made twice sends again what the endpoint has to tell apart anyhow.
 */

export interface RunEffects {
  readonly runs: Runs;
  readonly outbound: HttpClient;
  readonly signer: Signer;
  readonly log: Log;
  readonly clock: Clock;
  /** Waits, in milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** How often the genuine event is sent, at most, and milliseconds between. */
const maxAttempts = 3;
const betweenAttempts = 2_000;
/** Milliseconds after which calls are looked at again. */
const lookAgainAfter = 30_000;

const isFailure = (outcome: Outcome): boolean =>
  'status' in outcome ? outcome.status >= 500 : outcome.failure !== 'address-not-allowed';

type Send = (probe: ProbeName) => Promise<Outcome>;

/** Sends the genuine event until it is answered by less than a failure. */
const sendGenuine = async (send: Send, { pause }: RunEffects): Promise<readonly [Outcome, number]> => {
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await send('genuine');
    if (!isFailure(outcome) || attempts === maxAttempts) return [outcome, attempts];
    await pause(betweenAttempts);
  }
};

const ask = async (effects: RunEffects, { card }: Run, webhook: Webhook): Promise<Outcomes> => {
  const at = effects.clock();
  const send: Send = async (probe) => {
    const request = probeRequest(effects.signer, webhook, { runId: card.id, probe, at });
    const { retryAfter: _, ...outcome } = { retryAfter: '', ...(await effects.outbound.post(request)) };
    return outcome;
  };
  const [genuine, attempts] = await sendGenuine(send, effects);
  if ('failure' in genuine) return { attempts, answers: { genuine } };
  const others = probeNames.filter((probe) => probe !== 'genuine');
  const sent = await Promise.all(others.map(async (probe) => [probe, await send(probe)] as const));
  return { attempts, answers: { genuine, ...Object.fromEntries(sent) } };
};

/** Of an endpoint that was deleted, or led elsewhere, while the run was under way. */
const nobody: Outcomes = { attempts: 0, answers: {} };

const isSame = (webhook: Webhook | undefined, { card }: Run): webhook is Webhook =>
  webhook !== undefined && holds(notDeleted, { ...webhook }) && new URL(webhook.url).href === card.endpoint;

/** Makes the next step of a run. */
export const makeStep =
  (effects: RunEffects) =>
  async (request: RunRequest): Promise<void> => {
    const { runs, log, clock } = effects;
    const { run, webhook } = await runs.read(request);
    if (run?.card.state !== 'running') return;
    const outcomes = run.outcomes ?? (isSame(webhook, run) ? await ask(effects, run, webhook) : nobody);
    const { startedAt, until } = run.card;
    const calls = await runs.calls(run);
    const now = clock();
    const results = finalOf(judge({ outcomes, calls, startedAt }), Date.parse(until) <= now);
    if (!results) {
      await runs.wait(run, outcomes, now + lookAgainAfter);
      return;
    }
    const isPassed = results.every(({ state }) => state === 'passed');
    await runs.finish(run, { outcomes, results, isPassed, now });
    log.info('conformance run ended', { ...request, isPassed });
  };
