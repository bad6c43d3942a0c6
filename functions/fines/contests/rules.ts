import { Refusal } from '../../kernel/contract/refusal';
import { atLeast, type Item, type Rule } from '../../kernel/table/rule';

/** The last day for contesting has not passed. `today` is the agency's local date. */
export const contestable = (today: string): Rule =>
  atLeast('card.contestUntil', today, ({ card }: Item) => {
    const { contestUntil } = card as { readonly contestUntil: string };
    const detail = `It could be contested until ${contestUntil}.`;
    return new Refusal('contest-window-over', { detail, facts: { contestUntil } });
  });
