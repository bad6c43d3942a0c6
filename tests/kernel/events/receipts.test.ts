import { type SQSClient, SQSServiceException } from '@aws-sdk/client-sqs';
import { openReceipts } from '../../../functions/kernel/events/receipts';
import { recordingLog } from '../../support/effects';

const denied = new SQSServiceException({
  ...{ name: 'AccessDenied', $fault: 'client', message: 'No', $metadata: { httpStatusCode: 403 } },
});
const client = { send: () => Promise.reject(denied) } as unknown as SQSClient;

it.each([
  ['postpone', [{ receipt: 'r', seconds: 5 }]],
  ['acknowledge', Array.from({ length: 11 }, (_, index) => `r${index}`)],
] as const)('what cannot be done with receipts is logged, and costs nothing: %s', async (name, all) => {
  const log = recordingLog();
  await openReceipts(client, 'https://queues/1/events.fifo', log)[name](all as never);
  expect(log.entries.map(({ level, message, cause }) => [level, message, cause])).toEqual(
    Array.from({ length: Math.ceil(all.length / 10) }, () => ['error', 'receiptsFailed', denied]),
  );
});
