/** The maximum bytes of a body, where its route does not say. Files go to the bucket, not through the gateway. */
export const usualBodyLimit = 65_536;

/** A request as it came over HTTP. Header names in lower case. */
export interface RawBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
