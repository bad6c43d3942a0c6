import type { Directory } from '../../blocks/agencies/directory';
import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { MatterKind } from '../../blocks/matters/matter';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Card } from './listing';
import type { matterRoutes } from './routes';
import { dueOf, showMatter } from './showing';
import type { MatterStore } from './store';

export interface Effects {
  readonly matters: MatterStore;
  /** The kinds of all services. */
  readonly kinds: Readonly<Record<string, MatterKind>>;
  readonly calendars: Calendars;
  readonly directory: Pick<Directory, 'namesOf'>;
}

interface Dated {
  readonly card: Card;
  readonly kind: MatterKind;
  readonly due: string | undefined;
}

export const matterHandlers = (effects: Effects): HandlersOf<typeof matterRoutes> => {
  const { matters, kinds, calendars, directory } = effects;
  const forOthers = Object.keys(kinds).filter((name) => !kinds[name]?.private);
  /** By its calendar as the function knows it; a kind that is no longer there is left out. */
  const dated = async (card: Card): Promise<Dated[]> => {
    const kind = kinds[card.kind];
    if (!kind) return [];
    const calendar = card.clock && (await calendarOf(calendars, card.clock.calendarId));
    return [{ card, kind, due: dueOf(card, calendar) }];
  };
  return {
    listMatters: async ({ caller, query, language }) => {
      const { dueBefore } = query;
      const visible = caller.actor ? forOthers : undefined;
      const { kind, state, limit, cursor } = query;
      const list = await matters.list(caller.ref, { kind, state, dueBefore, limit, cursor, kinds: visible });
      const all = (await Promise.all(list.items.map(dated))).flat();
      const found = dueBefore ? all.filter(({ due }) => due !== undefined && due < dueBefore) : all;
      const names = await directory.namesOf(found.flatMap(({ card }) => card.agencyId ?? []));
      const shown = found.map(({ card, ...more }) =>
        showMatter(card, { ...more, language, agencyNames: names.get(card.agencyId ?? '') ?? null }),
      );
      return { ...list, items: shown };
    },
  };
};
