import type { Stage } from './config';

/** The environment of a function that calls the receivers of webhooks, or says which may be called. */
export const receiversEnvironment = ({ webhooks }: Stage): Record<string, string> =>
  webhooks?.loopback ? { WEBHOOK_LOOPBACK: 'true' } : {};
