import type { Stored } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { type Item, type Rule, valueAt } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { removal, type Write } from '../../kernel/table/write';
import { type Attachments, keptFiles } from '../attachments/attachment';
import type { Holder, Place } from '../exports/exporter';

/*
 * What becomes of what a service holds of a person who is erased, by rule. Each service has an `eraser.ts` beside its
 * `exporter.ts`; of all of them one's erasure is made (docs/adr/0147).
 */

/** What binds a person to somebody else, so that they cannot be erased before it is settled. */
export const bindings = [
  'open-bill',
  'open-payment',
  'open-refund',
  'open-contest',
  'open-objection',
  'open-mandate',
  'open-appointment',
  'open-application',
] as const;
export type Binding = (typeof bindings)[number];

/** Items of one kind that a service holds of a person. */
export interface ErasureSection {
  /** As in the service's exporter, where that has it. */
  readonly name: string;
  readonly places: (holder: Holder) => readonly Place[];
  /** What it is that must be settled first; undefined where nothing is. */
  readonly binding?: (item: Item) => Binding | undefined;
  /**
   * The writes that erase an item, one after the other; none where nothing is left to erase, or all of it is kept. Each may be done
   * again, and the one that takes away what leads to the others comes last.
   */
  readonly erase: (item: Item, holder: Holder) => readonly Write<unknown>[];
  /** The objects of the bucket that go before the item is written. */
  readonly files?: (item: Item) => readonly string[];
  /** What lies elsewhere and goes with an item, before it: the messages of a consultation. */
  readonly beside?: Omit<ErasureSection, 'name' | 'places' | 'beside'> & {
    readonly place: (item: Item) => Place;
  };
}

/** What a service's `eraser.ts` exports. */
export type Eraser =
  | {
      readonly sections: readonly ErasureSection[];
      /** Sections of the exporter of which everything stays, each with the reason. */
      readonly kept?: Readonly<Record<string, string>>;
    }
  /** Why the service holds nothing of people that others do not erase. */
  | { readonly nothing: string };

/** What stands where somebody's words stood. */
export const erasedText = '—';

/** The item goes. */
export const gone = ({ pk, sk }: Item | Key): Write<unknown>[] => [
  removal({ pk: String(pk), sk: String(sk) }),
];

/** What leads to the person goes, as long as it does. */
export const goneIf = (place: Key, ...rules: readonly Rule[]): Write<unknown> => removal(place, rules);

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** The item stays without these attributes, or with others in their place, by their paths; no write where it is so already. */
export const without = (item: Item, { set = {}, remove = [] }: Change): Write<unknown>[] => {
  const { pk, sk, version } = item as unknown as Stored;
  const there = (path: string): boolean => valueAt(item, path) !== undefined;
  const setting = Object.entries(set).filter(
    ([path, value]) => there(path) && !same(valueAt(item, path), value),
  );
  const removing = remove.filter(there);
  if (setting.length + removing.length === 0) return [];
  return [update({ key: { pk, sk }, version, set: Object.fromEntries(setting), remove: removing })];
};

/** In the timeline of an item, what entries of these parties say in words. */
export const wordsIn = (
  { timeline }: Item,
  isTheirs: (entry: Item) => boolean,
  ...members: readonly string[]
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries((timeline ?? {}) as Readonly<Record<string, Item>>)
      .filter(([, entry]) => isTheirs(entry))
      .flatMap(([id, entry]) =>
        members
          .filter((member) => entry[member] !== undefined)
          .map((member) => [`timeline.${id}.${member}`, erasedText] as const),
      ),
  );

/** The objects of the bucket that hold the files of an item. */
export const filesIn =
  (...members: readonly string[]) =>
  (item: Item): readonly string[] =>
    members.flatMap((member) => keptFiles(item[member] as Attachments | undefined));
