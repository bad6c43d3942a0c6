import { type Figures, spends as spendsAtTable } from '../case';
import type { QueueRequests } from './queues';
import type { EventScene, Step } from './scene';

/** What is measured of a step that nobody calls: what it may cost, and the least that its effect could cost. */
export interface EventFigures extends Figures {
  /** Requests to queues: what the step sends, and what Lambda receives and deletes for it. */
  readonly queues: QueueRequests;
}

/** Of what kind a step is: in the document each kind has a table. */
export type Kind = 'platform' | 'event' | 'deadline' | 'work';

export interface EventCase extends EventFigures {
  readonly kind: Kind;
  /** The type of the event or of the item that is due, the worker, or the platform's function. */
  readonly of: string;
  /** What is done then. */
  readonly does: string;
  /** How many events or items the figures are for; 1 by default. */
  readonly count?: number;
  /** It is a part of what follows from a complaint that somebody files. */
  readonly ofComplaint?: true;
  readonly prepare: (scene: EventScene) => Promise<Step>;
}

/** A step that one message of a FIFO queue brings about is received and deleted, and sends this many to workers. */
export const ordered = (standard = 0): { readonly queues: QueueRequests } => ({
  queues: { fifo: 2, standard },
});

/** A step of a worker: one message of a standard queue is received and deleted. */
export const worked: { readonly queues: QueueRequests } = { queues: { fifo: 0, standard: 2 } };

/** At the table. */
export const spends = spendsAtTable;
