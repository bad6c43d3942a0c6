import { addDays, dayNumber, type LocalDate } from '../../kernel/text/date';
import type { Fine } from '../fines/fine';

/*
 * What a contest leaves of the periods of a fine. Nobody loses by contesting in time: what was open when it was contested is
 * open again afterwards. Where the contest is decided it is all of the period once more, as after any notice; where it is
 * withdrawn, the days that were left. Who was late when they contested is as late as they were then (docs/adr/0087).
 */

export type Ending = 'decided' | 'withdrawn';

interface Days {
  readonly contestedOn: LocalDate;
  readonly today: LocalDate;
  readonly ending: Ending;
}

/** The last day of a period that ended on `until`, and has so many days. */
const onwards = (until: LocalDate, { contestedOn, today, ending }: Days, whole: number): LocalDate =>
  addDays(today, ending === 'decided' ? whole : dayNumber(until) - dayNumber(contestedOn));

/** Until when the discount holds; undefined where it is lost, or there was none. */
const discountAfter = ({ discountUntil: until, offence }: Fine, days: Days): LocalDate | undefined => {
  // One that was over stays as it was: payments may have been made within it.
  if (until === undefined || until < days.contestedOn) return until;
  if (days.ending === 'decided' && offence.contest.discount === 'lost') return undefined;
  return onwards(until, days, offence.payment.discount?.days ?? 0);
};

/** The fine as it is after its contest ended, on a day. */
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
  const dueOn = onwards(card.dueOn, days, offence.payment.dueDays);
  return { ...others, ...discount, card: { ...card, dueOn } };
};
