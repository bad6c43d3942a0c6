import * as v from 'valibot';

/** Seconds for which a replay may run, and hold what was set aside. */
export const replaySeconds = 300;

const time = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A command, as `npm run replay` puts it into the queue. Times in milliseconds since 1970; `until` is left out. */
export const command = v.variant('what', [
  v.strictObject({ what: v.literal('set-aside') }),
  v.strictObject({
    what: v.literal('log'),
    from: time,
    until: time,
    /** Only what happened to this thing: the event's `subject`. */
    subject: v.optional(v.string()),
    /** Where to go on, when one run of the function was not enough. */
    cursor: v.optional(v.strictObject({ hour: v.string(), after: v.exactOptional(v.string()) })),
    /** How many deliveries failed in the runs before. */
    failed: v.optional(v.number()),
  }),
]);
export type Command = v.InferOutput<typeof command>;
export type LogCommand = Extract<Command, { readonly what: 'log' }>;
