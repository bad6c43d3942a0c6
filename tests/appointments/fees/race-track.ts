import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type fc from 'fast-check';

/*
 * Races in every order: during a race each request to the table waits until the scheduler releases it, one at a time;
 * the scheduler chooses which waiting request goes next.
 */

export interface Track {
  /** Runs all of them concurrently, and waits for them. */
  race(scheduler: fc.Scheduler, runners: readonly (() => Promise<unknown>)[]): Promise<void>;
}

export const trackOf = (client: DynamoDBDocumentClient): Track => {
  let scheduler: fc.Scheduler | undefined;
  client.middlewareStack.add(
    (next) => (args) => (scheduler ? scheduler.scheduleFunction(next)(args) : next(args)),
    { step: 'serialize', priority: 'low', name: 'track' },
  );
  return {
    race: async (given, runners) => {
      scheduler = given;
      try {
        await given.waitFor(Promise.all(runners.map((run) => run())));
      } finally {
        scheduler = undefined;
      }
    },
  };
};
