import * as v from 'valibot';
import { id, instant } from '../../kernel/text/fields';
import { type LinkBase, link, linkTo } from './links';
import type { Payment } from './payment';
import { pathOf } from './payment-links';
import { showState } from './state';
import { state } from './views';

/* The history of a payment (GOV.UK Pay, "Get a payment's events"). */

export const eventsView = v.strictObject({
  payment_id: id,
  events: v.array(
    v.strictObject({
      payment_id: id,
      state,
      updated: instant,
      _links: v.strictObject({ payment_url: link }),
    }),
  ),
  _links: v.strictObject({ self: link }),
});

export const showEvents = (
  { id: paymentId, history }: Payment,
  asking: LinkBase,
  path = pathOf(paymentId),
) => {
  const self = linkTo(asking, path);
  return {
    payment_id: paymentId,
    events: history.map(({ status, code, at }) => ({
      payment_id: paymentId,
      state: showState({ status, ...(code ? { code } : {}) }, asking.language),
      updated: at,
      _links: { payment_url: self },
    })),
    _links: { self: { ...self, href: `${self.href}/events` } },
  };
};
