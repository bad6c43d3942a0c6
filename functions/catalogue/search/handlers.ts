import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import { showPublishedCard } from '../versions/views';
import type { searchRoutes } from './routes';
import { servicesFor } from './service-index';
import type { Search } from './store';

export interface Effects {
  readonly search: Search;
  readonly directory: Directory;
}

export const searchHandlers = ({ search, directory }: Effects): HandlersOf<typeof searchRoutes> => ({
  searchServices: async ({ query: { q, limit, ...narrowing } }) => {
    const found = servicesFor(await search.index(), q, narrowing).slice(0, limit);
    return { items: await directory.named(found.map(showPublishedCard)) };
  },
});
