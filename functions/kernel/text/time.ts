/** An instant as the table and the API write it: RFC 3339 in UTC with milliseconds, so that text order is time order. */
export type Instant = string;

/** Milliseconds since 1970. A parameter wherever time matters, so that tests can set it. */
export type Clock = () => number;

export const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => hours(24 * count);

/** Seconds since 1970, as DynamoDB's time to live wants them. */
export const epochSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
