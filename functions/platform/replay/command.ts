import * as v from 'valibot';

/** Seconds for which a replay may run. */
export const replaySeconds = 300;

const time = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Only what this service hears. */
const service = v.optional(v.string());

/** A command, as `npm run replay` puts it into the queue. Times in milliseconds since 1970; `until` is left out. */
export const command = v.variant('what', [
  v.strictObject({ what: v.literal('set-aside'), service }),
  v.strictObject({
    what: v.literal('log'),
    /** Names this command, and its later parts: its messages are not taken for those that were sent before. */
    id: v.string(),
    from: time,
    until: time,
    service,
    /** Only what happened to this thing: the event's `subject`. */
    subject: v.optional(v.string()),
    /** Where to go on, when one run of the function was not enough. */
    cursor: v.optional(v.strictObject({ hour: v.string(), after: v.exactOptional(v.string()) })),
    /** How many messages could not be sent in the runs before. */
    failed: v.optional(v.number()),
  }),
]);
export type Command = v.InferOutput<typeof command>;
export type LogCommand = Extract<Command, { readonly what: 'log' }>;
export type SetAsideCommand = Extract<Command, { readonly what: 'set-aside' }>;
