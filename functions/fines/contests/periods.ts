import { addDays, dayNumber, type LocalDate } from '../../kernel/text/date';
import type { Fine } from '../fines/fine';

/*
 * The due date and discount of a fine after a contest. Nobody loses by contesting in time: a period that was open when the
 * contest began is open again afterwards. After a decision the whole period starts anew, as after any notice; after a
 * withdrawal the days that were left remain. A payer who was late before stays as late as they were (docs/adr/0087).
 */

export type Ending = 'decided' | 'withdrawn';

interface Days {
  readonly contestedOn: LocalDate;
  readonly today: LocalDate;
  readonly ending: Ending;
}

/** The new last day of a period that ended on `until` and has `whole` days. */
const resumedUntil = (until: LocalDate, { contestedOn, today, ending }: Days, whole: number): LocalDate =>
  addDays(today, ending === 'decided' ? whole : dayNumber(until) - dayNumber(contestedOn));

/** The last day of the discount; undefined if it is lost, or there was none. */
const discountAfter = ({ discountUntil: until, offence }: Fine, days: Days): LocalDate | undefined => {
  // A discount that was over stays as it was, as payments may have been made within it.
  if (until === undefined || until < days.contestedOn) return until;
  if (days.ending === 'decided' && offence.contest.discount === 'lost') return undefined;
  return resumedUntil(until, days, offence.payment.discount?.days ?? 0);
};

/** The fine after its contest ended today. */
export const afterContest = (fine: Fine, today: LocalDate, ending: Ending): Fine => {
  const { discountUntil: _, hearing: __, ...others } = fine;
  const { card, contest, offence, rests } = others;
  if (!contest) throw new Error(`The fine ${fine.id} is not contested`);
  const days = { contestedOn: contest.on, today, ending };
  const discountUntil = discountAfter(fine, days);
  const discount = discountUntil === undefined ? {} : { discountUntil };
  if (contest.on > card.dueOn) {
    return { ...others, ...discount, rests: [...rests, { from: contest.on, until: today }] };
  }
  const dueOn = resumedUntil(card.dueOn, days, offence.payment.dueDays);
  return { ...others, ...discount, card: { ...card, dueOn } };
};
