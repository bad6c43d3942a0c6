import type { Action } from '../../kernel/identity/action';
import { type ActionName, type Details, lifecycle, type TimelineEntry } from './complaint';
import { statusAfter } from './lifecycle';

/** What an action leaves in the timeline, which is also its answer. */
export const entryOf = (
  name: ActionName,
  action: Action,
  given: Details,
  agencyId?: string,
): TimelineEntry => {
  const status = statusAfter(name);
  return {
    hash: action.hash,
    at: action.at,
    action: name,
    by: lifecycle[name].by,
    ...(agencyId ? { agencyId } : {}),
    ...(status ? { status } : {}),
    ...given,
  };
};
