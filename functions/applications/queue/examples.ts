import { listed } from '../cases/examples';

export const listApplicationQueue = {
  query: { status: 'open', service: 'market-stall', unit: 'Markets' },
  reply: { items: [{ ...listed, assignment: { unit: 'Markets' }, escalationLevel: 0 }] },
};
