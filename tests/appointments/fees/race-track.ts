import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type fc from 'fast-check';

/*
 * Races in every order: while a race is on, each request to the table waits until the scheduler lets it through, one at a
 * time; which of those that wait goes next is the scheduler's choice.
 */

export interface Track {
  /** Lets all of them run against each other, and waits for them. */
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
