import { runCommand } from '../bin/command';
import { measureAppointments } from './appointments/measure';
import { billsOfCall, measureBulk } from './bulk/measure';
import { measureCold } from './cold/measure';
import { costsFile, writeCosts } from './costs/document';
import { eventSectionOf } from './costs/events/document';
import { measureEvents } from './costs/events/measure';
import { measureAll } from './costs/measure';
import { verdictOf } from './lag/bar';
import { measureLag, perSecond, seconds, warmUp } from './lag/measure';
import { measureLoad } from './load/measure';
import { measureSearch, searchBar, searched } from './search/measure';
import { milliseconds, printTable, ratio } from './support/print';
import { measureDay } from './tax-day/measure';
import { printDay } from './tax-day/print';
import { measureWarm } from './warm/measure';

/*
 * `npm run bench` measures everything; `npm run bench -- cold warm` what is named. It judges nothing: what is over its
 * target is marked, and the program ends well. What must not grow is held by tests/bench.
 */

// Of Node 20, which a laptop may have; the functions run on 24.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const coldTarget = 1.35;
const warmTarget = 1.25;

const cold = async (): Promise<void> => {
  const rows = await measureCold();
  printTable(
    `Cold: import of each function's bundle in a fresh process, over a bare document client (target: at most ${coldTarget} ×)`,
    ['function', 'size', 'import', 'over bare', 'started by it'],
    rows.map((row) => [
      row.name,
      `${(row.bytes / 1000).toFixed(0)} kB`,
      milliseconds(row.time),
      ratio(row.ratio, coldTarget),
      milliseconds(row.begun),
    ]),
  );
  console.log('\n  Which are over the target, why, and what an import starts: docs/adr/0040, 0106');
};

const warm = async (): Promise<void> => {
  const rows = await measureWarm();
  printTable(
    `Warm: a request through the whole chain, over the same calls of the SDK made bare (at most ${warmTarget} ×)`,
    ['route', 'time', 'bare', 'over bare', 'processor', 'bare', 'over bare'],
    rows.map(({ route, chain, bare }) => [
      ...[
        route,
        milliseconds(chain.wall),
        milliseconds(bare.wall),
        ratio(chain.wall / bare.wall, warmTarget),
      ],
      ...[milliseconds(chain.cpu), milliseconds(bare.cpu), ratio(chain.cpu / bare.cpu, warmTarget)],
    ]),
  );
};

const load = async (): Promise<void> => {
  const rows = await measureLoad();
  printTable(
    'Load: requests through the local cloud, 16 at a time',
    ['request', 'a second', 'median', 'slowest 1 %', 'refused'],
    rows.map((row) => [
      ...[row.request, row.perSecond.toFixed(0), `${row.median} ms`, `${row.slowest1Percent} ms`],
      String(row.refused),
    ]),
  );
};

const lag = async (): Promise<void> => {
  const measured = await measureLag();
  const { rows, refused } = measured;
  printTable(
    `Lag: from a write to what it brings about, at ${perSecond} events a second for ${seconds} s, after ${warmUp} s to warm up`,
    ['effect', 'since', 'events', 'p50', 'p99', 'slowest', 'missing'],
    rows.map((row) => [
      ...[row.effect, row.since, String(row.events)],
      ...[row.half, row.slowest1Percent, row.slowest].map((time) => `${time} ms`),
      String(row.missing),
    ]),
  );
  if (refused.length) console.log(`\n  ${refused.length} writes were refused, the first: ${refused[0]}`);
  console.log(`\n  ${verdictOf(measured)}`);
};

const costs = async (): Promise<void> => {
  const [rows, events] = [await measureAll(), await measureEvents()];
  writeCosts(rows, { figures: events, write: (known) => eventSectionOf(events, known) });
  console.log(`\nCosts: written to ${costsFile}`);
};

const bulk = async (): Promise<void> => {
  const { issued, bare } = await measureBulk();
  printTable(
    `Bulk: bills made out by calls of ${billsOfCall}, over the same items put bare into the same engine`,
    ['a second', 'made out', 'bare', 'over bare'],
    [['bills', issued.toFixed(0), bare.toFixed(0), `${(bare / issued).toFixed(2)} ×`]],
  );
};

const appointments = async (): Promise<void> => {
  const rows = await measureAppointments();
  printTable(
    'Appointments: booked by 16 people at a time, over bare transactions of the same items in the same engine',
    ['slots', 'booked a second', 'bare', 'over bare'],
    rows.map(({ slots, booked, bare }) => [
      ...[slots, booked.toFixed(0), bare.toFixed(0), `${(bare / booked).toFixed(2)} ×`],
    ]),
  );
};

const search = async (): Promise<void> => {
  const { half, nineteen, slowest, bytes, compressed, found, asked } = await measureSearch();
  printTable(
    `Search: misspelt words in three languages among ${searched} services (p95 at most ${searchBar} ms of CPU)`,
    ['median', 'p95', 'slowest', 'index', 'in the table', 'found among the first three'],
    [
      [
        ...[milliseconds(half), milliseconds(nineteen), milliseconds(slowest)],
        ...[`${(bytes / 1000).toFixed(0)} kB`, `${(compressed / 1000).toFixed(0)} kB`],
        `${found} of ${asked}`,
      ],
    ],
  );
};

const taxDay = async (): Promise<void> => printDay(await measureDay());

const parts: Readonly<Record<string, () => Promise<void>>> = {
  costs,
  cold,
  warm,
  load,
  lag,
  bulk,
  appointments,
  search,
  'tax-day': taxDay,
};

const main = async (wanted: readonly string[]): Promise<void> => {
  const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length)
    throw new Error(`There is no ${unknown.join(', ')}; there are: ${Object.keys(parts).join(', ')}`);
  for (const name of wanted.length ? wanted : Object.keys(parts)) await parts[name]?.();
};

runCommand(() => main(process.argv.slice(2)));
