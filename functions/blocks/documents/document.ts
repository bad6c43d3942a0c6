import type { Language } from '../../kernel/text/languages';

/*
 * The content of a document to be printed, without its layout. All texts are in reading order, whatever their scripts.
 */

export interface Row {
  readonly label: string;
  readonly value: string;
  /** What the reader looks for first, such as the total. */
  readonly strong?: true;
}

/**
 * Columns of text share the width that is left. Columns of numbers are as wide as their widest number and aligned to
 * the right in every language.
 */
export type Column =
  | { readonly title: string; readonly align: 'start'; readonly share: number }
  | { readonly title: string; readonly align: 'number' };

export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      /** One text for each column. */
      readonly rows: readonly (readonly string[])[];
      /** The last row, which sums up. */
      readonly total?: readonly string[];
    }
  /** A QR code with its content, its alternative text, and the text beside it. */
  | {
      readonly kind: 'qr';
      readonly content: string;
      readonly alternative: string;
      readonly beside: readonly string[];
    };

export interface Document {
  readonly title: string;
  /** Who issues it. */
  readonly author: string;
  readonly language: Language;
  /** Milliseconds since 1970. The same document at the same time gives the same bytes. */
  readonly at: number;
  readonly blocks: readonly Block[];
}

export type Direction = 'ltr' | 'rtl';

export const directionOf = (language: Language): Direction => (language === 'en' ? 'ltr' : 'rtl');
