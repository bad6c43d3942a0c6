import type { Receipt } from '../../blocks/receipts/receipt';
import type { OnDue } from '../../kernel/events/reactor';
import { openNumbering } from './store';
import { unnumbered } from './unnumbered';

/** A receipt that has no number minutes after it was paid: its event was lost, or is long in coming. */
export const onDue: OnDue = (effects) => {
  const numbering = openNumbering(effects);
  return (item) => numbering.number(unnumbered(item as unknown as Receipt));
};
