import { withText } from '../../blocks/searching/search-text';
import { below, equals, type Rule } from '../../kernel/table/rule';
import type { State } from './fine';
import { notFound } from './rules';

/*
 * What an agency asks for of its fines.
 */

/** The filters and page of an agency's list. */
export interface Query {
  readonly agencyId: string;
  readonly states: readonly State[];
  readonly text?: string | undefined;
  readonly offence?: string | undefined;
  readonly reference?: string | undefined;
  readonly identifier?: string | undefined;
  readonly officer?: string | undefined;
  readonly unit?: string | undefined;
  /** A day: only what was due before it. */
  readonly dueBefore?: string | undefined;
  readonly order: 'ascending' | 'descending';
  readonly updatedAfter: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

type Filters = Pick<
  Query,
  'offence' | 'reference' | 'identifier' | 'officer' | 'unit' | 'text' | 'dueBefore'
>;

/** What lists can be narrowed by, as conditions on the card. */
export const filtersOf = ({
  offence,
  reference,
  identifier,
  officer,
  unit,
  text,
  dueBefore,
}: Filters): Rule[] => [
  ...Object.entries({ 'offence.code': offence, reference, identifier, officer, unit }).flatMap(
    ([name, value]) => (value === undefined ? [] : [equals(`card.${name}`, value, notFound)]),
  ),
  ...(dueBefore === undefined ? [] : [below('card.dueOn', dueBefore, notFound)]),
  ...(text === undefined ? [] : withText(text, notFound)),
];
