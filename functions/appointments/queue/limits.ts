/** The most days of one query. */
export const maxDays = 366;

/** Day sheets that are read side by side: the most resources of a queue. */
export const maxSheets = 100;
