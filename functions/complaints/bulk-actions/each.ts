import { Refusal } from '../../kernel/contract/refusal';
import type { TimelineEntry } from '../cases/complaint';
import { showEntry } from '../cases/timeline-views';
import type { ActionResult } from './routes';

/** Complaints changed at the same time: as many as the client keeps connections for. */
const sideBySide = 50;

/** A refused complaint is a result; `busy` refuses the whole call, which is to be repeated. */
const refusedAs = (complaintId: string, error: unknown): ActionResult => {
  if (!(error instanceof Refusal) || error.code === 'busy') throw error;
  const { detail, errors, facts } = error.context;
  const why = detail ?? errors?.[0]?.detail;
  return {
    ...{ complaintId, result: 'refused', code: error.code },
    ...(why ? { detail: why } : {}),
    ...(facts?.complaintStatus ? { complaintStatus: String(facts.complaintStatus) } : {}),
  };
};

/** What was done to one complaint, by the id of the entry that it left. */
interface Done {
  readonly entryId: string;
  readonly entry: TimelineEntry;
}

/** Does something to each complaint once: a result for each, in the order sent. */
export const actOnEach = async (
  complaintIds: readonly string[],
  act: (complaintId: string) => Promise<Done>,
): Promise<ActionResult[]> => {
  const actOnOne = async (complaintId: string): Promise<ActionResult> => {
    try {
      const { entryId, entry } = await act(complaintId);
      return { complaintId, result: 'done', entry: showEntry(entryId, entry) };
    } catch (error) {
      return refusedAs(complaintId, error);
    }
  };
  const once = [...new Set(complaintIds)];
  const results: ActionResult[] = [];
  for (let start = 0; start < once.length; start += sideBySide)
    results.push(...(await Promise.all(once.slice(start, start + sideBySide).map(actOnOne))));
  return results;
};
