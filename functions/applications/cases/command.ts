import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { append, type Change, type Tally } from '../../kernel/table/expression';
import type { Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { days, instant } from '../../kernel/text/time';
import {
  type ActionName,
  type Details,
  isOpen,
  lifecycle,
  statusAfter,
  type TrackEntry,
} from './application';
import { applicationKey, queueOf, queueSort } from './keys';
import { atVersion, heldBy, notFound, ownedBy, rulesOf } from './rules';

/** Its own task is what lets it write: `opinions/`. */
interface AskedAgency {
  readonly askedAgency: string;
}

/** Milliseconds within which an applicant answers, before the application lapses. */
export const answerWithin = days(30);

/** An action on an application: by its applicant, the agency that decides, one that is asked for an opinion, or the portal. */
export interface ApplicationCommand extends Pick<Tally, 'add' | 'drop'> {
  readonly id: string;
  readonly name: ActionName;
  readonly action: Action;
  readonly by: { readonly owner: string } | 'agency' | AskedAgency | 'portal';
  /** Whose queue it stands in: the agency that acts, or that of the application as it was read. */
  readonly agencyId: string;
  readonly details: Details;
  readonly set?: Change['set'];
  readonly remove?: Change['remove'];
  /** The version at which the application was read. Throws `VersionConflict` if it has changed since. */
  readonly seen?: number;
  /** Rules in addition to those of the action. */
  readonly rules?: readonly Rule[];
}

/** What of an item says that nothing of it is due any more. */
const atRest = [...timerAttributes, 'card.dueAt', 'asked'] as const;

/** What an action always changes besides the status: the clock, the deadline, and the place in the agency's queue. */
const consequencesOf = ({ name, id, action, details, agencyId }: ApplicationCommand): Required<Change> => {
  const { at } = action;
  const status = statusAfter(name);
  if (name === 'ask') {
    const { text = '', fields = [] } = details;
    const asked = { asked: { text, fields }, queueSort: queueSort(undefined, id) };
    const stopped = { 'card.clock': append('card.clock', at), ...timer(id, at + answerWithin) };
    return { set: { ...asked, ...stopped }, remove: ['card.dueAt'] };
  }
  if (status === undefined || isOpen(status)) return { set: {}, remove: [] };
  const closed = { queueKey: queueOf(agencyId, 'closed'), queueSort: queueSort(instant(at), id) };
  return { set: { 'card.closedAt': instant(at), ...closed }, remove: [...atRest] };
};

const agencyOf = ({ by, agencyId }: ApplicationCommand): string | undefined => {
  if (by === 'agency') return agencyId;
  return typeof by === 'object' && 'askedAgency' in by ? by.askedAgency : undefined;
};

export const entryOf = (command: ApplicationCommand): TrackEntry => {
  const { name, action, details } = command;
  const status = statusAfter(name);
  const actingAgency = agencyOf(command);
  return {
    ...{ hash: action.hash, at: action.at, action: name, by: lifecycle[name].by },
    ...(actingAgency === undefined ? {} : { agencyId: actingAgency }),
    ...(status ? { status } : {}),
    ...details,
  };
};

const whose = ({ by, agencyId }: ApplicationCommand): Rule[] => {
  if (by === 'agency') return [heldBy(agencyId)];
  return typeof by === 'object' && 'owner' in by ? [ownedBy(by.owner)] : [];
};

export const rulesFor = (command: ApplicationCommand): Rule[] => [
  ...whose(command),
  ...(command.seen === undefined ? [] : [atVersion(command.seen)]),
  ...rulesOf(command.name),
  ...(command.rules ?? []),
];

/** A command as one write that carries its rules. */
export const writeOf = (command: ApplicationCommand): Write<TrackEntry> => {
  const { id, name, action, set, remove = [], add, drop } = command;
  const status = statusAfter(name);
  const consequences = consequencesOf(command);
  const removed = [...new Set([...consequences.remove, ...remove])];
  return update({
    key: applicationKey(id),
    rules: rulesFor(command),
    set: {
      ...(status ? { 'card.status': status } : {}),
      'card.updatedAt': instant(action.at),
      order: append('order', action.id),
      ...consequences.set,
      ...set,
    },
    remove: removed.filter((path) => !Object.hasOwn(set ?? {}, path)),
    ...(add ? { add } : {}),
    ...(drop ? { drop } : {}),
    missing: notFound,
    remember: { action, entry: entryOf(command), place: `entries.${action.id}` },
  });
};
