import type { Matter, Matters, MattersOf } from '../blocks/matters/matter';
import type { ExportJob } from './exports/job';

const standingOf = ({ state, until }: ExportJob): Pick<Matter, 'awaited' | 'due'> => {
  if (state === 'running') return { awaited: { from: 'portal', task: 'prepare' } };
  return state === 'ready'
    ? { awaited: { from: 'me', task: 'fetch' }, ...(until === undefined ? {} : { due: until }) }
    : {};
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
    'data-export': {
      title: { en: 'Export of my data', ar: 'تصدير بياناتي', fa: 'برون‌برد داده‌های من' },
      link: () => '/v1/my-data/export',
      ...{ section: 'dataExports', private: true },
    },
  },
  of: { 'data-export': exportMatters },
  without: {
    accessLog: 'That data was read awaits nothing.',
    dataErasures: 'The last of it would be written of somebody who is erased; messages say how it stands.',
  },
};
