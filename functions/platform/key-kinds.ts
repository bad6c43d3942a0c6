/*
 * The kinds of key (their first part) that the functions of events have to do with. A service adds its own.
 */

/** What reactors touch of the table: those of `functions/reactors.ts`. */
export const reactorKeys = {
  read: [
    'appointment-type',
    'calendar',
    'complaint',
    'payer',
    'person',
    'place',
    'preferences',
    'resource',
    'resources',
    'resources-by',
    'waiting-list',
  ],
  write: [
    'agenda',
    'bill',
    'booking',
    'booking-count',
    'complaint-counts',
    'complaint-followers',
    'fine',
    'inbox',
    'message',
    'openings',
    'public-complaint',
    'receipt',
    'receipt-counter',
    'waiting',
    'waiting-count',
    'webhook',
    'webhook-delivery',
  ],
} as const;

/** The kinds of key whose items give off events: the stream's reader is called for no others. */
export const published = [
  'agenda',
  'appointment-type',
  'bill',
  'booking',
  'complaint',
  'complaint-followers',
  'consultation-message',
  'fine',
  'objection',
  'payment',
  'place',
  'receipt',
  'refund',
  'resource',
  'tax-import',
  'webhook',
] as const;

/** What deadlines touch of the table: the kinds whose items have one, and what is written with them. */
export const scheduled = [
  'agenda',
  'bill',
  'booking',
  'booking-count',
  'calendar',
  'complaint',
  'fine',
  'journal',
  'message',
  'objection',
  'openings',
  'payment',
  'receipt',
  'receipt-counter',
  'refund',
  'resource-block',
  'tax-import',
  'totals',
  'waiting',
  'waiting-count',
  'webhook',
  'webhook-delivery',
] as const;

/** What deadlines look at besides. */
export const referenced = [
  'appointment-type',
  'day-sheet',
  'due',
  'place',
  'preferences',
  'resource',
  'resources',
  'resources-by',
  'waiting-list',
] as const;
