import { erasedText } from '../blocks/erasure/eraser';
import type { Matter, Matters, MattersOf } from '../blocks/matters/matter';
import { type Application, isOpen } from './cases/application';
import { awaitedIn } from './cases/awaited';
import { inReview } from './cases/timing';

/** What is in review is due by the calendar as it is now. */
const standingOf = (application: Application): Pick<Matter, 'awaited' | 'due' | 'clock'> => {
  const awaited = awaitedIn(application);
  if (!awaited) return {};
  const { from, task, by } = awaited;
  const { clock: runs, terms } = inReview(application);
  if (application.card.status !== 'in-review' || terms.ms === undefined)
    return { awaited: { from, task }, ...(by === undefined ? {} : { due: by }) };
  const { ms, calendarId } = terms;
  return {
    awaited: { from, task },
    clock: { runs, ms, ...(calendarId === undefined ? {} : { calendarId }) },
  };
};

const applicationMatters: MattersOf = (item) => {
  const application = item as unknown as Application;
  const { id, owner, card } = application;
  if (owner === erasedText) return [];
  return [
    {
      ...{ kind: 'application', id, owner: { person: owner }, agencyId: card.agencyId },
      ...{ names: card.service.names, state: card.status, open: isOpen(card.status) },
      at: Date.parse(card.begunAt),
      ...standingOf(application),
    },
  ];
};

export const matters: Matters = {
  kinds: {
    application: {
      title: { en: 'Application', ar: 'طلب', fa: 'درخواست' },
      link: (id) => `/v1/applications/${id}`,
      reference: 'application',
      section: 'applications',
    },
  },
  without: {
    applicationOpinions: 'What is awaited of others stands in the application itself, as its next step.',
  },
  of: { application: applicationMatters },
};
