import * as v from 'valibot';
import { code, id, instant as instantField, names } from '../../kernel/text/fields';
import { instant } from '../../kernel/text/time';
import type { Application } from './application';
import { outcomes } from './opinion';

/*
 * The opinions of an application, as its applicant and its agency see them.
 */

export const opinionView = v.strictObject({
  /** By which the service knows it. */
  opinion: code,
  names: names(120),
  /** Who gives it. */
  agencyId: id,
  status: v.picklist(['awaited', ...outcomes]),
  /** Null before the application has reached its agency. */
  askedAt: v.nullable(instantField),
  dueAt: v.nullable(instantField),
  givenAt: v.nullable(instantField),
  /** The reasons. */
  text: v.nullable(v.string()),
  conditions: v.array(v.string()),
});
type OpinionView = v.InferInput<typeof opinionView>;

const showOpinion = ({ opinions = {}, awaiting, entries }: Application, name: string): OpinionView[] => {
  const opinion = opinions[name];
  if (!opinion) return [];
  const entry = opinion.entryId === undefined ? undefined : entries[opinion.entryId];
  const given = awaiting?.has(name) ? undefined : entry;
  return [
    {
      ...{ opinion: name, names: opinion.names, agencyId: opinion.agencyId },
      status: given?.outcome ?? 'awaited',
      ...{ askedAt: opinion.askedAt ?? null, dueAt: opinion.dueAt ?? null },
      givenAt: given ? instant(given.at) : null,
      ...{ text: given?.text ?? null, conditions: given?.conditions ?? [] },
    },
  ];
};

export const showOpinions = (application: Application): OpinionView[] =>
  Object.keys(application.opinions ?? {})
    .sort()
    .flatMap((name) => showOpinion(application, name));
