import { resourceId } from '../resources/examples';

/*
 * A true case of utilisation: a counter on a Sunday and a Monday, closed for one hour.
 */

const stretch = { resourceId, from: '2026-03-08', to: '2026-03-09' };

export const getUtilisation = {
  query: stretch,
  reply: {
    ...stretch,
    ...{ offered: 780, closed: 60, taken: 300, share: 0.4167 },
    days: [
      { date: '2026-03-08', offered: 390, closed: 60, taken: 225 },
      { date: '2026-03-09', offered: 390, closed: 0, taken: 75 },
    ],
  },
};
