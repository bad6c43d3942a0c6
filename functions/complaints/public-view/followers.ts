import type { EventsOf } from '../../kernel/events/event';
import type { Stored } from '../../kernel/table/dynamo';
import type { Item } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import type { Status } from '../cases/complaint';

/** Who follows a complaint, and the last status that they were notified of. */
export interface Followers extends Stored {
  readonly complaintId: string;
  readonly status: Status;
  readonly updatedAt: string;
  /** References of those who follow (`personRef`). */
  readonly people: Readonly<Record<string, true>>;
}

export const followersKey = (complaintId: string) => ({
  pk: key('complaint-followers', complaintId),
  sk: 'followers',
});

/** That a person follows a complaint, in the list of what they follow. */
export const followKey = (ref: string, complaintId: string) => ({
  pk: followsOf(ref),
  sk: complaintId,
});

/** The partition of what a person follows. `ref` is `personRef`. */
export const followsOf = (ref: string): string => key('complaint-follows', ref);

export const followItem = (ref: string, complaintId: string): Stored => ({
  ...followKey(ref, complaintId),
  type: 'complaint-follow',
  version: 1,
});

/** Most followers of one complaint. */
export const maxFollowers = 1_000;

/** The event for the followers of a complaint when its status changes. */
export const followersEvents: EventsOf = (before: Item | undefined, after: Item | undefined) => {
  const [was, is] = [before, after] as unknown as [Followers | undefined, Followers | undefined];
  if (!was || !is || was.status === is.status) return [];
  const people = Object.keys(is.people);
  if (people.length === 0) return [];
  return [
    {
      type: 'followed-complaint.changed',
      subject: is.complaintId,
      at: Date.parse(is.updatedAt),
      audience: { people },
      data: { complaintId: is.complaintId, complaintStatus: is.status },
    },
  ];
};
