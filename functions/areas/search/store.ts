import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import type { Clock } from '../../kernel/text/time';
import { type Head, headKey, type Part, partKey } from './generation';
import { indexOf, openIndex, type PlaceIndex } from './place-index';

const decompress = promisify(brotliDecompress);

interface Loaded {
  readonly generation: string;
  readonly index: PlaceIndex;
}

const none: Loaded = { generation: '', index: indexOf([]) };

const load = async (table: Table, { generation = '', parts = 0 }: Head): Promise<Loaded | undefined> => {
  const keys = Array.from({ length: parts }, (_, part) => partKey(generation, part));
  const found = await Promise.all(keys.map((each) => read<Part>(table, each)));
  // It was replaced long ago, while this function slept.
  if (found.some((part) => part === undefined)) return undefined;
  const content = Buffer.concat(found.map((part) => part?.content ?? new Uint8Array()));
  return { generation, index: await openIndex((await decompress(content)).toString('utf8')) };
};

/**
 * The index of places through the function's memory. Whether there is another generation is looked at once a minute where the
 * function is used: what is named anew is found two or three minutes later, and ten at most.
 */
export const openPlaces = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => {
  let last = none;
  const known = cachedReference(async () => {
    const head = await read<Head>(table, headKey);
    if (!head?.generation) return undefined;
    if (head.generation !== last.generation) last = (await load(table, head)) ?? last;
    return last;
  }, clock);
  return { index: async (): Promise<PlaceIndex> => ((await known.get('places')) ?? none).index };
};
export type Places = ReturnType<typeof openPlaces>;
