/*
 * Statements of RDF, as the faces of the catalogue write them.
 */

export type Names = Readonly<Record<string, string>>;

export type RdfObject =
  | { readonly iri: string }
  | { readonly text: string; readonly language: string }
  | { readonly value: string; readonly datatype: string };

export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: RdfObject;
}
