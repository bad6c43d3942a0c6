import * as v from 'valibot';
import { Refusal } from '../../kernel/contract/refusal';
import { headerText } from '../../kernel/text/fields';

/*
 * The officers who answer for an act that takes money away or makes it: who cancels a bill, puts another in its place,
 * reduces or remits, revises, decides an objection, sets a rate; and for one that leaves people without their appointment. One is
 * always named; above the agency's limit, which is that for refunds, and where its policy says so, a second one too. A service
 * uses this in four places:
 *
 * - its route has `headers: officersNamed`, and `...officerRefusals` among its refusals;
 * - its contract reads the key `refund-policy`, and has `...officerTitles` among its titles;
 * - its handler has `openOfficers(world)` (`store.ts`) check them before it writes, with the money that the act moves, or by
 *   what kind of act it is;
 * - its timeline keeps them as they are, and what agencies see shows them by `officersView` and `showOfficers`.
 *
 * Bills keep them for a service that hands them on: `cancelling({ …, by })`, `reissuing(…, { reason, by })`.
 */

/** The header that names one. Described before it is decoded: that is how clients send it. */
export const officerHeader = (description: string) =>
  v.pipe(
    v.string(),
    v.description(`${description} Percent-encoded UTF-8 where it is not ASCII.`),
    headerText(100),
  );

/** Who answers for an act. */
export interface Officers {
  readonly officer: string;
  /** Who agrees; the policy asks for one above the agency's limit. */
  readonly second?: string;
}

/** The headers of a route; `second` says when there is a second one. The handler is given them as `Officers`. */
export const officerHeaders = (second: string) =>
  v.pipe(
    v.object({
      'Diwan-Officer': officerHeader('The officer who answers for the act.'),
      'Diwan-Second-Officer': v.optional(officerHeader(second)),
    }),
    v.transform(
      ({ 'Diwan-Officer': officer, 'Diwan-Second-Officer': agreeing }): Officers => ({
        officer,
        ...(agreeing === undefined ? {} : { second: agreeing }),
      }),
    ),
  );

export const officersNamed = officerHeaders("Who agrees, where the act is above the agency's limit.");
export const officersOfAct = officerHeaders("Who agrees, where the agency's policy asks for two.");

/** As people write the same name. */
const nameOf = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Four eyes: refuses (`same-officer`) two names of one person. */
export const checkTwo = (first: string, second: string): void => {
  if (nameOf(first) === nameOf(second)) throw new Refusal('same-officer');
};

export const officersView = v.strictObject({ officer: v.string(), second: v.nullable(v.string()) });

type OfficersView = v.InferInput<typeof officersView>;

/** As they are kept (`Officers`), or as they were shown. */
export const officersShown = ({
  officer,
  second,
}: {
  readonly officer: string;
  readonly second?: string | null;
}): OfficersView => ({ officer, second: second ?? null });

export const showOfficers = (officers: Officers | undefined): OfficersView | null =>
  officers ? officersShown(officers) : null;

export const officerRefusals = { 'second-officer-required': 403, 'same-officer': 403 } as const;

export const officerTitles = {
  'second-officer-required': {
    en: 'A second officer has to agree to this',
    ar: 'يلزم أن يوافق موظف ثانٍ على هذا',
    fa: 'کارمند دومی هم باید با این کار موافقت کند',
  },
  'same-officer': {
    en: 'The second officer has to be somebody else',
    ar: 'يجب أن يكون الموظف الثاني شخصًا آخر',
    fa: 'کارمند دوم باید شخص دیگری باشد',
  },
} as const;
