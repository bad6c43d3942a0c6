import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Names } from '../../blocks/areas/area';
import type { Point } from '../../blocks/areas/geometry';
import { searchable } from '../../kernel/text/searchable';
import type { StreetCard } from '../addresses/address';
import type { AreaSummary } from '../register/area';

/*
 * What places are called, in memory: areas and streets by all their names. Addresses are not in it: a number is looked up on the
 * streets that are found (docs/adr/0149).
 */

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

/** Marks within a word, such as the narrow space of Persian, which people leave out or type as a space. */
const withinWords = /[\p{Cf}'’ʼʿʾ`-]/gu;

/** The article of Arabic, which people leave out, and Latin writing joins with a hyphen. */
const articles = /^(ال|al|el)(?=.{3})/u;

/** The words of a text as they are looked for. */
export const wordsOf = (text: string): string[] =>
  searchable(text.replace(withinWords, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(articles, ''));

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

export const openIndex = (text: string): Promise<PlaceIndex> =>
  MiniSearch.loadJSONAsync<Entry>(text, options);

/** One wrong letter in four, as thumbs make them; short words must be right. */
const mistakes = (term: string): number | false => (term.length > 3 ? 0.25 : false);

/** Places that are ranked, of those found: enough to fill a page after streets of one name are told apart. */
const maxFound = 50;

/**
 * Places by their names, the best first: all words as typed, the last one perhaps not to its end; else with typing errors; else any
 * of them.
 */
export const placesFor = (index: PlaceIndex, query: string): Place[] => {
  const words = wordsOf(query);
  const last = words.at(-1);
  const boost = { name: 3 };
  const prefix = (term: string): boolean => term === last;
  const stages: readonly SearchOptions[] = [
    { combineWith: 'AND', boost, prefix },
    { combineWith: 'AND', boost, prefix, fuzzy: mistakes },
    { combineWith: 'OR', boost, fuzzy: mistakes },
  ];
  for (const stage of stages) {
    const found = index.search(words.join(' '), stage);
    if (found.length) return found.slice(0, maxFound).map(({ place }) => place as Place);
  }
  return [];
};

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
