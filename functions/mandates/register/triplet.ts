import * as v from 'valibot';
import { type Card, mandateId, type Party, states } from '../../blocks/mandates/mandate';
import { stateOn } from '../../blocks/mandates/validity';
import type { LocalDate } from '../../kernel/text/date';
import { date, oneLine } from '../../kernel/text/fields';
import { mandateSummary } from '../mandates/views';
import { roleName } from '../namespaces/namespace';

/*
 * Mandates as agencies read and write them, in the shape of Estonia's Pääsuke: a representee, a delegate, and the mandates
 * between them.
 */

const naturalPerson = v.strictObject({
  type: v.literal('NATURAL_PERSON'),
  firstName: oneLine(100),
  surname: oneLine(100),
});
const legalPerson = v.strictObject({ type: v.literal('LEGAL_PERSON'), legalName: oneLine(200) });

/** Without the identifier, which the path has. */
export const partyShape = v.variant('type', [naturalPerson, legalPerson]);
/** A child's date of birth says until when they are one. */
export const partyInput = v.variant('type', [
  v.strictObject({ ...naturalPerson.entries, birthDate: v.optional(date) }),
  legalPerson,
]);
type PartyShape = v.InferOutput<typeof partyShape>;

const identified = v.strictObject({
  identifier: v.string(),
  type: v.picklist(['NATURAL_PERSON', 'LEGAL_PERSON']),
  name: v.string(),
});

const mandateShape = v.strictObject({
  id: mandateId,
  role: roleName,
  state: v.picklist(states),
  validityPeriod: v.strictObject({ from: date, through: v.optional(date) }),
  canSubDelegate: v.boolean(),
  links: v.strictObject({ delete: v.string() }),
});

export const triplet = v.strictObject({
  representee: identified,
  delegate: identified,
  mandates: v.pipe(v.array(mandateShape), v.maxLength(500)),
});
type Triplet = v.InferInput<typeof triplet>;

/** Who acted for whom. */
export const asActing = v.pick(mandateSummary, [
  'id',
  'shortReference',
  'kind',
  'role',
  'state',
  'representee',
  'delegate',
  'from',
  'through',
  'services',
]);

export const partyOf = (shape: PartyShape): Party =>
  shape.type === 'LEGAL_PERSON'
    ? { type: 'legal-person', name: shape.legalName }
    : { type: 'natural-person', name: `${shape.firstName} ${shape.surname}` };

const shown = ({ type, name }: Party, identifier: string): Triplet['delegate'] => ({
  identifier,
  type: type === 'legal-person' ? 'LEGAL_PERSON' : 'NATURAL_PERSON',
  name,
});

const mandateOf = (card: Card, today: LocalDate): Triplet['mandates'][number] => {
  const { id, role, from, through, maySubDelegate, register } = card;
  const [representee, delegate] = [register?.representee ?? '', register?.delegate ?? ''].map(
    encodeURIComponent,
  );
  const path = `/v1/agency/mandates/representees/${representee}/delegates/${delegate}/mandates`;
  return {
    ...{ id, role, state: stateOn(card, today) },
    validityPeriod: { from, ...(through === undefined ? {} : { through }) },
    canSubDelegate: maySubDelegate,
    links: { delete: `${path}/${encodeURIComponent(role)}` },
  };
};

/** One triplet for each delegate, in the order in which they come first. */
export const tripletsOf = (cards: readonly Card[], today: LocalDate): Triplet[] => {
  const byDelegate = new Map<string, Card[]>();
  for (const card of cards) {
    const delegate = card.register?.delegate ?? '';
    byDelegate.set(delegate, [...(byDelegate.get(delegate) ?? []), card]);
  }
  return [...byDelegate].flatMap(([delegate, all]) => {
    const [first] = all;
    if (!first) return [];
    return [
      {
        representee: shown(first.representee, first.register?.representee ?? ''),
        delegate: shown(first.delegate, delegate),
        mandates: all.map((card) => mandateOf(card, today)),
      },
    ];
  });
};
