import type { Reactor } from '../../kernel/events/reactor';
import { read } from '../../kernel/table/read';
import type { Complaint } from '../cases/complaint';
import { complaintKey } from '../cases/keys';
import { notifyFollowers, updateProjection } from './projection-store';

/** Keeps the public's view: what is open where, how many, and the news of those who follow. */
export const publicView: Reactor = {
  name: 'public-view',
  react:
    ({ table }) =>
    async (event) => {
      if (!event.type.startsWith('complaint.')) return;
      const complaint = await read<Complaint>(table, complaintKey(event.subject));
      if (!complaint) return;
      await updateProjection(table, complaint);
      await notifyFollowers(table, complaint);
    },
};
