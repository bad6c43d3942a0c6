import { searchTextOf } from '../../blocks/searching/search-text';
import { timer } from '../../kernel/events/deadlines';
import { type Action, markOf, withActor } from '../../kernel/identity/action';
import { key } from '../../kernel/table/table';
import { days, instant } from '../../kernel/text/time';
import type { Application, Card, TrackEntry } from '../cases/application';
import { fieldsOf, type Sent, storedAt } from '../cases/fields';
import { applicationKey, applicationsOf } from '../cases/keys';
import type { Version } from '../services/store';

/** Milliseconds after which a draft that nobody has saved lapses. */
export const draftKept = days(90);

/** A draft that somebody begins, under the version that is published. */
export const newDraft = (
  id: string,
  owner: string,
  { stamp, agencyId }: Version,
  written: Sent,
  action: Action,
): Application => {
  const at = instant(action.at);
  const begun: TrackEntry = {
    hash: action.hash,
    at: action.at,
    action: 'begin',
    by: 'applicant',
    status: 'draft',
  };
  const card: Card = {
    ...{ id, agencyId, service: stamp, status: 'draft', begunAt: at, updatedAt: at, clock: [] },
    assignment: {},
    search: searchTextOf(stamp.code, ...Object.values(stamp.names)),
  };
  return {
    ...applicationKey(id),
    ...{ type: 'application', version: 1, made: markOf(action), id, owner, card },
    ...{ fields: storedAt(fieldsOf(written), 1), savedAt: action.at, attachments: {}, timeline: {} },
    ...{ entries: { [action.id]: withActor(action, begun) }, order: [action.id] },
    ...{ ownerKey: applicationsOf(owner), ownerSort: key(at, id) },
    ...timer(id, action.at + draftKept),
  };
};
