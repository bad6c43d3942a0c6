import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { clockStates, timingOf } from '../../blocks/cases/timing';
import { id, instant as instantField, text } from '../../kernel/text/fields';
import { instant } from '../../kernel/text/time';
import { type Card, type Correction, kinds, promised, type TimelineEntry } from './correction';
import { actors, isOpen, states } from './lifecycle';

const common = {
  id,
  agencyId: id,
  about: v.strictObject({ kind: v.picklist(kinds), id: v.nullable(v.string()) }),
  state: v.picklist(states),
  askedAt: instantField,
  updatedAt: instantField,
  clock: v.picklist(clockStates),
  /** By when the agency is to decide; null while the person is asked something, and once it is decided. */
  dueAt: v.nullable(instantField),
  /** How often it was told that it is overdue. */
  level: v.number(),
};
/** What lists show, in which nobody is named. */
export const correctionSummary = v.strictObject(common);
/** The same for whoever asked. */
export const ownCorrectionSummary = withAgencyNames(correctionSummary);

const step = v.strictObject({
  at: instantField,
  action: v.string(),
  by: v.picklist(actors),
  state: v.nullable(v.picklist(states)),
  text: v.nullable(text(2_000)),
  /** How to appeal, where not all was corrected. */
  appeal: v.nullable(text(1_000)),
});
const whole = {
  ...common,
  agencyNames: v.record(v.string(), v.string()),
  name: v.string(),
  wrong: v.string(),
  right: v.string(),
  evidence: v.nullable(v.string()),
};
export const correctionView = v.strictObject({ ...whole, timeline: v.array(step) });
export const agencyCorrectionView = v.strictObject({
  ...whole,
  timeline: v.array(v.strictObject({ ...step.entries, officer: v.nullable(v.string()) })),
});

export const showSummary = ({ id: correctionId, agencyId, about, state, ...card }: Card) => ({
  ...{ id: correctionId, agencyId, about: { kind: about.kind, id: about.id ?? null }, state },
  ...{ askedAt: card.askedAt, updatedAt: card.updatedAt, level: card.level ?? 0 },
  ...timingOf(
    { open: isOpen(state), waiting: state === 'information-asked', clock: card.clock, ms: promised.ms },
    undefined,
  ),
});

const showStep = ({ at, action, by, state, text: said, appeal }: TimelineEntry) => ({
  ...{ at: instant(at), action, by, state: state ?? null, text: said ?? null, appeal: appeal ?? null },
});

const stepsOf = ({ order, timeline }: Correction): TimelineEntry[] =>
  order.flatMap((each) => timeline[each] ?? []);

const showWhole = ({ card, agency, name, wrong, right, evidence }: Correction) => ({
  ...showSummary(card),
  ...{ agencyNames: { ...agency.names }, name, wrong, right, evidence: evidence ?? null },
});

export const showCorrection = (correction: Correction) => ({
  ...showWhole(correction),
  timeline: stepsOf(correction)
    .filter(({ action }) => action !== 'remind')
    .map(showStep),
});

export const showToAgency = (correction: Correction) => ({
  ...showWhole(correction),
  timeline: stepsOf(correction).map((each) => ({
    ...showStep(each),
    officer: each.officers?.officer ?? null,
  })),
});
