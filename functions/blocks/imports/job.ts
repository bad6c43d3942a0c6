import type { Timer } from '../../kernel/events/deadlines';
import { type Action, type Mark, markOf, subActionOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { days, type Instant, instant } from '../../kernel/text/time';
import { incomingKey } from '../attachments/keys';
import { checkAt, type Waiting } from './waiting';

/*
 * Import jobs: an agency uploads a file of many rows, each of which gets a result. A function that a queue calls
 * imports it piece by piece. The job's item stores the progress, so that the next run goes on wherever the last one
 * stopped. Importing a row twice must make no difference, which each service ensures for its rows.
 */

/**
 * `awaiting-file` until the file arrives, or `lapsed` if it does not; `running` while rows are imported; `finished`
 * when all have a result. `refused`: the file cannot be read. `failed`: the import did not get through. The last five
 * are final.
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
  'not-geojson',
  'no-rows',
  'too-many-rows',
  'column-missing',
  'column-unknown',
  'column-twice',
] as const;
export type Reason = (typeof reasons)[number];

/** Maximum size of a file in bytes: two hundred for each row. */
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
  /** The file's checksum, if it was announced. */
  readonly sha256?: string;
  readonly fileId: string;
  /** The object key of the stored file, and its number of rows; absent until it arrives. */
  readonly file?: string;
  readonly total?: number;
  readonly reason?: Reason;
  readonly detail?: string;
  readonly progress: Progress;
  /** When it came further for the last time; absent until it runs. */
  readonly movedAt?: Instant;
  readonly waiting?: Waiting;
  /** The object key of the results, once they are complete. */
  readonly results?: string;
  readonly endedAt?: Instant;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
}

export const jobKey = (kind: string, id: string): Key => ({ pk: key(kind, id), sk: 'job' });
/** An agency's jobs of a kind, by time. */
export const jobsOf = (kind: string, agencyId: string): string => key(`${kind}s`, agencyId);

const jobIdOf = (action: Action): string => unownedId(subActionOf(action, 'import').id);

/** A file is awaited for a day: after that the bucket would delete it. */
const awaited = days(1);
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
    ...checkAt({ type: kind, id }, action.at + awaited),
    queueKey: jobsOf(kind, agencyId),
    queueSort: key(askedAt, id),
  };
};

/** The object key for the upload. */
export const uploadKeyOf = ({ type, id, fileId }: Pick<Job, 'type' | 'id' | 'fileId'>): string =>
  incomingKey(type, id, fileId);

/** What the queue of imports holds. */
export interface ImportRequest {
  readonly kind: string;
  readonly jobId: string;
}

export const messageOf = ({ type: kind, id: jobId }: Job): ImportRequest => ({ kind, jobId });
