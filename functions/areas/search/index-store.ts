import { allCards } from '../../kernel/table/bulk';
import type { Table } from '../../kernel/table/dynamo';
import { placeNames } from '../register/area';
import { indexOf, type PlaceCard, placeOf } from './place-index';

/** The index of all places that there are. */
export const placesIn = async (table: Table) => {
  const cards = await allCards<PlaceCard>(table, 'owner', placeNames);
  return { index: indexOf(cards.map(placeOf)), entries: cards.length };
};
