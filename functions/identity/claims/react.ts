import { type ProofAppointment, proofChanged } from '../../blocks/people/claim';
import type { Reactor } from '../../kernel/events/reactor';
import { noteAppointment } from './appointment-store';

/** Notes in a claim how its appointment stands. */
export const appointments: Reactor = {
  name: 'appointments',
  react:
    ({ table }) =>
    async ({ type, data, at }) => {
      if (type === proofChanged) await noteAppointment(table, data as unknown as ProofAppointment, at);
    },
};
