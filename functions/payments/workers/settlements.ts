import { consumeApart } from '../../kernel/events/consumer';
import { effectsOf } from '../../kernel/events/react';
import { settings } from '../../kernel/outside/environment';
import { openPayouts } from '../payouts/store';
import type { SettlementRequest } from '../progress/request';
import { openSettling } from '../progress/store';
import { makeBelieve } from '../providers/make-believe';
import { openProvider } from '../providers/open';

const clock = Date.now;
const effects = effectsOf('payments-settlements', process.env, clock, __dirname);
const { TIME_ZONE } = settings(process.env, 'TIME_ZONE');
const provider = openProvider(process.env);

/** Asks the provider what has become of a payment, or has it pay a refund out. */
export const handler = consumeApart(effects, (own) => {
  const context = { ...own, provider: own.sandbox ? makeBelieve(clock) : provider, timeZone: TIME_ZONE };
  const [settling, payouts] = [openSettling(context), openPayouts(context)];
  return ({ body }) => {
    const request = body as SettlementRequest;
    return 'refundId' in request
      ? payouts.follow(request.refundId, clock())
      : settling.follow(request.paymentId, clock());
  };
});
