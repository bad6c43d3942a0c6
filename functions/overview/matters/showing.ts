import type { Calendar } from '../../blocks/calendars/opening-hours';
import { reachedAt } from '../../blocks/cases/service-level';
import type { MatterKind } from '../../blocks/matters/matter';
import { tasks } from '../../blocks/matters/tasks';
import { shortReferenceOf } from '../../blocks/references/reference';
import { type Language, nameIn } from '../../kernel/text/languages';
import { instant } from '../../kernel/text/time';
import type { Card, State } from './listing';
import type { MatterView } from './views';

/** By when something is due: an instant, a day, or nothing. */
export const dueOf = ({ due, clock }: Card, calendar: Calendar | undefined): string | undefined => {
  if (due !== undefined || !clock) return due;
  const reached = reachedAt(calendar, clock.runs, clock.ms);
  return reached === undefined ? undefined : instant(reached);
};

const isDay = (due: string | undefined): boolean => due?.length === 10;

const standingOf = ({ open, awaited }: Card): State =>
  open ? (awaited?.from === 'me' ? 'awaiting-me' : 'open') : 'closed';

const awaitedIn = ({ awaited }: Card, language: Language): MatterView['awaited'] =>
  awaited ? { ...awaited, text: tasks[awaited.task][language] } : null;

interface Shown {
  readonly kind: MatterKind;
  readonly due: string | undefined;
  readonly language: Language;
  readonly agencyNames: Record<string, string> | null;
}

export const showMatter = (card: Card, { kind, due, language, agencyNames }: Shown): MatterView => {
  const kindTitle = kind.title[language];
  return {
    kind: card.kind,
    id: card.id,
    shortReference: kind.reference ? shortReferenceOf(kind.reference, card.id) : null,
    title: nameIn(card.names ?? {}, language) || kindTitle,
    kindTitle,
    standing: standingOf(card),
    state: card.state,
    awaited: awaitedIn(card, language),
    agencyId: card.agencyId ?? null,
    agencyNames,
    since: instant(card.at),
    dueAt: due === undefined || isDay(due) ? null : due,
    dueOn: due !== undefined && isDay(due) ? due : null,
    href: kind.link(card.id),
  };
};
