/** A message in the queue of settlements: a payment to check with the provider, or a refund to pay out. */
export type SettlementRequest = { readonly paymentId: string } | { readonly refundId: string };
