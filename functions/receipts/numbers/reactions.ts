import type { Reactor } from '../../kernel/events/reactor';
import { issuedBy } from './events';
import { openNumbering } from './store';

/** Gives each receipt that is issued its number, together with those that are issued at the same time. */
export const receiptNumbers: Reactor = {
  name: 'receipt-numbers',
  react: (effects) => {
    const numbering = openNumbering(effects);
    return async (event) => {
      if (event.type === 'receipt.issued') await numbering.number(issuedBy(event));
    };
  },
};
