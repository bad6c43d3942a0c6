/** Days for which events are kept, and can be told again. */
export const eventLogDays = 90;
