/** The maximum bytes of a body, where its route does not say. Files go to the bucket, not through the gateway. */
export const usualBodyLimit = 65_536;
/** The maximum bytes of a form with files: what Lambda takes as Base64, with room for the rest of the event. */
export const multipartLimit = 4_300_000;

/** A file that came in a form (`multipart/form-data`). */
export interface SentFile {
  readonly field: string;
  /** As its part says, in lower case and without parameters; empty where it says none. */
  readonly mediaType: string;
  readonly content: Buffer;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** A request as it came over HTTP. Header names in lower case. */
export interface RawBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
