import * as v from 'valibot';

/*
 * Files as replies. API Gateway transports text; a function answers bytes as Base64, which the gateway decodes for a client
 * whose `Accept` begins with a media type that the API declares binary (Developer Guide, "Binary media types for REST
 * APIs"). Only media types of replies are declared, so that bodies of requests stay text.
 */

/** The body of a reply that is `binary`: the bytes, and the name under which they are saved. */
export const download = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.-]{0,99}$/)),
  content: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type Download = v.InferOutput<typeof download>;

/** Whether the client's `Accept` names this media type first: only then does the gateway send bytes. */
export const prefersMediaType = (media: string | undefined, accept: string | undefined): boolean =>
  accept?.split(/[;,]/)[0]?.trim().toLowerCase() === media;
