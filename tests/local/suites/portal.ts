/** A running portal as the suites see it. */
export interface Portal {
  readonly url: string;
  /** The folder that holds its data. */
  readonly data: string;
  readonly demo: {
    readonly citizens: readonly { readonly username: string }[];
    readonly operator: { readonly username: string };
    readonly agencies: readonly { readonly id: string; readonly apiKey: string }[];
  };
  /** An access token, as `npm run token` prints it. */
  token(username: string): Promise<string>;
}
