import type { Appointment } from '../bookings/appointment';
import { actionOn } from './closure';

/** What a closure has done about an appointment; `none` if its people were first. */
export const outcomes = ['moved', 'called-off', 'told', 'none'] as const;

export const outcomeOf = (
  closureId: string,
  { id, timeline, notice }: Appointment,
): (typeof outcomes)[number] => {
  const entry = timeline[actionOn({ id: closureId }, id, 0).id];
  if (entry) return entry.action === 'call-off' ? 'called-off' : 'moved';
  return notice?.cause === closureId ? 'told' : 'none';
};
