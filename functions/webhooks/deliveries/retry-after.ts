import type { CallResult } from '../../kernel/outside/calls';

/** Seconds or a date (RFC 9110 section 10.2.3), in seconds from now; undefined where it says nothing of the kind. */
const secondsIn = (text: string, now: number): number | undefined => {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const seconds = Math.ceil((Date.parse(text) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(seconds, 0);
};

/** Milliseconds for which a receiver asks to be left alone; 0 where it asks for nothing. */
export const waitAskedBy = (answered: CallResult, now: number): number =>
  'status' in answered && answered.retryAfter !== undefined
    ? (secondsIn(answered.retryAfter, now) ?? 0) * 1000
    : 0;
