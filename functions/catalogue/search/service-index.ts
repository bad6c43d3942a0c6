import MiniSearch from 'minisearch';
import type { PublishedCard } from '../../blocks/public-services/published';
import { inStages } from '../../blocks/searching/stages';
import { joinedNeighbours, wordsOf } from '../../blocks/searching/words';

/*
 * What is published, in memory: services by their names and keywords in all languages.
 */

/** The type of the head under which the index lies in the table. */
export const serviceIndex = 'service-index';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly keywords: string;
  readonly card: PublishedCard;
}
export type ServiceIndex = MiniSearch<Entry>;

/** A line a language: words of different languages are no neighbours. */
const lines = (texts: Readonly<Record<string, string>>): string => Object.values(texts).join('\n');

const tokenize = (text: string): string[] =>
  text.split('\n').flatMap((line) => {
    const words = wordsOf(line);
    return [...words, ...joinedNeighbours(words)];
  });

const options = {
  fields: ['name', 'keywords'],
  storeFields: ['card'],
  tokenize,
  processTerm: (term: string) => term,
};

export const indexOf = (cards: readonly PublishedCard[]): ServiceIndex => {
  const index = new MiniSearch<Entry>(options);
  index.addAll(
    cards.map((card) => ({
      ...{ id: card.id, name: lines(card.names), keywords: lines(card.keywords), card },
    })),
  );
  return index;
};

export const openIndex = (text: string): Promise<ServiceIndex> =>
  MiniSearch.loadJSONAsync<Entry>(text, options);

/** By what the services that are found are narrowed. */
export interface Narrowing {
  readonly lifeEvent?: string | undefined;
  readonly audience?: string | undefined;
  readonly agencyId?: string | undefined;
}

const fits =
  ({ lifeEvent, audience, agencyId }: Narrowing) =>
  (found: object): boolean => {
    const { card } = found as Entry;
    return (
      (lifeEvent === undefined || card.lifeEvents.includes(lifeEvent)) &&
      (audience === undefined || card.audience.includes(audience)) &&
      (agencyId === undefined || card.agencyId === agencyId)
    );
  };

/** Services by what people call them, the best first. */
export const servicesFor = (index: ServiceIndex, query: string, narrowing: Narrowing): PublishedCard[] => {
  const words = wordsOf(query);
  const others = joinedNeighbours(words);
  return inStages(index, { words, others, boost: { name: 3 }, filter: fits(narrowing) }).map(
    ({ card }) => card as PublishedCard,
  );
};
