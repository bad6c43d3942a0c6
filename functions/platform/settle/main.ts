import { consume } from '../../kernel/events/consumer';
import { openIdCodec } from '../../kernel/identity/id-codec';
import { openSigner } from '../../kernel/identity/signer';
import { settings } from '../../kernel/outside/environment';
import { openLog } from '../../kernel/outside/log';
import { documentClient } from '../../kernel/table/dynamo';
import { openPayouts } from '../../payments/payouts/store';
import type { SettlementRequest } from '../../payments/progress/request';
import { openSettling } from '../../payments/progress/store';
import { openProvider } from '../../payments/providers/open';

const { TABLE_NAME, SEAL_SECRET, TIME_ZONE } = settings(
  process.env,
  'TABLE_NAME',
  'SEAL_SECRET',
  'TIME_ZONE',
);

const context = {
  table: { client: documentClient(), name: TABLE_NAME },
  ids: openIdCodec(SEAL_SECRET),
  signer: openSigner(SEAL_SECRET),
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
