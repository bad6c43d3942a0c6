import type { Builders, Things } from '../security/things';

/** A day of the ledger. Every agency has its own of each: another's has no name, and what is to come is not there. */
const dates = async (): Promise<Things> => {
  const missing = { date: '2199-12-31' };
  return { own: { date: '2026-03-01' }, others: missing, missing };
};

export const things: Builders = { date: dates };
