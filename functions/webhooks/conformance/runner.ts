import { setTimeout as pause } from 'node:timers/promises';
import { consumeApart } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { openHttpClient } from '../../kernel/outside/calls';
import type { Environment } from '../../kernel/outside/environment';
import type { Clock } from '../../kernel/text/time';
import type { RunRequest } from './run';
import { openRuns } from './store';
import { makeStep } from './work';

/** Milliseconds that an endpoint is given for an answer. */
export const patience = 5_000;

/** The handler of the worker that makes the steps of conformance runs. */
export const runner = (environment: Environment, clock: Clock, folder: string) => {
  const effects = effectsOf('webhooks-conformance', environment, clock, folder);
  const outbound = openHttpClient({ timeout: patience, loopback: environment.WEBHOOK_LOOPBACK === 'true' });
  return consumeApart(effects, (own) => {
    const step = makeStep({
      ...own,
      runs: openRuns(own),
      outbound,
      pause: (milliseconds) => pause(milliseconds),
    });
    return ({ body }) => step(body as RunRequest);
  });
};
