import type { Handlers } from '../kernel/contract/contract';
import { agencyPaymentHandlers } from './agency-payments/handlers';
import { callbackHandlers } from './callbacks/handlers';
import { citizenHandlers } from './checkout/handlers';
import type { contract } from './contract';
import type { PaymentEffects } from './effects-store';
import { policyHandlers } from './policy/handlers';
import { agencyRefundHandlers } from './refunds/agency-handlers';
import { refundHandlers } from './refunds/handlers';

export const handlers = (effects: PaymentEffects): Handlers<typeof contract> => ({
  ...citizenHandlers(effects),
  ...refundHandlers(effects),
  ...agencyPaymentHandlers(effects),
  ...agencyRefundHandlers(effects),
  ...policyHandlers(effects),
  ...callbackHandlers(effects),
});
