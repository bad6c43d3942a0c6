import { type Actor, showActor } from '../../kernel/identity/actor';
import { type Instant, instant } from '../../kernel/text/time';
import { officersShown } from '../officers/officers';

/*
 * The timeline of a case as its two sides see it. What an action says is the service's own; when, by which mandate, and who in the
 * agency answers for it is the same in all.
 */

/** Whose eyes: the person's whose case it is (or of whoever acts for them), or the agency's. */
export type Side = 'citizen' | 'agency';

/** What is kept of any action, beside what the service says of it. */
interface Kept {
  readonly hash: string;
  readonly at: number;
  readonly actor?: Actor | undefined;
  readonly officers?: { readonly officer: string; readonly second?: string | null } | undefined;
}

/** What the service says of it. `Omit` would lose the names, as what is kept may have others beside them. */
type Said<E> = { readonly [Name in keyof E as Name extends keyof Kept ? never : Name]: E[Name] };

type Shown<E extends Kept> = Said<E> & {
  readonly id: string;
  readonly at: Instant;
  readonly actor?: ReturnType<typeof showActor>;
  readonly officers?: ReturnType<typeof officersShown>;
};

/** An entry under its action's id. Which officer did it is shown to the agency alone: to people, the agency answers for it. */
export const showEntry = <E extends Kept>(
  id: string,
  { hash: _, at, actor, officers, ...said }: E,
  side: Side,
): Shown<E> => ({
  ...{ id, at: instant(at) },
  ...(said as unknown as Said<E>),
  ...(actor ? { actor: showActor(actor) } : {}),
  ...(side === 'agency' && officers ? { officers: officersShown(officers) } : {}),
});

/** The answer to an action: its entry, as whoever did it sees it. */
export const showAnswer = <E extends Kept & { readonly by: string }>(id: string, entry: E): Shown<E> =>
  showEntry(id, entry, entry.by === 'agency' ? 'agency' : 'citizen');

/** Entries in the order in which the table took them, but for those that this side is not shown. */
export const showEntries = <E extends Kept>(
  entries: Readonly<Record<string, E>>,
  order: readonly string[],
  side: Side,
  isHidden: (entry: E) => boolean = () => false,
): Shown<E>[] =>
  order.flatMap((id) => {
    const entry = entries[id];
    return entry && (side === 'agency' || !isHidden(entry)) ? [showEntry(id, entry, side)] : [];
  });
