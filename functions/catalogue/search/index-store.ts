import { type PublishedCard, publishedList } from '../../blocks/public-services/published';
import { allCards } from '../../kernel/table/bulk';
import type { Table } from '../../kernel/table/dynamo';
import { indexOf } from './service-index';

/** The index of all that is published. */
export const servicesIn = async (table: Table) => {
  const cards = await allCards<PublishedCard>(table, 'queue', publishedList);
  return { index: indexOf(cards), entries: cards.length };
};
