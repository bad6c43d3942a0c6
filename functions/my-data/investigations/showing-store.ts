import { type AccessItem, accessLogOf, type ShownLater } from '../../blocks/people/access-log';
import { investigationKey } from '../../blocks/people/log-keys';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { readPage } from '../../kernel/table/query';
import { absent, atMost, equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write, writeTogether } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { type Investigation, readsIn } from './investigation';
import { counting } from './store';

/*
 * When an investigation is over, what was read in it comes into the person's access log, page by page, each entry once; there it is
 * linked as any other. It ends first, so that nothing is read in it while it is shown.
 */

/** Entries that are shown in one transaction, and transactions for one call: the sweep comes again for the rest. */
const pageSize = 40;
const pagesAtOnce = 20;

/** Entries begin with the year of their instant; the investigation itself comes after them. */
const entries = ['0', ':'] as const;

const refused = () => new Refusal('internal');

const begin = (table: Table, { id }: Investigation, now: number): Promise<boolean> =>
  write(
    table,
    update({
      key: investigationKey(id),
      rules: [equals('card.state', 'open', refused), atMost('card.until', instant(now), refused)],
      set: { 'card.state': 'ending' },
    }),
  );

const copyOf = (entry: AccessItem, { id, person, card }: Investigation, now: number): AccessItem => {
  const { link: _, ...said } = entry;
  const { legalBasis, authority, reference } = card;
  const later: ShownLater = { id, legalBasis, authority, reference, shownAt: instant(now) };
  return { ...said, pk: accessLogOf(person), version: 1, investigation: later };
};

/** How many came into the person's log already: what was counted before, until the first page is shown. */
const shownOf = ({ after, card }: Investigation): number => (after === undefined ? 0 : card.reads);

/** As it stands once a page is shown. */
const afterPage = (of: Investigation, page: readonly AccessItem[]): Investigation => {
  const last = page.at(-1);
  const card = { ...of.card, reads: shownOf(of) + page.length };
  return { ...of, card, ...(last ? { after: last.sk } : {}) };
};

/** False where another has shown it meanwhile. */
const showPage = async (
  table: Table,
  of: Investigation,
  page: readonly AccessItem[],
  now: number,
): Promise<boolean> => {
  if (page.length === 0) return true;
  const { id, after } = of;
  const next = afterPage(of, page);
  const moving = update({
    key: investigationKey(id),
    rules: [
      equals('card.state', 'ending', refused),
      after === undefined ? absent('after', refused) : equals('after', after, refused),
    ],
    set: { after: next.after, 'card.reads': next.card.reads },
  });
  return writeTogether(table, moving, ...page.map((entry) => beginning(copyOf(entry, of, now))));
};

const finish = async (table: Table, { id, card }: Investigation, now: number): Promise<void> => {
  const closing = update({
    key: investigationKey(id),
    rules: [equals('card.state', 'ending', refused)],
    set: { 'card.state': 'shown', 'card.shownAt': instant(now), 'card.reads': card.reads },
    remove: timerAttributes,
  });
  await writeTogether(table, closing, counting(card.agencyId, { shown: 1, readsShown: card.reads }));
};

/** Shows what is left, from where it came to. */
const show = async (table: Table, from: Investigation, now: number): Promise<void> => {
  let of = from;
  for (let nth = 0; nth < pagesAtOnce; nth += 1) {
    const { id, after } = of;
    const begun = after === undefined ? undefined : { pk: readsIn(id), sk: after };
    const query = { partition: readsIn(id), between: entries, pageSize };
    const { items, last } = await readPage<AccessItem>(table, query, begun);
    if (!(await showPage(table, of, items, now))) return;
    of = afterPage(of, items);
    if (!last) return finish(table, of, now);
  }
};

/** Ends it, and shows what was read in it. Where another has done that meanwhile, nothing. */
export const showReads = async (table: Table, found: Investigation, now: number): Promise<void> => {
  if (found.card.state === 'open' && !(await begin(table, found, now))) return;
  await show(table, found, now);
};
