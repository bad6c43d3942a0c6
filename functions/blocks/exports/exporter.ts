import type { Item } from '../../kernel/table/rule';
import type { Text } from '../../kernel/text/languages';

/*
 * What a service holds of a person, as data: where it lies and how it is shown. Each service has an `exporter.ts`, of which the
 * export of one's data is made; one that holds nothing of people says why.
 */

/** Whose data is exported. */
export interface Holder {
  /** `personRef` */
  readonly person: string;
  /** The payers that the person has claimed, and the person as a payer. */
  readonly payers: readonly string[];
}

/** A part of the table in which items of a person lie. */
export interface Place {
  /** The index whose partition it is; the table's own by default. Of an index's entries the items themselves are read. */
  readonly index?: 'owner' | 'queue';
  readonly partition: string;
}

/** Items of one kind that a service holds of a person. */
export interface ExportSection {
  /** Its name in the export, in code: `complaints`. */
  readonly name: string;
  readonly title: Text;
  readonly places: (holder: Holder) => readonly Place[];
  /** What is shown of an item. */
  readonly show: (item: Item) => Item;
  /** What lies elsewhere and belongs to an item: the messages of a consultation. */
  readonly beside?: {
    readonly name: string;
    readonly place: (item: Item) => Place;
    /** Whether it is the person's to see; all are by default. */
    readonly seen?: (item: Item) => boolean;
    readonly show: (item: Item) => Item;
  };
}

/** What a service's `exporter.ts` exports. */
export type Exporter =
  | { readonly sections: readonly ExportSection[] }
  /** Why the service holds nothing of people that others do not export. */
  | { readonly nothing: string };

/** What the portal needs in order to keep an item, and says nothing of a person. */
const ofThePortal = new Set([
  ...['pk', 'sk', 'type', 'version', 'made', 'hash', 'search'],
  // Who acted last for the person, by their account: timelines say by which mandate.
  'act',
  ...['ownerKey', 'ownerSort', 'queueKey', 'queueSort', 'queues', 'dueKey', 'expiresAt'],
]);

const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Set);

/** Of who acted for the person the mandate is shown; their account is not told. */
const memberOf = (name: string, value: unknown): unknown =>
  name === 'actor' && isObject(value) && 'mandate' in value ? { mandate: value.mandate } : value;

/** What an agency wrote for itself alone stays with it. */
const isInternal = (value: unknown): boolean => isObject(value) && value.internal === true;

const shown = (value: unknown, hidden: ReadonlySet<string>): unknown => {
  if (value instanceof Set) return [...value];
  if (Array.isArray(value)) {
    return value.filter((each) => !isInternal(each)).map((each) => shown(each, hidden));
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(
    ([name, member]) => !hidden.has(name) && !ofThePortal.has(name) && !isInternal(member),
  );
  return Object.fromEntries(members.map(([name, member]) => [name, shown(memberOf(name, member), hidden)]));
};

/** Shows all that an item says but what the portal needs for itself, what agencies note for themselves, and these members. */
export const allBut =
  (...names: readonly string[]) =>
  (item: Item): Item =>
    shown(item, new Set(names)) as Item;
