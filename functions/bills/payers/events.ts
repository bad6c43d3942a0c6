import type { Payer } from '../../blocks/billing/payer';
import type { EventsOf } from '../../kernel/events/event';

/** A payer's own reference. */
const refOf = ({ pk }: Payer): string => pk.slice(pk.indexOf('#') + 1);

/** The portal hears that a payer is another's. Who that is, it reads: the event says no more than whose bills have moved. */
export const payerEvents: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as (Payer | undefined)[];
  if (!is || was?.holder === is.holder) return [];
  const at = Date.parse(is.claimedAt ?? was?.claimedAt ?? '');
  const type = is.holder === undefined ? 'payer.released' : 'payer.claimed';
  return [{ type, subject: refOf(is), at, audience: {}, data: {} }];
};
