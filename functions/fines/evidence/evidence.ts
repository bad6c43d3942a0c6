import type { AttachmentOwner, AttachmentRules } from '../../blocks/attachments/upload';
import { Refusal } from '../../kernel/contract/refusal';
import { oneOf, type Rule } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { instant } from '../../kernel/text/time';
import { isDisputed, openStates, type State, states } from '../fines/fine';
import { fineKey } from '../fines/keys';
import { issuedBy, notFound } from '../fines/rules';

/*
 * Files of both sides: evidence of the agency, and papers of the person who contests. Each side has its own limit, so that
 * neither can use up the other's. The rest is in `blocks/attachments`.
 */

/** For each side: `map` is the attribute of the item, `kind` the folder in the bucket. */
export const sides = {
  evidence: { kind: 'fine', map: 'attachments' },
  paper: { kind: 'fine-paper', map: 'papers' },
} as const;
export type Side = keyof typeof sides;

const inStates = (allowed: readonly State[], what: string): Rule =>
  oneOf('card.state', allowed, ({ card }) => {
    const { state: fineState } = card as { readonly state: State };
    const detail = `No ${what} can be added while the fine is ${fineState}.`;
    return new Refusal('wrong-state', { detail, facts: { fineState } });
  });

/** The agency may add files until the fine is closed; the person who contests, until the contest is decided. */
const rules = {
  evidence: inStates(openStates, 'evidence'),
  paper: inStates(states.filter(isDisputed), 'papers'),
} as const;

const common = (side: Side, id: string) =>
  ({ key: fineKey(id), map: sides[side].map, missing: notFound }) as const;

/** The fine to which its agency adds a file. */
export const evidenceOf = (id: string, agencyId: string): AttachmentOwner => ({
  ...common('evidence', id),
  rules: [issuedBy(agencyId), rules.evidence],
});

/** The fine to which the person who contests adds a file; that they hold the payer was checked before. */
export const papersOf = (id: string): AttachmentOwner => ({ ...common('paper', id), rules: [rules.paper] });

const attachesTo =
  (side: Side) =>
  (id: string, at: number): Omit<AttachmentRules, 'id'> => ({
    ...common(side, id),
    rules: [rules[side]],
    change: { set: { 'card.updatedAt': instant(at), queueSort: key(instant(at), id) } },
  });

/** The fine to which an uploaded file is attached; it counts as changed, so its agency finds it in its list of changes. */
export const attachesEvidence = attachesTo('evidence');
export const attachesPaper = attachesTo('paper');
export const noFile = (): Refusal => new Refusal('file-not-found');
