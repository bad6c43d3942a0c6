import type { Hint } from '../../../functions/payments/providers/provider';
import { invoke, type Planned } from './invocation';

/*
 * What the people of a history remember: their requests and the answers.
 */

/** An answer as a client sees it. */
export interface Answer {
  readonly status: number;
  /** What the portal did; undefined where it refused. */
  readonly body: unknown;
}

/** Something that a client asks for, as often as it likes: always with the same `Idempotency-Key`. */
export interface Request {
  readonly key: string;
  readonly send: () => Promise<Answer>;
  /** What is learnt from an answer that says that it is done. */
  readonly learn: (body: unknown) => void;
  readonly answers: Answer[];
}

interface KnownBill {
  readonly id: string;
  readonly agencyId: string;
  readonly person: string;
  readonly total: number;
}

interface KnownPayment {
  readonly id: string;
  readonly person: string;
  readonly agencies: readonly string[];
  /** What each agency believes that it could give back. */
  readonly available: Map<string, number>;
}

interface KnownRefund {
  readonly id: string;
  readonly paymentId: string;
  readonly agencyId: string;
  /** What was said to be available, and believed to be. */
  readonly believed: number;
}

export const openMemory = () => ({
  requests: [] as Request[],
  bills: [] as KnownBill[],
  payments: [] as KnownPayment[],
  refunds: [] as KnownRefund[],
  /** Callbacks that the bank has yet to bring. */
  callbacks: [] as Hint[],
  /** Charges whose fee the bank has not stated. */
  feeless: [] as { readonly paymentId: string; readonly chargeId: string; readonly fee: number }[],
});
export type Memory = ReturnType<typeof openMemory>;

/** What is there under a number, counted round; undefined where there is nothing. */
export const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % all.length];

export const takeOut = <T>(all: T[], one: T): void => {
  const index = all.indexOf(one);
  if (index >= 0) all.splice(index, 1);
};

/** Adds what is not known yet. */
export const learn = <T extends { readonly id: string }>(all: T[], one: T): void => {
  if (!all.some(({ id }) => id === one.id)) all.push(one);
};

/** The portal may be busy, and may refuse; it may never fail. */
const check = (request: Request, { status, body }: Answer): void => {
  if (status < 500 || status === 503) return;
  throw new Error(`The request ${request.key} was answered ${status}: ${JSON.stringify(body)}`);
};

/** Asks, and remembers the answer, if there is one. */
export const ask = async (request: Request, planned: readonly Planned[]): Promise<void> => {
  const heard = await invoke(planned, request.send);
  if (!heard) return;
  check(request, heard.answer);
  request.answers.push(heard.answer);
  if (heard.answer.status < 300) request.learn(heard.answer.body);
};
