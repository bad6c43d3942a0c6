/** What a person's export reads of this service (`exporter.ts`). */
export const exportedKinds = [
  'booking',
  'bookings',
  'calendar-feed',
  'consultation-message',
  'consultation-messages',
  'waiting',
  'waiting-of',
] as const;
