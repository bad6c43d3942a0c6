import type { Matter, Matters, MattersOf } from '../blocks/matters/matter';
import { type Complaint, isOpen } from './cases/complaint';
import { hasCitizen } from './cases/owner';

type Standing = Pick<Matter, 'awaited' | 'due' | 'clock'>;

/** The portal looks at what was asked when the time for an answer is over. */
const standingOf = ({ card, dueAt }: Complaint): Standing => {
  const { status, clock, service } = card;
  if (!isOpen(status)) return {};
  if (status === 'awaiting-citizen') {
    return { awaited: { from: 'me', task: 'answer' }, ...(dueAt === undefined ? {} : { due: dueAt }) };
  }
  const { ms, calendarId } = service;
  return {
    awaited: { from: 'agency', task: 'handle' },
    clock: { runs: clock, ms, ...(calendarId === undefined ? {} : { calendarId }) },
  };
};

const complaintMatters: MattersOf = (item) => {
  const complaint = item as unknown as Complaint;
  if (!hasCitizen(complaint)) return [];
  const { id, owner, card } = complaint;
  const { agencyId, category, status, filedAt } = card;
  return [
    {
      ...{ kind: 'complaint', id, owner: { person: owner }, agencyId, names: category.names },
      ...{ state: status, open: isOpen(status), at: Date.parse(filedAt) },
      ...standingOf(complaint),
    },
  ];
};

export const matters: Matters = {
  kinds: {
    complaint: {
      title: { en: 'Complaint', ar: 'شكوى', fa: 'شکایت' },
      link: (id) => `/v1/complaints/${id}`,
      reference: 'complaint',
      section: 'complaints',
    },
  },
  of: { complaint: complaintMatters },
  without: {
    complaintAreas: 'An area is watched; nothing is awaited of anybody.',
    followedComplaints: 'They are somebody else’s.',
  },
};
