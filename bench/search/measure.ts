import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { indexOf, openIndex, servicesFor } from '../../functions/catalogue/search/service-index';
import { cardsOf, misspelt } from './services';

/** Services of the catalogue that is searched: what a country has. */
export const searched = 1_000;
const rounds = 50;

/** The bar: milliseconds of CPU that nineteen of twenty searches stay within. */
export const searchBar = 10;

/** Milliseconds of CPU of this process. */
const cpuOf = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/** How long warm searches take, how large the index lies in the table, and how many misspelt words find what they mean. */
export const measureSearch = async () => {
  const text = JSON.stringify(indexOf(cardsOf(searched)));
  const compressed = await promisify(brotliCompress)(text);
  const index = await openIndex(text);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [query] of misspelt) times.push(cpuOf(() => servicesFor(index, query, {})));
  }
  times.sort((left, right) => left - right);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  const found = misspelt.filter(([query, code]) =>
    servicesFor(index, query, {})
      .slice(0, 3)
      .some((card) => card.code === code),
  );
  return {
    ...{ half: at(0.5), nineteen: at(0.95), slowest: times.at(-1) ?? 0 },
    ...{ bytes: text.length, compressed: compressed.length, found: found.length, asked: misspelt.length },
  };
};
