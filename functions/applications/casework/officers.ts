import * as v from 'valibot';
import { checkTwo, type Officers } from '../../blocks/officers/officers';
import type { Rule } from '../../kernel/table/rule';
import { headerText } from '../../kernel/text/fields';
import { oneOfficer } from '../cases/rules';

/*
 * The officers who answer for a decision: one, and a second one who agrees where the service says so.
 */

const officer = (description: string) =>
  v.pipe(
    v.string(),
    v.description(`${description} Percent-encoded UTF-8 where it is not ASCII.`),
    headerText(100),
  );

/** The headers of a route by which something is decided. The handler is given them as `Officers`. */
export const deciding = v.pipe(
  v.object({
    'Diwan-Officer': officer('The officer who decides.'),
    'Diwan-Second-Officer': v.optional(officer('Who agrees, where the service says that two decide.')),
  }),
  v.transform(
    ({ 'Diwan-Officer': first, 'Diwan-Second-Officer': second }): Officers => ({
      officer: first,
      ...(second === undefined ? {} : { second }),
    }),
  ),
);

/** The header of a route by which an officer takes something over. */
export const acting = v.pipe(
  v.object({ 'Diwan-Officer': officer('The officer who does it.') }),
  v.transform(({ 'Diwan-Officer': name }): Officers => ({ officer: name })),
);

/** What a decision by these officers asks of the application. Refuses (`same-officer`) two who are one. */
export const agreedBy = ({ officer: first, second }: Officers): Rule[] => {
  if (second === undefined) return [oneOfficer];
  checkTwo(first, second);
  return [];
};

export const asDetails = ({ officer: first, second }: Officers) => ({
  officers: { officer: first, second: second ?? null },
});
