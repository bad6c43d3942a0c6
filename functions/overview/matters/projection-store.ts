import { type Payer, payerKey } from '../../blocks/billing/payer';
import type { MatterNews } from '../../blocks/matters/events';
import { Refusal } from '../../kernel/contract/refusal';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { pagesOf } from '../../kernel/table/query';
import { read } from '../../kernel/table/read';
import { absent, atMost, below, type Item, orAbsent } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { type Write, write } from '../../kernel/table/write';
import { type Clock, epochSeconds } from '../../kernel/text/time';
import { cardOf, goneUntil, keptUntil, listOf, matterKey, ownerOf, partitionOf, positionOf } from './listing';

/*
 * The list as it follows from events. An item remembers the version of what it shows (`seen`), so that an earlier event that comes
 * late changes nothing, and of a payer's the version of the payer by which it lies in its holder's list (`placedBy`).
 */

interface Context {
  readonly table: Table;
  readonly clock: Clock;
}

/** Who has a payer, and since which version of it. */
interface Holder {
  readonly list: string;
  readonly version: number;
}

const never = (): Refusal => new Refusal('internal');

const holderOf = async ({ table }: Context, payer: string): Promise<Holder> => {
  const found = await read<Payer>(table, payerKey(payer));
  return { list: listOf(found?.holder ?? payer), version: found?.version ?? 0 };
};

const contentOf = ({ matter }: MatterNews, list: string, now: number): Change => {
  if (!matter) {
    return {
      set: { gone: true, expiresAt: epochSeconds(goneUntil(now)) },
      remove: ['card', 'ownerKey', 'ownerSort'],
    };
  }
  const until = keptUntil(matter, now);
  return {
    set: {
      ...{ card: cardOf(matter), ownerKey: list, ownerSort: positionOf(matter) },
      ...(until === undefined ? {} : { expiresAt: epochSeconds(until) }),
    },
    remove: ['gone', ...(until === undefined ? ['expiresAt'] : [])],
  };
};

/** What was found where the write was refused; undefined where it was done. */
type Outcome = Item | undefined;

const showing = (news: MatterNews, version: number, holder: Holder, now: number): Write<Outcome> => {
  const { set, remove = [] } = contentOf(news, holder.list, now);
  return {
    ...update({
      key: matterKey(ownerOf(news.owner), news),
      type: 'matter',
      rules: [orAbsent(below('seen', version, never)), orAbsent(atMost('placedBy', holder.version, never))],
      set: { ...set, seen: version, placedBy: holder.version },
      remove,
    }),
    result: undefined,
    onConditionFailed: (found) => found ?? {},
  };
};

/** Moves one into the list of whoever holds its payer by now; what is gone stays gone. */
const placing = (key: Key, { list, version }: Holder): Write<Outcome> => ({
  ...update({
    key,
    rules: [absent('gone', never), below('placedBy', version, never)],
    set: { ownerKey: list, placedBy: version },
  }),
  result: undefined,
  onConditionFailed: (found) => found ?? {},
});

/** How often a holder may change while one event is taken. */
const attempts = 5;

/** Writes of a page that go side by side. */
const atOnce = 25;

export const openProjection = (context: Context) => {
  const { table, clock } = context;

  /** Of a payer: a holder who came in between has looked through the payer's list before this was in it, or will. */
  const showOfPayer = async (news: MatterNews, version: number, payer: string): Promise<void> => {
    let holder = await holderOf(context, payer);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const found = await write(table, showing(news, version, holder, clock()));
      const isOlder = found !== undefined && Number(found.seen) >= version;
      const now = await holderOf(context, payer);
      if (isOlder || now.version === holder.version) return;
      holder = now;
      if (found === undefined) {
        await write(table, placing(matterKey(payer, news), holder));
        return;
      }
    }
    throw new Error('the holder of a payer changes faster than it can be read');
  };

  return {
    /** Shows how a matter stands since a version of its item, unless a later one is shown already. */
    show: async (news: MatterNews, version: number): Promise<void> => {
      const { owner } = news;
      if ('payer' in owner) return showOfPayer(news, version, owner.payer);
      await write(table, showing(news, version, { list: listOf(owner.person), version: 0 }, clock()));
    },

    /** Moves all of a payer's into the list of whoever holds it now. */
    move: async (payer: string): Promise<void> => {
      const holder = await holderOf(context, payer);
      const pages = pagesOf<Item & Key>(table, { partition: partitionOf(payer), pageSize: atOnce });
      for await (const items of pages) {
        const shown = items.filter(({ gone, placedBy }) => !gone && Number(placedBy) < holder.version);
        await Promise.all(shown.map(({ pk, sk }) => write(table, placing({ pk, sk }, holder))));
      }
    },
  };
};
