import type { OnDue } from '../../kernel/events/reactor';
import type { Run, RunRequest } from './run';
import { openRuns } from './store';

/** Milliseconds after which a step that got lost in the queue is queued again: longer than one takes. */
const patience = 3 * 60_000;

/** The next step of a run goes into the queue, first queued and then noted: twice in the queue is no harm. */
export const onRunDue: OnDue = ({ table, queue }) => {
  const requests = queue('conformance');
  return async (item, now) => {
    const run = item as unknown as Run;
    const { agencyId, card } = run;
    const request: RunRequest = { agencyId, webhookId: card.webhookId, runId: card.id };
    await requests.send(request, { group: agencyId });
    await openRuns({ table }).wait(run, undefined, now + patience);
  };
};
