import { consumeApart } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { settings } from '../../kernel/outside/environment';
import { openPayouts } from '../payouts/store';
import type { SettlementRequest } from '../progress/request';
import { openSettling } from '../progress/store';
import { openProvider } from '../providers/open';

const clock = Date.now;
const effects = {
  ...effectsOf('payments-settlements', process.env, clock, __dirname),
  environment: process.env,
};
const { TIME_ZONE } = settings(process.env, 'TIME_ZONE');

/** Asks the provider what has become of a payment, or has it pay a refund out. */
export const handler = consumeApart(effects, (own) => {
  const context = { ...own, provider: openProvider(own.environment), timeZone: TIME_ZONE };
  const [settling, payouts] = [openSettling(context), openPayouts(context)];
  return ({ body }) => {
    const request = body as SettlementRequest;
    return 'refundId' in request
      ? payouts.follow(request.refundId, clock())
      : settling.follow(request.paymentId, clock());
  };
});
