import type { Matter, Matters, MattersOf } from '../blocks/matters/matter';
import { instant } from '../kernel/text/time';
import { answerWithin, type Correction } from './corrections/correction';
import { isOpen } from './corrections/lifecycle';
import { showSummary } from './corrections/views';
import type { ExportJob } from './exports/job';

const standingOf = ({ state, until }: ExportJob): Pick<Matter, 'awaited' | 'due'> => {
  if (state === 'running') return { awaited: { from: 'portal', task: 'prepare' } };
  return state === 'ready'
    ? { awaited: { from: 'me', task: 'fetch' }, ...(until === undefined ? {} : { due: until }) }
    : {};
};

const correctionStandings = {
  asked: { awaited: { from: 'agency', task: 'decide' } },
  'information-asked': { awaited: { from: 'me', task: 'answer' } },
} as const;

const correctionMatters: MattersOf = (item) => {
  const { id, owner, card } = item as unknown as Correction;
  const { agencyId, state, clock } = card;
  const { dueAt } = showSummary(card);
  const standing = state === 'asked' || state === 'information-asked' ? correctionStandings[state] : {};
  const due = state === 'information-asked' ? instant((clock.at(-1) ?? 0) + answerWithin) : dueAt;
  return [
    {
      ...{ kind: 'data-correction', id, owner: { person: owner }, agencyId, state, open: isOpen(state) },
      ...{ at: Date.parse(card.askedAt), ...standing },
      ...(due === null ? {} : { due }),
    },
  ];
};

const exportMatters: MattersOf = (item) => {
  const job = item as unknown as ExportJob;
  const { id, person, state, askedAt } = job;
  return [
    {
      ...{
        kind: 'data-export',
        id,
        owner: { person },
        state,
        open: state === 'running' || state === 'ready',
      },
      at: Date.parse(askedAt),
      ...standingOf(job),
    },
  ];
};

export const matters: Matters = {
  kinds: {
    'data-correction': {
      title: { en: 'Correction of my data', ar: 'تصحيح بياناتي', fa: 'اصلاح داده‌های من' },
      link: (id) => `/v1/my-data/corrections/${id}`,
      ...{ section: 'dataCorrections', private: true },
    },
    'data-export': {
      title: { en: 'Export of my data', ar: 'تصدير بياناتي', fa: 'برون‌برد داده‌های من' },
      link: () => '/v1/my-data/export',
      ...{ section: 'dataExports', private: true },
    },
  },
  of: { 'data-correction': correctionMatters, 'data-export': exportMatters },
  without: {
    consents: 'A consent awaits nothing.',
    accessLog: 'That data was read awaits nothing.',
    dataErasures: 'The last of it would be written of somebody who is erased; messages say how it stands.',
  },
};
