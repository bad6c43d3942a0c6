import type { Language } from '../../kernel/text/languages';

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

/**
 * Texts share the width among them. Numbers have as much as the widest needs, and their last digits stand under each other,
 * which is on the right in every language.
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
      /** A text for each column. */
      readonly rows: readonly (readonly string[])[];
      /** The last row, which sums up. */
      readonly total?: readonly string[];
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
