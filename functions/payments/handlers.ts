import type { Handlers } from '../kernel/contract';
import { agencyHandlers } from './agency-handlers';
import { citizenHandlers } from './citizen-handlers';
import type { contract } from './contract';
import type { PaymentEffects } from './effects-store';

export const handlers = (effects: PaymentEffects): Handlers<typeof contract> => ({
  ...citizenHandlers(effects),
  ...agencyHandlers(effects),

  receiveCallback: async ({ params, raw, now }) => {
    await effects.callbacks.receive(params.provider, raw, now);
    return undefined;
  },
});
