import * as v from 'valibot';
import type { Contract, Route } from './contract';

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

/** A file as a Lambda response: browsers show it if they can, and save it under its name. */
export const carried = ({ name, content }: Download) => ({
  headers: { 'content-disposition': `inline; filename="${name}"` },
  body: Buffer.from(content).toString('base64'),
  isBase64Encoded: true,
});

/** Whether the client's `Accept` names this media type first: only then does the gateway send bytes. */
export const prefersMediaType = (media: string | undefined, accept: string | undefined): boolean =>
  accept?.split(/[;,]/)[0]?.trim().toLowerCase() === media;

/** The media types of the files that these contracts' routes answer with. */
export const binaryMediaTypes = (contracts: readonly Contract[]): string[] => {
  const routes: Route[] = contracts.flatMap((each) => Object.values(each.routes));
  const medias = routes.flatMap(({ reply: { binary, media } }) => (binary && media ? [media] : []));
  return [...new Set(medias)].sort();
};
