import { changedBy } from '../../blocks/officers/changed';
import type { Officers } from '../../blocks/officers/officers';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { readCursor, writeCursor } from '../../kernel/table/cursor';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { listed } from '../../kernel/table/list';
import { put } from '../../kernel/table/put';
import { page, read } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { type Point, rangesAround } from './near';
import {
  type Away,
  calendarPlace,
  nearest,
  newPlace,
  type Place,
  placeChange,
  placeIdOf,
  placeKey,
  placesOf,
} from './place';
import type { PlaceCard, PlaceDetails } from './place-details';
import type { PlaceReference } from './reference-store';
import { placeFixed, placeNotFound } from './refusals';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly reference: PlaceReference;
}

/** The maximum number of places that a search nearby reads. */
const maxLooked = 1_000;

const lists = (context: Context) => ({
  list: (agencyId: string, which: 'active' | 'all', limit: number, cursor: string | undefined) =>
    listed<Pick<Place, 'card'>, PlaceCard>(
      context,
      `places:${agencyId}:${which}`,
      {
        ...{ index: 'queue', ranges: [{ partition: placesOf(agencyId) }], order: 'ascending' },
        filters: which === 'active' ? [equals('card.active', true, placeNotFound)] : [],
        ...{ limit, cursor },
      },
      ({ card }) => card,
    ),

  /** A page of places that were selected in memory, in the order of ids. */
  among: (name: string, cards: readonly PlaceCard[], limit: number, cursor: string | undefined) => {
    const list = `places-among:${name}`;
    const after = readCursor(context.signer, list, cursor) ?? '';
    const left = cards.filter(({ id }) => id > after);
    const items = left.slice(0, limit);
    const last = items.at(-1);
    return left.length > limit && last
      ? { items, next: writeCursor(context.signer, list, last.id) }
      : { items };
  },

  /** Places of all agencies, the nearest first. */
  near: async (from: Point, within: number): Promise<Away[]> => {
    const list = { index: 'owner', ranges: rangesAround(from, within), order: 'ascending' } as const;
    const { items } = await page<Pick<Place, 'card'>>(context.table, { ...list, limit: maxLooked });
    return nearest(
      items.map(({ card }) => card),
      from,
      within,
    );
  },
});

/** Places in the table. Each function is one round trip, or none if the function remembers the answer. */
export const openPlaces = (context: Context) => ({
  ...lists(context),

  get: (id: string): Promise<Place | undefined> => context.reference.place(id),

  /** The current place, not the remembered one, for its agency. */
  own: (agencyId: string, code: string): Promise<Place | undefined> =>
    read<Place>(context.table, placeKey(placeIdOf(agencyId, code))),

  /** Creates the place, or replaces all its details. Refuses to change its time zone. Two round trips with a calendar. */
  put: async (
    { agencyId, code }: Pick<Place, 'agencyId' | 'code'>,
    details: PlaceDetails,
    by: Officers,
    action: Action,
  ): Promise<string> => {
    const changed = changedBy(by, action);
    const place = { ...newPlace(agencyId, code, details, action), changed };
    const { set, remove } = placeChange(agencyId, code, details);
    const placeEdit = {
      key: placeKey(place.id),
      rules: [equals('timeZone', details.timeZone, placeFixed)],
      ...{ set: { ...set, changed }, remove },
      missing: placeNotFound,
      remember: { action, entry: { hash: action.hash, at: action.at, by } },
    };
    // First, so that no place follows a calendar that cannot find it.
    if (details.calendarId !== undefined)
      await put(context.table, calendarPlace(details.calendarId, place.id));
    await edit(context.table, placeEdit, place);
    context.reference.forgetPlace(place);
    return place.id;
  },
});
export type Places = ReturnType<typeof openPlaces>;
