import { withText } from '../../blocks/searching/search-text';
import type { HandlersOf } from '../../kernel/contract/contract';
import { atLeast, type Rule } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { instant } from '../../kernel/text/time';
import { isOpen, type Status } from '../cases/application';
import { ofOfficer, ofService, ofStatus, ofUnit } from '../cases/filters';
import { notFound } from '../cases/rules';
import { showCard } from '../cases/views';
import type { QueueFilters, queueRoutes } from './routes';
import type { Queue } from './store';

interface Effects {
  readonly queue: Queue;
}

const isList = (status: QueueFilters['status']): status is 'open' | 'closed' =>
  status === 'open' || status === 'closed';

const listFor = (status: QueueFilters['status']): 'open' | 'closed' => {
  if (isList(status)) return status;
  return isOpen(status as Status) ? 'open' : 'closed';
};

const filtersOf = ({ status, service, unit, officer, text, updated_after }: QueueFilters): Rule[] => [
  ...(isList(status) ? [] : ofStatus(status)),
  ...(service ? [ofService(service)] : []),
  ...(unit ? [ofUnit(unit)] : []),
  ...(officer ? [ofOfficer(officer)] : []),
  ...(text ? withText(text, notFound) : []),
  ...(updated_after ? [atLeast('card.updatedAt', updated_after, notFound)] : []),
];

export const queueHandlers = ({ queue }: Effects): HandlersOf<typeof queueRoutes> => ({
  listApplicationQueue: async ({ caller, query, now }) => {
    const { limit, cursor, reference, ...asked } = query;
    if (reference !== undefined) {
      const cards = await queue.byReference(caller.id, reference);
      return { items: cards.map((card) => showCard(card, 'agency')) };
    }
    const found = await queue.list({
      ...{ agencyId: caller.id, list: asked.overdue ? 'open' : listFor(asked.status) },
      ...{ filters: filtersOf(query), below: asked.overdue ? key(instant(now)) : undefined },
      ...{ limit, cursor, name: JSON.stringify(asked) },
    });
    return { ...found, items: found.items.map((card) => showCard(card, 'agency')) };
  },
});
