import { contract as complaints } from '../../../functions/complaints/contract';
import type { Reason } from '../case';
import { leastOf, money, noteOf, requestsOf, writesOf } from '../cells';
import { suites } from '../measure';
import { type Dollars, dollarsOf } from '../prices';
import type { Kind } from './case';
import type { EventRow } from './measure';

/*
 * The section of the document about what nobody calls.
 */

const kinds: Readonly<Record<Kind, { readonly title: string; readonly head: string }>> = {
  platform: { title: 'The relay and the sweep', head: 'function' },
  event: { title: 'What services do when they hear of an event', head: 'service, event' },
  deadline: { title: 'What services do when something is due', head: 'service, item' },
  work: { title: 'Work for the outside', head: 'worker' },
};

/** Dollars for a million events or items, whatever the figures are for. */
export const eventDollarsOf = ({ cost, spent, count = 1 }: EventRow): Omit<Dollars, 'gateway'> => {
  const { trips, ...queues } = spent;
  const roundTrips = cost.roundTrips + trips;
  const all = dollarsOf({ ...cost, roundTrips }, { throughGateway: false, queues });
  const [table, lambda, ofQueues, total] = [all.table, all.lambda, all.queues, all.total].map(
    (dollars) => dollars / count,
  );
  return { table, lambda, queues: ofQueues, total } as Omit<Dollars, 'gateway'>;
};

const titleOf = ({ kind, owner, of, does, count }: EventRow): string => {
  const of_ = kind === 'platform' ? of : kind === 'work' ? `${owner}-${of}` : `${owner}, ${of}`;
  return `**${of_}**<br>${does}${count ? ` (the figures are of ${count}, the price of one)` : ''}`;
};

const tripsOf = ({ cost: { roundTrips }, spent: { trips } }: EventRow): string =>
  trips ? `${roundTrips + trips} (${roundTrips} + ${trips})` : String(roundTrips);

const queuesOf = ({ spent: { fifo, standard } }: EventRow): string =>
  [fifo ? `${fifo} FIFO` : '', standard ? `${standard} standard` : ''].filter(Boolean).join(' + ') || '–';

const lineOf = (row: EventRow, known: readonly Reason[]): string => {
  const { table, queues, total } = eventDollarsOf(row);
  const cells = [
    ...[titleOf(row), requestsOf(row), tripsOf(row), row.cost.reads, writesOf(row), leastOf(row)],
    ...[queuesOf(row), noteOf(row, known), money(total), money(table), money(queues)],
  ];
  return `| ${cells.join(' | ')} |`;
};

const heads = [
  ...['requests to the table', 'round trips', 'reads', 'writes', 'least reads / writes'],
  ...['requests to queues', 'why more', '$ a million', 'of it table', 'of it queues'],
];

const tableOf = (rows: readonly EventRow[], kind: Kind, known: readonly Reason[]): string => {
  const { title, head } = kinds[kind];
  const lines = rows.filter((row) => row.kind === kind).map((row) => lineOf(row, known));
  const table = [
    `| ${[head, ...heads].join(' | ')} |`,
    '|---|---|--:|--:|--:|--:|---|---|--:|--:|--:|',
    ...lines,
  ];
  return `### ${title}\n\n${table.join('\n')}`;
};

/** What the call itself costs by which a complaint is filed: what it may, which it does. */
const filing = (): number => {
  const cases = suites.find(({ contract }) => contract.name === complaints.name)?.cases.fileComplaint ?? [];
  const usual = cases.find(({ when }) => when === undefined);
  if (!usual) throw new Error('The usual filing of a complaint is not measured');
  const { trips: roundTrips, ...units } = usual.budget;
  return dollarsOf({ ...units, roundTrips }, { throughGateway: true }).total;
};

/** One line for all that a filed complaint costs. */
const storyOf = (rows: readonly EventRow[]): string => {
  const parts = rows.filter(({ ofComplaint }) => ofComplaint);
  const follows = parts.reduce((sum, row) => sum + eventDollarsOf(row).total, 0);
  const named = parts.map((row) => {
    const { kind, owner, of } = row;
    return `${kind === 'work' ? `${owner}-${of}` : kind === 'event' ? owner : of} ${money(eventDollarsOf(row).total)}`;
  });
  return `**A million complaints that are filed cost $${money(filing() + follows)}**: the calls $${money(filing())}, and what follows from them
$${money(follows)} (${named.join(', ')}), when each comes alone, to a person with an address, at an agency with one webhook.`;
};

/** What it costs that a reaction reads the item, which the event does not hold. */
const readOf = (known: readonly Reason[]): string => {
  const at = (roundTrips: number, reads: number) =>
    dollarsOf({ roundTrips, reads, writes: 0 }, { throughGateway: false }).total;
  const note = known.indexOf('item') + 1;
  return `An event says what happened and does not hold the item, before or after. Reactions that need the item read it [${note}]: one unit for
each 4 KB and one round trip, $${money(at(1, 1) - at(0, 0))} a million events for an item of up to 4 KB. The images would have cost nothing at the queue as long
as a message with them stays under 64 KB, for which one request is billed; so this is what it costs that messages are small, never too
large to be sent, and the same for every service.`;
};

const introduction = `What follows from requests, and what happens by itself. Each row is one step of a warm function, from the message with which Lambda
calls it, measured over the same engine, with the real relay, sweep and consumers. *Requests to queues* are what the step itself sends,
and what Lambda asks for it: to receive the message and to delete it. They are those of a message that comes alone, the dearest
case: under load, up to ten share the requests, the call, and the question whether something is set aside. Of the
*round trips*, those to the table and those to queues are told apart (table + queues).

The stream is read by Lambda, which costs nothing. Lambda calls the relay only for changes of items that can give off events; where one
gives off none, that costs a share of a call, and nothing of the table. What a mapping costs that waits at an empty queue is told by \`npm run cost\`.`;

/** The section about events, with all its rows. */
export const eventSectionOf = (rows: readonly EventRow[], known: readonly Reason[]): string =>
  [
    '## Events',
    introduction,
    storyOf(rows),
    readOf(known),
    ...(Object.keys(kinds) as Kind[]).map((kind) => tableOf(rows, kind, known)),
  ].join('\n\n');
