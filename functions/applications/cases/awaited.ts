import type { Task } from '../../blocks/matters/tasks';
import type { Instant } from '../../kernel/text/time';
import type { Application } from './application';

/*
 * What is awaited in an application, of whom and by when: what its track begins with, and what the overview of all one's matters shows.
 */

export interface Awaited {
  readonly from: 'me' | 'agency' | 'another';
  readonly task: Task;
  readonly by?: Instant;
}

/** By when the first of the missing opinions is due. */
const firstDue = ({ opinions = {}, awaiting }: Pick<Application, 'opinions' | 'awaiting'>) =>
  [...(awaiting ?? [])].flatMap((code) => opinions[code]?.dueAt ?? []).sort()[0];

/** Undefined of what is closed. A draft, a fee and a question lapse at the item's deadline. */
export const awaitedIn = (application: Application): Awaited | undefined => {
  const { card, dueAt, awaiting } = application;
  const by = dueAt === undefined ? {} : { by: dueAt };
  switch (card.status) {
    case 'draft':
      return { from: 'me', task: 'hand-in', ...by };
    case 'awaiting-payment':
      return { from: 'me', task: 'pay', ...by };
    case 'awaiting-applicant':
      return { from: 'me', task: 'answer', ...by };
    case 'in-review': {
      const due = card.dueAt === undefined ? {} : { by: card.dueAt };
      if (!awaiting?.size) return { from: 'agency', task: 'decide', ...due };
      const opinionDue = firstDue(application);
      return { from: 'another', task: 'give-opinion', ...(opinionDue ? { by: opinionDue } : due) };
    }
    default:
      return undefined;
  }
};
