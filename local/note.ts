import type { Cloud } from './cloud';
import type { Demo } from './demo/demo';

interface Shown {
  readonly demo: Demo;
  /** Whether what the services show of themselves is there as well, for which programs wait. */
  readonly isShown: boolean;
}

/** What other programs on this machine may want to know of the running portal: `portal.json` in the data folder. */
export const noteOf = (cloud: Cloud, url: string, { demo, isShown }: Shown): object => {
  const { endpoint, userPoolId, clientId } = cloud.cognito;
  return {
    url,
    docs: `${url}/docs`,
    cognito: { endpoint, userPoolId, clientId },
    tables: cloud.tables,
    queues: cloud.queues,
    replay: cloud.template.output('ReplayQueueUrl'),
    mailbox: cloud.mailbox,
    ...(cloud.bank ? { bank: cloud.bank } : {}),
    demo,
    isShown,
  };
};
