import type { AttachmentOwner, AttachmentRules } from '../../blocks/attachments/upload';
import { Refusal } from '../../kernel/contract/refusal';
import { oneOf, type Rule } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { instant } from '../../kernel/text/time';
import { isDisputed, openStates, type State, states } from '../fines/fine';
import { fineKey } from '../fines/keys';
import { issuedBy, notFound } from '../fines/rules';

/*
 * What both sides have to show: evidence of the agency, and papers of whoever contests. Each has room of its own, so that
 * neither can take the other's. Everything else about files is the block's.
 */

/** The agency's, and theirs: where they stand in the item, and in the keys of the bucket. */
export const sides = {
  evidence: { kind: 'fine', map: 'attachments' },
  paper: { kind: 'fine-paper', map: 'papers' },
} as const;
export type Side = keyof typeof sides;

const inStates = (allowed: readonly State[], what: string): Rule =>
  oneOf('card.state', allowed, ({ card }) => {
    const { state: fineState } = card as { readonly state: State };
    const detail = `A fine that is ${fineState} takes no ${what}.`;
    return new Refusal('wrong-state', { detail, facts: { fineState } });
  });

/** An agency may show more until the fine is closed; they who contest, until that is decided. */
const rules = {
  evidence: inStates(openStates, 'evidence'),
  paper: inStates(states.filter(isDisputed), 'papers'),
} as const;

const common = (side: Side, id: string) =>
  ({ key: fineKey(id), map: sides[side].map, missing: notFound }) as const;

/** The fine as its agency adds to it. */
export const evidenceOf = (id: string, agencyId: string): AttachmentOwner => ({
  ...common('evidence', id),
  rules: [issuedBy(agencyId), rules.evidence],
});

/** The fine as they add to it who contest it; that they hold the payer was looked at. */
export const papersOf = (id: string): AttachmentOwner => ({ ...common('paper', id), rules: [rules.paper] });

const attachesTo =
  (side: Side) =>
  (id: string, at: number): Omit<AttachmentRules, 'id'> => ({
    ...common(side, id),
    rules: [rules[side]],
    change: { set: { 'card.updatedAt': instant(at), queueSort: key(instant(at), id) } },
  });

/** The fine as a file is attached to it: it has changed, and its agency finds it among what has. */
export const attachesEvidence = attachesTo('evidence');
export const attachesPaper = attachesTo('paper');
export const noFile = (): Refusal => new Refusal('file-not-found');
