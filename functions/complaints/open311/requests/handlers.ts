import type { HandlersOf } from '../../../kernel/contract/contract';
import { instant } from '../../../kernel/text/time';
import { withTimings } from '../../cases/clock';
import type { Card } from '../../cases/complaint';
import { notFound } from '../../cases/rules';
import type { open311Routes } from '../geo-report/routes';
import { type Agencies, agenciesOf } from '../services/jurisdiction';
import type { Effects } from './effects';
import { type Shown, showRequest, showRow, showUpdates } from './presentation';
import { queueSearchOf, updatesIn } from './search';

type Routes = Pick<
  typeof open311Routes,
  'listOpen311Requests' | 'downloadOpen311Requests' | 'showOpen311Request' | 'listOpen311Updates'
>;

export const requestHandlers = ({
  calendars,
  requests,
}: Pick<Effects, 'calendars' | 'requests'>): HandlersOf<Routes> => {
  const agenciesIn = async (jurisdiction: string | undefined) =>
    agenciesOf(await requests.agencies(), jurisdiction);
  const shown = async (cards: readonly Card[], agencies: Agencies): Promise<Shown[]> => {
    const known = await withTimings(calendars, cards);
    return known.map((each) => ({ ...each, agency: agencies.get(each.card.agencyId) }));
  };
  const byIds = async (ids: readonly string[], agencies: Agencies) => {
    const found = await requests.byIds(ids);
    const cards = found.map(({ card }) => card).filter(({ agencyId }) => agencies.has(agencyId));
    return shown(cards, agencies);
  };
  return {
    listOpen311Requests: async ({ query, now, language }) => {
      const agencies = await agenciesIn(query.jurisdiction_id);
      const found = query.service_request_id
        ? await byIds(query.service_request_id, agencies)
        : await shown(await requests.search(queueSearchOf(query, agencies, now)), agencies);
      return found.map((each) => showRequest(each, language));
    },
    downloadOpen311Requests: async ({ query, now, language }) => {
      const agencies = await agenciesIn(query.jurisdiction_id);
      const queueSearch = queueSearchOf({ ...query, status: ['open'] }, agencies, now, true);
      const found = await shown(await requests.search(queueSearch), agencies);
      return found.map((each) => showRow(each, language));
    },
    showOpen311Request: async ({ params, query, language }) => {
      const agencies = await agenciesIn(query.jurisdiction_id);
      const found = await byIds([params.request], agencies);
      if (found.length === 0) throw notFound();
      return found.map((each) => showRequest(each, language));
    },
    listOpen311Updates: async ({ query, now, language }) => {
      const agencies = await agenciesIn(query.jurisdiction_id);
      const period = updatesIn(query.start_date, query.end_date, now);
      const asked = { updated_after: instant(period.from), page: 1, page_size: 1 };
      const changed = await requests.changed(queueSearchOf(asked, agencies, now));
      const updates = changed.flatMap((complaint) => showUpdates(complaint, period, language));
      return updates.sort((left, right) => (left.updated_datetime < right.updated_datetime ? -1 : 1));
    },
  };
};
