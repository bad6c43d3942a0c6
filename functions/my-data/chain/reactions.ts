import type { Reactor } from '../../kernel/events/reactor';
import { linkEntry } from './store';

/** Links each entry of an access log to the one before it. */
export const linking: Reactor = {
  name: 'access-chain',
  react:
    ({ table, clock }) =>
    async ({ type, subject, origin: { pk, sk } }) => {
      if (type === 'access.logged') await linkEntry(table, { pk, sk }, subject, clock());
    },
};
