import { searchable } from '../../kernel/text/searchable';

/** Letters that are kept of each complaint, as lists hold them. */
const kept = 400;

/** What officers search a complaint by: its first words, address and reference. */
export const searchTextOf = (...parts: readonly (string | undefined)[]): string =>
  [...searchable(parts.filter(Boolean).join(' '))].slice(0, kept).join('');
