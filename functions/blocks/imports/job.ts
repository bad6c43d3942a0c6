import { type Timer, timer } from '../../kernel/events/deadlines';
import { type Action, type Mark, markOf, subActionOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { days, hours, type Instant, instant } from '../../kernel/text/time';
import { incomingKey } from '../attachments/keys';

/*
 * Import jobs: an agency sends a file of many rows, and each of them has a result of its own. The file comes to the bucket,
 * and is worked through piece by piece by a function that a queue calls. How far it has come stands in the job's item, so
 * that it goes on where it stopped, however it stopped; and that a row is taken twice makes no difference, which is for the
 * service to see to whose rows they are.
 */

/**
 * `awaiting-file` until the file has come, or `lapsed` when it does not; `running` while rows are taken; `finished` when all
 * have a result. `refused`: the file cannot be read. `failed`: it could not be worked through. The last five are final.
 */
export const states = [
  'awaiting-file',
  'running',
  'finished',
  'refused',
  'cancelled',
  'failed',
  'lapsed',
] as const;
export type State = (typeof states)[number];
export const openStates: readonly State[] = ['awaiting-file', 'running'];

/** Why a file is refused. */
export const reasons = [
  'wrong-checksum',
  'not-text',
  'no-rows',
  'too-many-rows',
  'column-missing',
  'column-unknown',
  'column-twice',
] as const;
export type Reason = (typeof reasons)[number];

/** Bytes of a file, at the most: two hundred for each row. */
export const maxBytes = 20_000_000;
export const maxRows = 100_000;
/** Rows that are taken between one note of how far it has come and the next. */
export const rowsAtOnce = 500;

/** How far a job has come. */
export interface Progress {
  /** Pieces that are done. */
  readonly pieces: number;
  readonly rows: number;
  readonly done: number;
  readonly refused: number;
  /** The run that did the last piece: it recognises what it has written, should the answer be lost. */
  readonly by?: string;
}

/** What lists show of a job. */
export interface JobCard {
  readonly id: string;
  readonly label: string | null;
  readonly state: State;
  readonly bytes: number;
  readonly askedAt: Instant;
}

export interface Job extends Stored, Partial<Timer> {
  readonly made: Mark;
  readonly id: string;
  readonly agencyId: string;
  readonly card: JobCard;
  readonly state: State;
  /** Of the file, when it was announced. */
  readonly sha256?: string;
  readonly fileId: string;
  /** Where the file is kept, and how many rows it has; not there before it has come. */
  readonly file?: string;
  readonly total?: number;
  readonly reason?: Reason;
  readonly detail?: string;
  readonly progress: Progress;
  /** Where the results are, once there are all. */
  readonly results?: string;
  readonly endedAt?: Instant;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
}

export const jobKey = (kind: string, id: string): Key => ({ pk: key(kind, id), sk: 'job' });
/** An agency's jobs of a kind, by time. */
export const jobsOf = (kind: string, agencyId: string): string => key(`${kind}s`, agencyId);

export const jobIdOf = (action: Action): string => unownedId(subActionOf(action, 'import').id);

/** A file that does not come within a day is not awaited any more: the bucket would have dropped it. */
const awaited = days(1);
/** A job that has not come further for so long does not go on by itself: its message has been tried as often as it may. */
const stalled = hours(3);

const nameOf = (kind: string, id: string): string => `${kind} ${id}`;

/** The deadline of a job that has come further just now. */
export const stallTimer = (kind: string, id: string, now: number): Timer =>
  timer(nameOf(kind, id), now + stalled);

export interface AnnouncedFile {
  readonly bytes: number;
  readonly sha256?: string | undefined;
  readonly label?: string | undefined;
}

/** A new job of an agency, whose file is awaited. */
export const newJob = (
  kind: string,
  agencyId: string,
  { bytes, sha256, label }: AnnouncedFile,
  action: Action,
): Job => {
  const id = jobIdOf(action);
  const askedAt = instant(action.at);
  return {
    ...jobKey(kind, id),
    type: kind,
    version: 1,
    made: markOf(action),
    ...{ id, agencyId, state: 'awaiting-file' },
    card: { id, label: label ?? null, state: 'awaiting-file', bytes, askedAt },
    ...(sha256 ? { sha256 } : {}),
    fileId: unownedId(subActionOf(action, 'file').id),
    progress: { pieces: 0, rows: 0, done: 0, refused: 0 },
    timeline: {},
    ...timer(nameOf(kind, id), action.at + awaited),
    queueKey: jobsOf(kind, agencyId),
    queueSort: key(askedAt, id),
  };
};

/** Where its file is to be put. */
export const uploadKeyOf = ({ type, id, fileId }: Pick<Job, 'type' | 'id' | 'fileId'>): string =>
  incomingKey(type, id, fileId);

/** What the queue of imports holds. */
export interface ImportRequest {
  readonly kind: string;
  readonly jobId: string;
}
