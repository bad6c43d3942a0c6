import * as v from 'valibot';
import { checkTwo, type Officers, officerHeader, officerHeaders } from '../../blocks/officers/officers';
import type { Rule } from '../../kernel/table/rule';
import { oneOfficer } from '../cases/rules';

/*
 * The officers who answer for a decision: one, and a second one who agrees where the service says so.
 */

/** The headers of a route by which something is decided. */
export const deciding = officerHeaders('Who agrees, where the service says that two decide.');

/** The header of a route by which an officer takes something over. */
export const acting = v.pipe(
  v.object({ 'Diwan-Officer': officerHeader('The officer who does it.') }),
  v.transform(({ 'Diwan-Officer': name }): Officers => ({ officer: name })),
);

/** What a decision by these officers asks of the application. Refuses (`same-officer`) two who are one. */
export const agreedBy = ({ officer: first, second }: Officers): Rule[] => {
  if (second === undefined) return [oneOfficer];
  checkTwo(first, second);
  return [];
};
