import type { Bills } from '../../blocks/billing/search';
import type { Sources } from '../assessments/assessment';
import type { Wanted } from '../assessments/request';
import { type Effects, type Found, placeOf, sourcesOf } from '../assessments/sources';
import { notAssessable } from '../register/refusals';
import { owing, type Thing } from '../register/taxable-object';

/*
 * What people declare: of taxpayers whom they have claimed, and of things of theirs.
 */

/** What a person may declare by: the tax, and the thing or taxpayer where that is their own. */
export interface Own {
  readonly agencyId: string;
  readonly person: string;
  readonly wanted: Wanted;
}

/** Whose it is, by the agency's own number: the taxpayer named, or whose the thing was in the period. */
const ownerOf = ({ thing, taxpayer, period }: Wanted, found: Found): string | undefined =>
  thing === undefined ? taxpayer : found && owing(found as unknown as Thing, period);

/**
 * What a declaration is made by. One round trip. Of what is not the person's they are told what they are told of what there
 * is not.
 */
export const sourcesOfOwn = async (
  effects: Effects & { readonly bills: Pick<Bills, 'payersOf'> },
  { agencyId, person, wanted }: Own,
): Promise<Sources> => {
  const [[found], links] = await Promise.all([
    effects.register.items([placeOf(agencyId, wanted)]),
    effects.bills.payersOf(person),
  ]);
  const owner = ownerOf(wanted, found);
  const holds = links.some((link) => link.agencyId === agencyId && link.identifier === owner);
  const sources = await sourcesOf(effects, agencyId, wanted, holds ? found : undefined);
  if (sources.tax.selfAssessed) return sources;
  throw notAssessable('/tax', 'The agency assesses this tax by itself.');
};
