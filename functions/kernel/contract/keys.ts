/** Kinds of key (their first part), indexes' too. */
export interface Keys {
  readonly write: readonly string[];
  readonly read: readonly string[];
  /** Those of `write` whose items it may also delete. */
  readonly removes?: readonly string[];
  /** Those besides whose items it may delete, and does not write. */
  readonly erases?: readonly string[];
  /** Those of whose items a transaction requires something without changing them. */
  readonly requires?: readonly string[];
}

/**
 * What the portal does with items of a type: their changes give off events (`changes.ts`), they have deadlines
 * (`reactions.ts`), files may be attached to them (`uploads.ts`), or they are jobs that work through a file (`imports.ts`).
 */
export type ItemTrait = 'published' | 'scheduled' | 'files' | 'imports';
