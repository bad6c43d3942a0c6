import type { Contract, Route } from '../../functions/kernel/contract/contract';
import type { CallArguments } from '../../tests/support/client';
import type { Scene } from './scene';

/*
 * What is measured of a route: a typical request, what it may cost, and the least that its effect could cost.
 */

/** Why a request costs more than the least that its effect could. */
export const reasons = {
  consistent:
    'Strongly consistent, which is twice the price: people see what they have just done, and lists of reads leave none out.',
  indexed:
    "The owner's list and the agency's queue (or the catalogue) each hold a copy of the card, and moving within an index is a delete and a put.",
  agree: 'A transaction, which is twice the price, and reads what it only checks: two items must agree.',
  logged: "The agency's read stands in the citizen's access log before it is answered.",
  due: 'A deadline stands in an index of its own, which the sweep reads: moving it is a delete and a put.',
  answered: 'The answer tells whether there is such a thing at all, which takes one read.',
  begun: 'The first edit finds no item, which costs a write unit more than is shown, and makes it.',
  learnt: 'A function that has just started reads the category once; then it is remembered.',
  called: 'A function that has just started reads once what agencies are called; then it is remembered.',
  settled:
    'After the usage plan was changed, the tier is read again, as somebody may have changed it meanwhile.',
  line: 'The new key has the label and the scopes of the old, so the old is read first.',
  predecessor: 'And so is the key that the old one replaced: both are not to live beside a third.',
  cells: 'What lies near a point may lie in any of nine cells, which are read side by side.',
  counted:
    'The count of unread messages is read before the list, so that what it counts as having come, the list shows.',
  keyed:
    'The key comes in the form, so the function looks it up with its agency; and a request without Idempotency-Key may be a repeat of one that fell into the hour before.',
  whole:
    'The steps are in the timeline, which lists do not hold: the complaints that changed are read whole.',
  filtered: 'The table reads what its filter leaves out, up to 200 entries of a range.',
  versioned: 'A secret is derived from its version, so the present one is read first.',
  rememberedFirst:
    'When a test was first asked for is remembered before its delivery is made, so that a repeat makes the same.',
  spread:
    'The ledger is spread over 64 shards, as a nation may pay on one day (docs/adr/0083): each is asked, side by side.',
  payers: 'What somebody may see is known by the payers that they have claimed, which are read first.',
  holding:
    'Whether somebody holds the payer is looked at before anything is said of the fine, and again when it is written.',
  linked: 'A fine is shown to whoever holds its payer: the link that says so is read beside it.',
  contested: 'Who contests a fine stands in it, and whose access log is written follows from that.',
  named:
    'A fine names the bill that holds now, as another may have taken the place of the first: so it is read first.',
  hinted: 'Hints say which days are full (docs/adr/0091), so that the agendas of those days are not read.',
  wished: 'Language and reminders are as the person prefers, which is read beside.',
  asked: 'Whose the consultation is, and whether it was said before, is read first.',
  threads: 'Messages are read whole, with what has become of their files, which their index does not hold.',
  lapsing: 'Whether what is held still is, the booking itself says.',
  fitting: 'Whether the place is there, and whether each type fits, is looked at first.',
  registered: 'What is taxed is looked up in the register of the agency first.',
  unkeyed:
    'A request without Idempotency-Key may be a repeat, or may follow one that was called off: that is looked up first.',
  compared:
    'What is to be done follows from what the appointment is, which is read first; and what it is when it is done is read then.',
  both: 'What becomes of the bill follows from the bill, which the objection names: both are read first.',
  scattered:
    'The bills on a taxable object stand with those who owe them: which they are is read beside the object first.',
  unrepeated: 'Whether it is a repeat is looked up first, as what was owed then may be another thing by now.',
  once: 'A transaction, which is twice the price: what stands beside the taxable object keeps it from being assessed twice, and leads from it to its bills.',
  held: 'What is shown is by what the person holds: the links to their payers are read first, or beside.',
  sharded:
    'The list is spread over sixteen partitions, so that a nation may pay in a day; each is asked, side by side.',
  opened:
    'The payment and its bills are held first, then its page is opened, then it is noted: cut short, the same request goes on.',
  fresh:
    'The provider is asked before it is read what its answer changes, and everything is read anew for it.',
  theirs: 'Whose payment it is is looked at first.',
  noted:
    'Who holds a payer, and which code opens it, is read first, and remembered with the action, so that a repeat gets the same.',
  carried: 'What was paid on the old bill is paid on the new one, so the old one is read first.',
  alone: "What the act moves, and how much one officer may move alone by the agency's policy, is read first.",
  referenced: "A reference stands for one bill of the agency's: whether another has it is looked up first.",
  givenBack: 'Whether that is all that was paid on the bill, only the bill says: so it is read.',
  chargedTwice:
    'A payment may have been charged twice, which it says itself: so the payments of a page are read.',
  rooms: 'Which of several resources has room is looked at first: their agendas are read side by side.',
  reclaimed:
    'The refusal brings back the agenda; where a hold in it has lapsed, its seats are taken over in another transaction.',
  instead: 'The appointment that it is to take the place of is looked at first.',
  wholeList: 'How many wait is counted along the list, beside the page that is shown.',
  asRead:
    'What an action does to the agenda follows from the booking, which is read first, and must not have changed.',
  listed: 'The index says which appointments they are; with names and states they are read themselves.',
  begunFirst:
    'The closure is made or lifted first, and then each agenda by itself: cut short, the sweep goes on with it.',
  lanes:
    'Whether something is set aside is asked once for each batch: a query that finds nothing as long as nothing has failed.',
  item: 'An event says what happened, not how the item is now: so the item is read.',
  stillDue: 'Whether it is still due, only the item says: so it is read.',
  replayable:
    'Events are kept for ninety days, so that they can be replayed; those of a batch in one item, which is paid by the kilobyte.',
  projection: "The public's view is replaced at a version, so what stands there is read first.",
  currentCalendar: 'What is due is decided by the calendar as it is now: so it is read.',
  recomputed:
    'Hints are computed from the resource, its place, the type and the agendas, which are read for it.',
  claimed: 'What goes out is claimed before it is sent and settled after, so that it is not sent twice.',
  numbered: 'The counter of numbers is read first, and changes with the receipts that get theirs.',
  unremembered: 'The webhooks of an agency are read for each event, so that a new one counts at once.',
  partitions: 'Deadlines are spread over sixteen partitions, each of which is asked, side by side.',
  searched: 'Lists hold what officers search by.',
  listedToo: 'What a person follows is an item of theirs, written after: each of the two may be repeated.',
  limited: 'Those that there are already are counted first, as a person may have so many alone.',
  watched: 'Whoever watches an area may have its middle in any of nine cells, which are read side by side.',
  leveled:
    'The route asks for a level of assurance or for a sign-in as strong as the level, which is read first (docs/adr/0138).',
  guessed:
    'What could be guessed is counted before it is tried, under who tries, from where and at what: read, and then written together (docs/adr/0121).',
  shortened: 'A short reference may stand for several, which are looked up first (docs/adr/0126).',
  grids:
    'A shape stands in the cells of the grid that fits its size, and a point is looked up in each of five grids, side by side.',
  shaped: 'A border may be large, so it is an item of its own, which the area names.',
  namesakes: 'A number is looked for on three streets that have such a name, side by side.',
  lived:
    'Until when the agency has a live key is noted with it, as its keys are by then: by that it counts as connected.',
  answerable: 'Who answers for it stands in the item, which is more than a kilobyte with it.',
  merged: 'One choice joins those that were made before, so they are read first.',
  checked: 'Whether it may be published follows from all that it says, which is read first.',
} as const;
export type Reason = keyof typeof reasons;

/** At the table: request units, and how often the function waits for it. */
export interface Budget {
  /** Requests that wait for each other; those side by side count once. */
  readonly trips: number;
  readonly reads: number;
  readonly writes: number;
}

export interface Figures {
  readonly budget: Budget;
  /** The least that the effect could cost in one trip: eventually consistent reads, and the item alone written. */
  readonly least: Omit<Budget, 'trips'>;
  readonly because: readonly Reason[];
}

export interface Case<R extends Route = Route> extends Figures {
  /** What sets this case apart from the usual one of its route. */
  readonly when?: string;
  /** What it answers, where that is a refusal. */
  readonly status?: number;
  /** Brings about what the request needs, which is not measured, and gives the request. */
  readonly asking: (scene: Scene) => CallArguments<R> | Promise<CallArguments<R>>;
}

/** One case or more for each route of a contract: one too few does not compile. */
export type Cases<C extends Contract> = {
  readonly [K in keyof C['routes']]: readonly Case<C['routes'][K]>[];
};

const units = (trips: number, reads: number, writes: number): Budget => ({ trips, reads, writes });

/** Nothing of the table is asked. */
export const untouched: Figures = { budget: units(0, 0, 0), least: units(0, 0, 0), because: [] };

/** One item of up to 4 KB is read. */
export const oneRead: Figures = {
  budget: units(1, 1, 0),
  least: units(1, 0.5, 0),
  because: ['consistent'],
};

/** What may be spent, against the least. */
export const spends = (
  [trips, reads, writes]: readonly [number, number, number],
  [leastReads, leastWrites]: readonly [number, number],
  ...because: readonly Reason[]
): Figures => ({
  budget: units(trips, reads, writes),
  least: { reads: leastReads, writes: leastWrites },
  because,
});
