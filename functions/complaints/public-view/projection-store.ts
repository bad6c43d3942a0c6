import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import { below, oneOf } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { versionedReplacement } from '../../kernel/table/versioned-replacement';
import { type Write, write, writeTogether } from '../../kernel/table/write';
import { type Complaint, statuses } from '../cases/complaint';
import { complaintKey } from '../cases/keys';
import { notFound } from '../cases/rules';
import { followersKey } from './followers';
import {
  countOf,
  type PublicCard,
  type PublicComplaint,
  placesOf,
  publicCardOf,
  publicKey,
} from './public-complaint';

type CountKey = ReturnType<typeof countOf>;

/** How one count changes: by -1, 0 or 1 on each side. */
const countWrite = (key: CountKey, open: number, closed: number, asOf: string): Write<void> =>
  update({ key, type: 'complaint-count', set: { asOf }, add: { open, closed } });

const step = (count: CountKey, by: number): readonly [number, number] =>
  count.side === 'open' ? [by, 0] : [0, by];

/** The counts that change when a projection moves from one card to another. */
const countWrites = (was: PublicCard | undefined, is: PublicCard): Write<void>[] => {
  const into = countOf(is);
  const from = was && countOf(was);
  if (from && from.pk === into.pk && from.sk === into.sk) {
    if (from.side === into.side) return [];
    const [open, closed] = into.side === 'open' ? [1, -1] : [-1, 1];
    return [countWrite(into, open, closed, is.updatedAt)];
  }
  return [
    ...(from ? [countWrite(from, ...step(from, -1), is.updatedAt)] : []),
    countWrite(into, ...step(into, 1), is.updatedAt),
  ];
};

/** The projection at the complaint's version, in place of the one that was read. */
const projectionWrite = (was: PublicComplaint | undefined, complaint: Complaint): Write<void> => {
  const card = publicCardOf(complaint);
  const { id, version } = complaint;
  const item = { ...publicKey(id), type: 'public-complaint', version, card, ...placesOf(card) };
  return was ? versionedReplacement(item, was.version) : beginning(item);
};

const followersWrite = ({ id, card: { status, updatedAt } }: Complaint): Write<void> =>
  beginning({
    ...followersKey(id),
    type: 'complaint-followers',
    version: 1,
    complaintId: id,
    status,
    updatedAt,
    people: {},
    timeline: {},
  });

/** Brings projection and counts up to this version of the complaint, unless what was read of them has reached it. */
export const updateProjection = async (
  table: Table,
  complaint: Complaint,
  was: PublicComplaint | undefined,
): Promise<void> => {
  if (was && was.version >= complaint.version) return;
  await writeTogether(
    table,
    projectionWrite(was, complaint),
    ...countWrites(was?.card, publicCardOf(complaint)),
    ...(was ? [] : [followersWrite(complaint)]),
  );
};

/** Stores a new status in the item of the followers, whose change is in turn an event for them. */
export const notifyFollowers = async (table: Table, { id, card }: Complaint): Promise<void> => {
  const { status, updatedAt } = card;
  const others = statuses.filter((each) => each !== status);
  const rules = [oneOf('status', others, notFound), below('updatedAt', updatedAt, notFound)];
  await write(table, update({ key: followersKey(id), rules, set: { status, updatedAt } }));
};

/** Shows a complaint as it is now, and tells those who follow it; answers with it, or undefined where there is none. */
export const publish = (table: Table, id: string): Promise<Complaint | undefined> =>
  retryOnConflict(async () => {
    const found = await readAll(table, [complaintKey(id), publicKey(id)]);
    const [complaint, was] = found as unknown as [Complaint | undefined, PublicComplaint | undefined];
    if (!complaint) return undefined;
    await updateProjection(table, complaint, was);
    // Nobody follows what was not there.
    if (was) await notifyFollowers(table, complaint);
    return complaint;
  });
