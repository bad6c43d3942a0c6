import { documentClient } from '../kernel/dynamo';
import { settings } from '../kernel/environment';
import { openLog } from '../kernel/log';
import { sealer } from '../kernel/seal';
import { openPayouts } from '../payments/payout-store';
import { openProvider } from '../payments/providers/open';
import type { SettlementRequest } from '../payments/request';
import { openSettling } from '../payments/settling-store';
import { consume } from './consumer';

const { TABLE_NAME, SEAL_SECRET, TIME_ZONE } = settings(
  process.env,
  'TABLE_NAME',
  'SEAL_SECRET',
  'TIME_ZONE',
);

const context = {
  table: { client: documentClient(), name: TABLE_NAME },
  seal: sealer(SEAL_SECRET),
  provider: openProvider(process.env),
  timeZone: TIME_ZONE,
};
const [settling, payouts] = [openSettling(context), openPayouts(context)];
const clock = Date.now;

/** Asks the provider what has become of a payment, or has it pay a refund out. */
export const handler = consume(
  ({ body }) => {
    const request = body as SettlementRequest;
    return 'refundId' in request
      ? payouts.follow(request.refundId, clock())
      : settling.follow(request.paymentId, clock());
  },
  openLog('settle', process.env.LOG_LEVEL),
);
