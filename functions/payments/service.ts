import * as v from 'valibot';
import { openRepresent } from '../blocks/mandates/represent';
import { settings } from '../kernel/outside/environment';
import { currency } from '../kernel/text/money';
import type { World } from '../kernel/world/world';
import { openPaymentEffects } from './effects-store';
import { handlers } from './handlers';
import { makeBelieve } from './providers/make-believe';
import { openProvider } from './providers/open';
import type { Provider } from './providers/provider';

export { contract } from './contract';

export const represent = openRepresent;

export const codecs = { govpay: async () => (await import('./govpay/codec')).codec };

/** The currency of the stage, in which amounts are that name none. */
const currencyOf = (world: World) =>
  v.parse(currency, settings(world.environment, 'PAYMENT_CURRENCY').PAYMENT_CURRENCY);

/** `provider` is the stage's payment provider, unless another is given. */
export const open = (world: World, { provider }: { readonly provider?: Provider } = {}) =>
  handlers(
    openPaymentEffects({
      ...world,
      provider: world.sandbox ? makeBelieve(world.clock) : (provider ?? openProvider(world.environment)),
      currency: currencyOf(world),
      timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
    }),
  );
