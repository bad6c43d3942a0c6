import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import type { Clock } from '../../kernel/text/time';
import { type Head, headKeyOf, type Part, partKeyOf } from './generation';

const decompress = promisify(brotliDecompress);

/** How an index of a type is opened from its text, and what there is before one was made. */
export interface IndexType<T> {
  readonly type: string;
  readonly open: (text: string) => Promise<T>;
  readonly none: T;
  /** Milliseconds after which the head is looked at again. */
  readonly freshFor?: number;
}

const textOf = async (table: Table, type: string, { generation = '', parts = 0 }: Head) => {
  const keys = Array.from({ length: parts }, (_, part) => partKeyOf(type, generation, part));
  const found = await Promise.all(keys.map((each) => read<Part>(table, each)));
  // It was replaced long ago, while this function slept.
  if (found.some((part) => part === undefined)) return undefined;
  const content = Buffer.concat(found.map((part) => part?.content ?? new Uint8Array()));
  return (await decompress(content)).toString('utf8');
};

/**
 * An index through the function's memory. Whether there is another generation is looked at in the background, once a minute at the
 * most where nothing else is said; the parts are read where there is.
 */
export const indexReader = <T>(
  { table, clock }: { readonly table: Table; readonly clock: Clock },
  { type, open, none, freshFor }: IndexType<T>,
): { readonly index: () => Promise<T> } => {
  let last = { generation: '', index: none };
  const load = async () => {
    const head = await read<Head>(table, headKeyOf(type));
    if (!head?.generation) return undefined;
    if (head.generation === last.generation) return last;
    const text = await textOf(table, type, head);
    if (text !== undefined) last = { generation: head.generation, index: await open(text) };
    return last;
  };
  const known = cachedReference(load, clock, freshFor);
  return { index: async () => ((await known.get(type)) ?? { index: none }).index };
};
