/*
 * The official package, in a file of its own beside the bundle: it is read where the stage's provider is Stripe, and when
 * Stripe is asked for the first time (docs/adr/0081).
 */
export { default as Stripe } from 'stripe';
