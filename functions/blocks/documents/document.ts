import type { Language } from '../../kernel/i18n';

/*
 * A document to be printed, as what stands in it: how it looks is the printer's. All texts are in the order in which they
 * are read, whatever their scripts.
 */

export interface Row {
  readonly label: string;
  readonly value: string;
  /** What the reader looks for first, such as the total. */
  readonly strong?: true;
}

export interface Column {
  readonly title: string;
  /** Its part of the width, as against the other columns'. */
  readonly share: number;
  /** Numbers stand under each other on the right in every language, as their last digits do. */
  readonly align: 'start' | 'number';
}

export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      /** A text for each column. */
      readonly rows: readonly (readonly string[])[];
    }
  /** A QR code with what it holds, what it is to those who do not see it, and what stands beside it. */
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
  /** Milliseconds since 1970. The same document at the same time is the same to the byte. */
  readonly at: number;
  readonly blocks: readonly Block[];
}

export type Direction = 'ltr' | 'rtl';

export const directionOf = (language: Language): Direction => (language === 'en' ? 'ltr' : 'rtl');
