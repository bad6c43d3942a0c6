/** A rate in requests a second and a burst in requests: a token bucket, as API Gateway states its throttles. */
interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

/** Takes one token from the bucket of `name`; false when it is empty. */
export type Take = (name: string) => boolean;

interface Bucket {
  tokens: number;
  at: number;
}

/** Buckets that fill at one rate. `now` is in milliseconds. */
export const createThrottle = ({ rate, burst }: Throttle, now: () => number = Date.now): Take => {
  const buckets = new Map<string, Bucket>();
  return (name) => {
    const bucket = buckets.get(name) ?? { tokens: burst, at: now() };
    const time = now();
    bucket.tokens = Math.min(burst, bucket.tokens + ((time - bucket.at) / 1000) * rate);
    bucket.at = time;
    buckets.set(name, bucket);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  };
};

export type Period = 'DAY' | 'WEEK' | 'MONTH';

/**
 * Counts against a quota of `limit` requests for each calendar period in UTC. Kept in memory only: as in the cloud, a
 * quota is an estimate and no hard limit.
 */
export const createQuota = (limit: number, period: Period, now: () => Date = () => new Date()): Take => {
  const counts = new Map<string, number>();
  return (name) => {
    const key = `${name} ${startOf(period, now())}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= limit;
  };
};

const startOf = (period: Period, time: Date): string => {
  const day = new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()));
  if (period === 'MONTH') day.setUTCDate(1);
  if (period === 'WEEK') day.setUTCDate(day.getUTCDate() - day.getUTCDay());
  return day.toISOString();
};
