import type { Event, Images } from '../../kernel/events/event';
import type { Reactor } from '../../kernel/events/reactor';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import type { Complaint } from '../cases/complaint';
import { complaintKey } from '../cases/keys';
import { notifyFollowers, updateProjection } from './projection-store';

const complaintOf = async (
  table: Table,
  { subject }: Event,
  images?: Images,
): Promise<Complaint | undefined> =>
  (images?.after as unknown as Complaint | undefined) ?? read<Complaint>(table, complaintKey(subject));

/** Keeps the public's view: what is open where, how many, and the news of those who follow. */
export const publicView: Reactor = {
  name: 'public-view',
  react:
    ({ table }) =>
    async (event, images) => {
      if (!event.type.startsWith('complaint.')) return;
      const complaint = await complaintOf(table, event, images);
      if (!complaint) return;
      await updateProjection(table, complaint);
      await notifyFollowers(table, complaint);
    },
};
