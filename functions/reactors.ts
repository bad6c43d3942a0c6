import { fullDays } from './appointments/availability/react';
import { paidAppointments } from './appointments/fees/react';
import { waitingLists } from './appointments/offers/react';
import { publicView } from './complaints/public-view/projection-store';
import { paidFines } from './fines/bills/reactions';
import type { Reactor } from './kernel/events/reactor';
import { notifications } from './notifications/react';
import { payouts } from './payments/payouts/reactions';
import { receiptNumbers } from './receipts/numbers/reactions';
import { webhooks } from './webhooks/deliveries/reactions';

/** Who is told of every event: the only list of them. A service adds the reactor of its `react.ts`. */
export const reactors: readonly Reactor[] = [
  notifications,
  fullDays,
  paidAppointments,
  paidFines,
  payouts,
  publicView,
  receiptNumbers,
  waitingLists,
  webhooks,
];
