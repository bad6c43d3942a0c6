import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { prefixes } from '../../kernel/outside/bucket';
import type { Change } from '../../kernel/table/expression';
import { equals, type Item, oneOf, type Rule } from '../../kernel/table/rule';
import type { Command, Entry } from '../../kernel/table/update';
import { instant } from '../../kernel/text/time';
import { type Job, jobKey, openStates, type Progress, type Reason, type State } from './job';
import { checkAt, maxStandstill, movedNow, type Waiting } from './waiting';

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
  remove: [...timerAttributes, 'waiting'],
});

/** The file has come, and has so many rows. */
export const started = (job: Job, file: string, total: number, now: number): JobChange => ({
  rules: [inState('awaiting-file')],
  change: { set: { ...to('running'), file, total, ...movedNow(job, now) } },
});

/** The file cannot be read. */
export const refused = (reason: Reason, detail: string, now: number): JobChange => ({
  rules: [inState('awaiting-file')],
  change: ended('refused', now, { reason, detail }),
});

const atPiece = ({ progress }: Job): readonly Rule[] => [
  inState('running'),
  equals('progress.pieces', progress.pieces, moved),
];

/** A piece is done that nobody has done before. */
export const withProgress = (job: Job, after: Progress, now: number): JobChange => ({
  rules: atPiece(job),
  change: { set: { progress: after, ...movedNow(job, now) }, remove: ['waiting'] },
});

/** Milliseconds after which the rows that the table was too busy for are taken again. */
const pauseWhenBusy = 15_000;
/** Milliseconds that the call which goes on may be late; after that a sweep sends another. */
const lateness = 30_000;

/** The table was too busy for so many rows of the piece. */
export const waitingWhileBusy = (job: Job, rows: number, now: number) => {
  const { since = instant(now), calls = 0 } = job.waiting?.reason === 'busy' ? job.waiting : {};
  const at = now + pauseWhenBusy;
  const waiting: Waiting = { reason: 'busy', rows, since, nextAt: instant(at), calls: calls + 1 };
  return {
    delaySeconds: pauseWhenBusy / 1_000,
    rules: atPiece(job),
    change: { set: { waiting, ...checkAt(job, at + lateness) } },
  };
};

/** Every row has a result. */
export const finished = ({ total = 0 }: Job, results: string, now: number): JobChange => ({
  rules: [inState('running'), equals('progress.rows', total, moved)],
  change: ended('finished', now, { results }),
});

/** Milliseconds after which a job is called again that still does not come further: a minute, then longer and longer. */
const nextCall = (calls: number): number => Math.min(60_000 * 2 ** calls, 300_000);

const unattended = (job: Job, now: number): Change => {
  const { progress, total = 0, waiting } = job;
  const { since = instant(now), calls = 0 } = waiting ?? {};
  const at = now + nextCall(calls);
  const next = { since, nextAt: instant(at), calls: calls + 1 };
  return {
    set: {
      waiting:
        waiting?.reason === 'busy'
          ? { ...waiting, ...next }
          : { reason: 'unattended', rows: total - progress.rows, ...next },
      ...checkAt(job, at),
    },
  };
};

/** It should have come further by now. A job that runs is called again (`goesOn`), for some hours. */
export const overdue = (job: Job, now: number): JobChange & { readonly goesOn: boolean } => {
  const { state, version, movedAt } = job;
  const rules = [equals('version', version, moved)];
  if (state === 'awaiting-file') return { rules, change: ended('lapsed', now), goesOn: false };
  const goesOn = now - Date.parse(movedAt ?? instant(0)) < maxStandstill;
  return { rules, change: goesOn ? unattended(job, now) : ended('failed', now), goesOn };
};

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
/** The results that there are of a piece whose other rows wait. */
export const partOf = (job: Job): string => `${folderOf(job)}results/part.csv`;
/** The results of a piece, until there are those of all. */
export const pieceOf = (job: Job, piece: number): string =>
  `${folderOf(job)}results/${String(piece).padStart(5, '0')}.csv`;
