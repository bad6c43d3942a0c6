import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue, Reactor } from '../../kernel/events/reactor';
import { allCards } from '../../kernel/table/bulk';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { put } from '../../kernel/table/put';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { epochSeconds, instant } from '../../kernel/text/time';
import type { StreetCard } from '../addresses/address';
import { type AreaSummary, placeNames } from '../register/area';
import { type Head, headKey, type Part, partBytes, partKey } from './generation';
import { indexOf, placeOfArea, placeOfStreet } from './place-index';

const compress = promisify(brotliCompress);
/** Nearly as small as the best, in a tenth of the time. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Milliseconds after which another tries, should this one have been killed. */
const tryFor = 120_000;
/** Milliseconds after which what was replaced goes: far more than functions remember the head. */
const keptFor = 86_400_000;

type Card = AreaSummary | StreetCard;
const isArea = (card: Card): card is AreaSummary => 'level' in card;

/** A place was named, or named otherwise: the index is to be made anew at the next sweep. */
export const namesChanged: Reactor = {
  name: 'place-index',
  react:
    ({ table }) =>
    async ({ at }) => {
      await write(table, update({ key: headKey, type: 'place-index', set: { ...timer('place-index', at) } }));
    },
};

const putParts = async (table: Table, generation: string, content: Buffer): Promise<number> => {
  const count = Math.ceil(content.length / partBytes);
  for (let part = 0; part < count; part += 1) {
    const item: Part = {
      ...{ ...partKey(generation, part), type: 'place-index-part', version: 1 },
      content: content.subarray(part * partBytes, (part + 1) * partBytes),
    };
    await put(table, item);
  }
  return count;
};

/** Those who have just read the head still read the parts that it named. */
const retire = async (table: Table, { generation, parts = 0 }: Head, now: number): Promise<void> => {
  if (generation === undefined) return;
  const expiresAt = epochSeconds(now + keptFor);
  for (let part = 0; part < parts; part += 1) {
    const key = partKey(generation, part);
    await write(table, update({ key, unversioned: true, set: { expiresAt } }));
  }
};

/**
 * Makes the index anew of all names that there are. The deadline is moved before they are read: a name that is told of meanwhile moves
 * it back, and the index is made once more.
 */
export const buildIndex: OnDue =
  ({ table }) =>
  async (item, now) => {
    const head = item as unknown as Head;
    const version = head.version + 1;
    try {
      await write(
        table,
        update({ key: headKey, version: head.version, set: { ...timer('place-index', now + tryFor) } }),
      );
      const cards = await allCards<Card>(table, 'owner', placeNames);
      const places = cards.map((card) => (isArea(card) ? placeOfArea(card) : placeOfStreet(card)));
      const content = await compress(JSON.stringify(indexOf(places)), quality);
      const generation = `${instant(now)} ${version}`;
      const parts = await putParts(table, generation, content);
      const built = { generation, parts, places: places.length, builtAt: instant(now) };
      await write(table, update({ key: headKey, version, set: built, remove: timerAttributes }));
      await retire(table, head, now);
    } catch (error) {
      // Another name was told of, or another function is at it: the deadline that stands now is theirs.
      if (!(error instanceof VersionConflict)) throw error;
    }
  };
