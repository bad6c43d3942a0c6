/**
 * The result of handing something over that goes to people. `again`: not accepted, but may be later. `denied`: not accepted,
 * and not before somebody has given leave. `refused`: will never be accepted. `unwanted`: whoever it is for has said elsewhere
 * that they want none. `unclear`: there was no answer, so it may have been accepted.
 */
export type SendOutcome = 'sent' | 'again' | 'denied' | 'refused' | 'unwanted' | 'unclear';

/** Milliseconds. Providers answer in a few hundred; as there is no retry, they are given time. */
export const patience = { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true };

/** The parts of an SDK or Node error that are read. */
export interface Failure {
  readonly name?: string;
  readonly code?: string;
  /** Why, among the reasons of `name`. */
  readonly Reason?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

export const failureOf = (error: unknown): Failure => (error ?? {}) as Failure;

/** No connection was made, so nothing was sent. */
const unconnected = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'ENOTFOUND']);

/** What any failure comes to. Only a refusal, or the lack of a connection, proves that the message was not accepted. */
export const outcomeOf = ({ code = '', $metadata = {} }: Failure): 'again' | 'unclear' => {
  const { httpStatusCode: status = 0 } = $metadata;
  return unconnected.has(code) || (status >= 400 && status < 500) ? 'again' : 'unclear';
};
