import { publicSummary } from '../public-view/examples';

/** Somebody types what they want with a slip. */
export const searchServices = {
  query: { q: 'street vender', audience: 'businesses' },
  reply: { items: [publicSummary] },
};
