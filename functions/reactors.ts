import { openings } from './appointments/openings-react';
import { paidAppointments } from './appointments/paid-store';
import { waitingLists } from './appointments/waiting-react';
import { publicView } from './complaints/react';
import { paidFines } from './fines/react';
import type { Reactor } from './kernel/reactor';
import { notifications } from './notifications/react';
import { payouts } from './payments/react';
import { receiptNumbers } from './receipts/react';
import { webhooks } from './webhooks/react';

/** Who is told of every event: the only list of them. A service adds the reactor of its `react.ts`. */
export const reactors: readonly Reactor[] = [
  notifications,
  openings,
  paidAppointments,
  paidFines,
  payouts,
  publicView,
  receiptNumbers,
  waitingLists,
  webhooks,
];
