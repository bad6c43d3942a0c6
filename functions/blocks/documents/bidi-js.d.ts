declare module 'bidi-js' {
  /** The Unicode Bidirectional Algorithm (UAX #9) of one text. */
  interface Bidi {
    /** The embedding level of each UTF-16 unit; odd levels run from right to left. */
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
    /** The other one of a pair of brackets; null for all else. */
    getMirroredCharacter(character: string): string | null;
  }
  export default function open(): Bidi;
}
