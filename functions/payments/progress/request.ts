/** What the queue of settlements holds: a payment of which the provider is to be asked, or a refund that it is to pay out. */
export type SettlementRequest = { readonly paymentId: string } | { readonly refundId: string };
