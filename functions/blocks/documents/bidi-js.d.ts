declare module 'bidi-js' {
  /** The Unicode Bidirectional Algorithm (UAX #9) of one text. */
  interface Bidi {
    /** The embedding level of each UTF-16 unit; odd levels are right-to-left. */
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
    /** The mirrored form of a bracket; null for other characters. */
    getMirroredCharacter(character: string): string | null;
  }
  export default function open(): Bidi;
}
