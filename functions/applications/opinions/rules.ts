import { inState } from '../../blocks/cases/lifecycle';
import { Refusal } from '../../kernel/contract/refusal';
import { absent, equals, fewerThan, type Item, type Rule } from '../../kernel/table/rule';
import { type TaskAction, taskLifecycle } from './task';

/*
 * What may be done with the task of an opinion, and by whom.
 */

/** Claims, statements and requests that a task remembers. */
const maxActions = 40;

export const noOpinion = (): Refusal => new Refusal('opinion-not-found');

/** Asked of this agency. */
export const askedOf = (agencyId: string): Rule => equals('card.agencyId', agencyId, noOpinion);

/** Asked by this agency. */
export const askedBy = (agencyId: string): Rule => equals('card.askedBy', agencyId, noOpinion);

export const taskRules = (action: TaskAction): Rule[] => [
  inState(
    'card.state',
    taskLifecycle[action],
    (opinionState) =>
      new Refusal('opinion-closed', {
        detail: `"${action}" is not possible while the opinion is ${opinionState}: it must be ${taskLifecycle[action].from.join(' or ')}.`,
        facts: { opinionState },
      }),
  ),
  fewerThan('timeline', maxActions, () => new Refusal('track-full')),
];

/** Nobody has taken it, as two officers who claim at once would both begin. */
export const untaken: Rule = absent('card.officer', ({ card }: Item) => {
  const { officer } = card as { readonly officer: string };
  return new Refusal('claimed-already', { facts: { officer } });
});
