/*
 * The official package, in a bundle of its own that is loaded when Stripe is asked for the first time (docs/adr/0081).
 */
export { default as Stripe } from 'stripe';
