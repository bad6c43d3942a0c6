import type { Directory } from '../../../blocks/agencies/directory';
import type { HandlersOf } from '../../../kernel/contract/contract';
import { Refusal } from '../../../kernel/contract/refusal';
import { instant } from '../../../kernel/text/time';
import type { Category } from '../../categories/category';
import type { Categories } from '../../categories/store';
import { specification } from '../geo-report/protocol';
import type { open311Routes } from '../geo-report/routes';
import { agenciesOf, serving } from './jurisdiction';
import { showDefinition, showService } from './presentation';
import { readServiceCode } from './service-code';

type Routes = Pick<
  typeof open311Routes,
  'discoverOpen311' | 'listOpen311Services' | 'defineOpen311Service' | 'showOpen311Token'
>;

/**
 * When the services may have changed, to the hour: agencies change theirs at any time, and clients that keep what they know
 * until this changes are up to an hour late.
 */
const changesetAt = (now: number): string => `${instant(now).slice(0, 13)}:00:00Z`;

const unknownService = (): Refusal => new Refusal('service-unknown');

/** All that an agency offers, page by page, with its questions: those are read through the function's memory. */
const offeredBy = async (categories: Categories, agencyId: string): Promise<Category[]> => {
  const found: Category[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await categories.list(agencyId, 100, cursor);
    const whole = await Promise.all(items.map(({ code }) => categories.get(agencyId, code)));
    found.push(...whole.flatMap((category) => (category?.active ? [category] : [])));
    cursor = next;
  } while (cursor !== undefined);
  return found;
};

interface Effects {
  readonly categories: Categories;
  readonly requests: Pick<Directory, 'agencies'>;
}

export const catalogueHandlers = ({ categories, requests }: Effects): HandlersOf<Routes> => {
  const agencies = async (jurisdiction: string | undefined) =>
    agenciesOf(await requests.agencies(), jurisdiction);
  return {
    discoverOpen311: ({ origin, base, now }) => {
      const changeset = changesetAt(now);
      const url = `${origin}${base}`;
      const formats = ['text/xml', 'application/json'];
      return {
        changeset,
        contact: `The operators of the portal: see ${url}/docs`,
        key_service: 'The operators of the portal give public bodies API keys with the scope open311:write.',
        endpoints: [{ specification, url: `${url}/open311/v2`, changeset, type: 'production', formats }],
      };
    },
    listOpen311Services: async ({ query, language }) => {
      const found = serving(await agencies(query.jurisdiction_id));
      const offered = await Promise.all(found.map(({ id }) => offeredBy(categories, id)));
      return offered.flat().map((category) => showService(category, language));
    },
    defineOpen311Service: async ({ params, query, language }) => {
      const found = await agencies(query.jurisdiction_id);
      const named = readServiceCode(params.service);
      if (!named || found.get(named.agencyId)?.status !== 'active') throw unknownService();
      const category = await categories.get(named.agencyId, named.code);
      if (!category?.active) throw unknownService();
      return showDefinition(category, language);
    },
    showOpen311Token: async ({ query }) => {
      await agencies(query.jurisdiction_id);
      throw new Refusal('token-unknown');
    },
  };
};
