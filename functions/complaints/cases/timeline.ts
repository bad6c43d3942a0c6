import type { ComplaintCommand } from './command';
import { lifecycle, type TimelineEntry } from './complaint';
import { statusAfter } from './lifecycle';

/** What an action leaves in the timeline, which is also its answer. */
export const entryOf = ({ name, action, by, details, kept }: ComplaintCommand): TimelineEntry => {
  const status = kept ? undefined : statusAfter(name);
  return {
    hash: action.hash,
    at: action.at,
    action: name,
    by: lifecycle[name].by,
    ...('agencyId' in by ? { agencyId: by.agencyId } : {}),
    ...(status ? { status } : {}),
    ...details,
  };
};
