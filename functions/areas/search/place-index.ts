import MiniSearch from 'minisearch';
import type { Names } from '../../blocks/areas/area';
import type { Point } from '../../blocks/areas/geometry';
import { inStages } from '../../blocks/searching/stages';
import { wordsOf as words } from '../../blocks/searching/words';
import type { StreetCard } from '../addresses/address';
import type { AreaSummary } from '../register/area';

/*
 * What places are called, in memory: areas and streets by all their names. Addresses are not in it: a number is looked up on the
 * streets that are found (docs/adr/0149).
 */

/** The type of the head under which the index lies in the table. */
export const placeIndex = 'place-index';

/** A place as the search shows it. */
export interface Place extends Partial<Point> {
  readonly kind: 'area' | 'street';
  readonly id: string;
  readonly names: Names;
  /** Of an area. */
  readonly level?: string;
  /** What a street is in. */
  readonly within?: { readonly id: string; readonly names: Names };
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly within: string;
  readonly place: Place;
}

/** The narrow space of Persian, which people leave out in names, and the hyphen that Latin writing joins an article with. */
const joints = /[\u200c-]/g;
const latinArticles = /^(al|el)(?=.{3})/u;

/** The words of a name as they are looked for. */
export const wordsOf = (text: string): string[] =>
  words(text.replace(joints, '')).map((word) => word.replace(latinArticles, ''));

const options = {
  fields: ['name', 'within'],
  storeFields: ['place'],
  tokenize: wordsOf,
  processTerm: (term: string) => term,
};

export type PlaceIndex = MiniSearch<Entry>;

const joined = (names: Names = {}): string => Object.values(names).join(' ');

export const placeOfArea = ({ id, level, names }: AreaSummary): Place => ({ kind: 'area', id, level, names });
export const placeOfStreet = ({ id, names, area, latitude, longitude }: StreetCard): Place => ({
  ...{ kind: 'street', id, names, latitude, longitude },
  ...(area ? { within: area } : {}),
});

export const indexOf = (places: readonly Place[]): PlaceIndex => {
  const index = new MiniSearch<Entry>(options);
  index.addAll(
    places.map((place) => ({
      id: place.id,
      name: joined(place.names),
      within: joined(place.within?.names),
      place,
    })),
  );
  return index;
};

/** What a place is shown by where it is kept. */
export type PlaceCard = AreaSummary | StreetCard;

export const placeOf = (card: PlaceCard): Place =>
  'level' in card ? placeOfArea(card) : placeOfStreet(card);

export const openIndex = (text: string): Promise<PlaceIndex> =>
  MiniSearch.loadJSONAsync<Entry>(text, options);

/** Places that are ranked, of those found: enough to fill a page after streets of one name are told apart. */
const maxFound = 50;

/** Places by their names, the best first. */
export const placesFor = (index: PlaceIndex, query: string): Place[] =>
  inStages(index, { words: wordsOf(query), boost: { name: 3 } })
    .slice(0, maxFound)
    .map(({ place }) => place as Place);

/** A house number, also with a letter: `12`, `12b`. */
const houseNumber = /^\p{N}{1,6}\p{L}?$/u;

/** A query in its two parts: what the place is called, and the number there. */
export const partsOfQuery = (query: string): { readonly name: string; readonly number?: string } => {
  const words = wordsOf(query);
  const number = words.length > 1 ? words.findLast((word) => houseNumber.test(word)) : undefined;
  if (number === undefined) return { name: words.join(' ') };
  const at = words.lastIndexOf(number);
  return { name: words.filter((_, index) => index !== at).join(' '), number };
};
