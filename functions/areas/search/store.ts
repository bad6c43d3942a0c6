import { indexReader } from '../../blocks/searching/index-reader';
import type { Table } from '../../kernel/table/dynamo';
import type { Clock } from '../../kernel/text/time';
import { indexOf, openIndex, placeIndex } from './place-index';

/** The index of places: what is named anew is found two or three minutes later, and ten at most. */
export const openPlaces = (context: { readonly table: Table; readonly clock: Clock }) =>
  indexReader(context, { type: placeIndex, open: openIndex, none: indexOf([]) });
export type Places = ReturnType<typeof openPlaces>;
