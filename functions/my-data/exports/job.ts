import type { Timer } from '../../kernel/events/deadlines';
import { timer } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Language } from '../../kernel/text/languages';
import { days, hours, type Instant, instant } from '../../kernel/text/time';

/*
 * The export of a person's data: one at a time, made piece by piece by a worker. The item stores the progress, so that the next
 * run goes on wherever the last one stopped.
 */

/** `running` until the files are there; `ready` as long as they are kept; `failed` if they could not be made. */
export const exportStates = ['running', 'ready', 'expired', 'failed'] as const;
export type ExportState = (typeof exportStates)[number];

export const exportType = 'data-export';

/** Days for which the files are kept. */
export const keptDays = 7;
/** Milliseconds without an end after which a run is called again, and after which the export has failed. */
const calledAgainAfter = 600_000;
export const givenUpAfter = hours(24);

/** How far it has come. */
export interface ExportProgress {
  /** Pieces that are in the bucket. */
  readonly pieces: number;
  readonly records: number;
  /** The place that is read, by its number, and where in it the next piece begins. */
  readonly place: number;
  readonly after?: Key;
}

export interface ExportJob extends Stored, Partial<Timer> {
  readonly id: string;
  /** Of the request that began it. */
  readonly hash: string;
  /** `personRef` */
  readonly person: string;
  /** Of the page. */
  readonly language: Language;
  readonly state: ExportState;
  readonly askedAt: Instant;
  readonly progress: ExportProgress;
  /** The payers that the person held when it began: absent before. */
  readonly payers?: readonly string[];
  /** When the files were there, and until when they are. */
  readonly readyAt?: Instant;
  readonly until?: Instant;
  /** Bytes of the JSON. */
  readonly bytes?: number;
}

export const exportKey = (person: string): Key => ({ pk: key(exportType, person), sk: 'export' });

export const exportIdOf = (action: Action): string => unownedId(`data-export:${action.id}`);

/** What a new export is. */
export const beginningOf = (person: string, language: Language, action: Action) => {
  const state: ExportState = 'running';
  return {
    ...{ id: exportIdOf(action), hash: action.hash, person, language, state, askedAt: instant(action.at) },
    progress: { pieces: 0, records: 0, place: 0 },
    ...checkedAt(person, action.at),
  };
};

/** When a running export is called again, if nothing has come of it. */
export const checkedAt = (person: string, now: number): Timer => timer(person, now + calledAgainAfter);

/** What is left of the export before. */
export const leftovers = ['payers', 'readyAt', 'until', 'bytes'] as const;

/** The files are there. */
export const readied = (person: string, bytes: number, now: number) => {
  const state: ExportState = 'ready';
  const until = now + days(keptDays);
  return { state, bytes, readyAt: instant(now), until: instant(until), ...timer(person, until) };
};

/** Where its files lie in the bucket; the id cannot be guessed. */
const below = (id: string): string => `attached/${exportType}/${id}/`;
export const jsonOf = (id: string): string => `${below(id)}my-data.json`;
export const pageOf = (id: string): string => `${below(id)}my-data.html`;
export const pieceOf = (id: string, piece: number): string => `${below(id)}piece-${piece}.json`;

/** What the queue of exports holds. */
export interface ExportRequest {
  readonly person: string;
  readonly id: string;
  /** Its files are to go. */
  readonly expired?: true;
}
