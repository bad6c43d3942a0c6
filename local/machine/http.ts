/** Limits of a Node.js server, in milliseconds. */
export type Patience = Readonly<
  Record<'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval', number>
>;

/**
 * How long a request may take to come in, for every server here: one that trickles in, or never ends, is given up with
 * 408 and holds no connection. In milliseconds.
 */
export const patience: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
};
