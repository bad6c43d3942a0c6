import * as v from 'valibot';
import { id, instant } from '../../kernel/text/fields';
import { instant as instantOf } from '../../kernel/text/time';
import { type Letter, lapsesAt, states } from './letter';

export const letterView = v.strictObject({
  id,
  state: v.picklist(states),
  askedAt: instant,
  /** Until when its code counts. */
  lapsesAt: instant,
});

/** As its agency sees it, which knows by the claim whose it is. */
export const agencyLetterView = v.strictObject({ ...letterView.entries, claimId: id });

type Shown = Pick<Letter, 'id' | 'state' | 'askedAt'>;

export const showLetter = ({ id: own, state, askedAt }: Shown) => ({
  id: own,
  state,
  askedAt: instantOf(askedAt),
  lapsesAt: instantOf(lapsesAt({ askedAt })),
});

export type LetterCard = Pick<Letter, 'id' | 'state' | 'askedAt' | 'claimId'>;

export const showToAgency = (card: LetterCard) => ({ ...showLetter(card), claimId: card.claimId });
