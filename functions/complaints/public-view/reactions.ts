import type { Reactor } from '../../kernel/events/reactor';
import { tellWatchers } from '../areas/watchers-store';
import { followOriginal, noteDuplicate } from './duplicates-store';
import { publish } from './projection-store';

/** Keeps the public's view: what is open where, how many, and the news of those who follow. */
export const publicView: Reactor = {
  name: 'public-view',
  react:
    ({ table }) =>
    async (event) => {
      if (!event.type.startsWith('complaint.')) return;
      const complaint = await publish(table, event.subject);
      if (!complaint) return;
      if (event.type === 'complaint.filed') await tellWatchers(table, complaint, event.at);
      const { duplicateOf } = event.data;
      if (event.type !== 'complaint.marked-duplicate') return;
      await noteDuplicate(table, complaint.id, String(duplicateOf));
      await followOriginal(table, complaint, String(duplicateOf));
    },
};
