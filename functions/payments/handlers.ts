import type { Handlers } from '../kernel/contract/contract';
import { citizenHandlers } from './checkout/handlers';
import type { contract } from './contract';
import type { PaymentEffects } from './effects-store';
import { agencyHandlers } from './refunds/agency-handlers';

export const handlers = (effects: PaymentEffects): Handlers<typeof contract> => ({
  ...citizenHandlers(effects),
  ...agencyHandlers(effects),

  receiveCallback: async ({ params, raw, now }) => {
    await effects.callbacks.receive(params.provider, raw, now);
    return undefined;
  },
});
