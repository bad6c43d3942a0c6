import type { Handlers } from '../kernel/contract/contract';
import { agencyPaymentHandlers } from './agency-payments/handlers';
import { callbackHandlers } from './callbacks/handlers';
import { citizenHandlers } from './checkout/handlers';
import type { contract } from './contract';
import type { PaymentEffects } from './effects-store';
import { govpayHandlers } from './govpay/handlers';
import { govpayRefundHandlers } from './govpay/refund-handlers';
import { pageHandlers } from './pay-page/handlers';
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
  ...govpayHandlers(effects),
  ...govpayRefundHandlers(effects),
  ...pageHandlers(effects),
});
