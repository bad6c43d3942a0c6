import { type AppointmentRelease, appointmentReleased } from '../../blocks/people/claim';
import type { Reactor } from '../../kernel/events/reactor';
import { openReleases } from './release-store';

/** Ends the appointment of a claim that waits no more. */
export const proofs: Reactor = {
  name: 'proofs',
  react: (effects) => {
    const release = openReleases(effects);
    return async (event) => {
      if (event.type === appointmentReleased)
        await release(event.data as unknown as AppointmentRelease, event);
    };
  },
};
