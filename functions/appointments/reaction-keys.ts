/** What the function of events reads and writes besides the items whose deadlines it acts on. */
export const reactionKeys = {
  reads: [
    'appointment-type',
    'calendar',
    'calendar-places',
    'day-sheet',
    'person',
    'place',
    'places',
    'preferences',
    'resource',
    'resources',
    'resources-by',
    'waiting-list',
  ],
  writes: [
    'agenda',
    'appointment-found',
    'appointment-reference',
    'bill',
    'closure-result',
    'diary',
    'waiting-count',
  ],
} as const;
