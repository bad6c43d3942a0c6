import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { prefixes } from '../../kernel/outside/bucket';
import type { Change } from '../../kernel/table/expression';
import { equals, type Item, oneOf, type Rule } from '../../kernel/table/rule';
import type { Command, Entry } from '../../kernel/table/update';
import { instant } from '../../kernel/text/time';
import { type Job, jobKey, openStates, type Progress, type Reason, type State, stallTimer } from './job';

/*
 * The transitions of a job: each a change of its item, under the rule that its state allows it.
 */

export const jobNotFound = (): Refusal => new Refusal('job-not-found');
const jobEnded = ({ state }: Item): Refusal => new Refusal('job-ended', { facts: { state: String(state) } });
/** Never shown to anybody: whoever came first wins. */
const moved = (): Refusal => new Refusal('job-moved');

const inState = (...states: readonly State[]): Rule => oneOf('state', states, jobEnded);

interface JobChange {
  readonly rules: readonly Rule[];
  readonly change: Change;
}

const to = (state: State) => ({ state, 'card.state': state });

const ended = (state: State, now: number, more: Change['set'] = {}): Change => ({
  set: { ...to(state), endedAt: instant(now), ...more },
  remove: [...timerAttributes],
});

/** The file has come, and has so many rows. */
export const started = ({ type, id }: Job, file: string, total: number, now: number): JobChange => ({
  rules: [inState('awaiting-file')],
  change: { set: { ...to('running'), file, total, ...stallTimer(type, id, now) } },
});

/** The file cannot be read. */
export const refused = (reason: Reason, detail: string, now: number): JobChange => ({
  rules: [inState('awaiting-file')],
  change: ended('refused', now, { reason, detail }),
});

/** A piece is done that nobody has done before. */
export const withProgress = ({ type, id, progress }: Job, after: Progress, now: number): JobChange => ({
  rules: [inState('running'), equals('progress.pieces', progress.pieces, moved)],
  change: { set: { progress: after, ...stallTimer(type, id, now) } },
});

export const finished = (results: string, now: number): JobChange => ({
  rules: [inState('running')],
  change: ended('finished', now, { results }),
});

/** Its time is over: its file did not come, or it does not come further. */
export const overdue = ({ state, version }: Job, now: number): JobChange => ({
  rules: [equals('version', version, moved)],
  change: ended(state === 'awaiting-file' ? 'lapsed' : 'failed', now),
});

/** The agency cancels the job: imported rows stay, and no more follow. */
export const cancelling = (kind: string, id: string, agencyId: string, action: Action): Command<Entry> => ({
  key: jobKey(kind, id),
  rules: [equals('agencyId', agencyId, jobNotFound), inState(...openStates)],
  ...ended('cancelled', action.at),
  missing: jobNotFound,
  remember: { action, entry: { hash: action.hash, at: action.at } },
});

/** The folder of a job's objects. */
const folderOf = ({ type, id }: Pick<Job, 'type' | 'id'>): string => `${prefixes.attached}${type}/${id}/`;
export const fileOf = (job: Job): string => `${folderOf(job)}file.csv`;
export const resultsOf = (job: Job): string => `${folderOf(job)}results.csv`;
/** The results of a piece, until there are those of all. */
export const pieceOf = (job: Job, piece: number): string =>
  `${folderOf(job)}results/${String(piece).padStart(5, '0')}.csv`;
