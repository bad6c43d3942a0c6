import type { Bills } from '../../blocks/billing/search';
import type { Sources } from '../assessments/liability';
import type { AssessmentRequest } from '../assessments/request';
import { type Effects, type Found, placeOf, sourcesOf } from '../assessments/sources';
import { notAssessable } from '../computation/refusals';
import { type TaxableObject, taxpayerFor } from '../register/taxable-object';

/*
 * What people declare: of taxpayers whom they have claimed, and of things of theirs.
 */

/** What a person may declare by: the tax, and the thing or taxpayer where that is their own. */
export interface DeclarationSources {
  readonly agencyId: string;
  readonly person: string;
  readonly wanted: AssessmentRequest;
}

/** Whose it is, by the agency's own number: the taxpayer named, or whose the thing was in the period. */
const ownerOf = ({ thing, taxpayer, period }: AssessmentRequest, found: Found): string | undefined =>
  thing === undefined ? taxpayer : found && taxpayerFor(found as unknown as TaxableObject, period);

/**
 * What a declaration is made by. One round trip. Of what is not the person's they are told what they are told of what there
 * is not.
 */
export const declarationSourcesOf = async (
  effects: Effects & { readonly bills: Pick<Bills, 'payersOf'> },
  { agencyId, person, wanted: request }: DeclarationSources,
): Promise<Sources> => {
  const [[found], links] = await Promise.all([
    effects.register.items([placeOf(agencyId, request)]),
    effects.bills.payersOf(person),
  ]);
  const owner = ownerOf(request, found);
  const holds = links.some((link) => link.agencyId === agencyId && link.identifier === owner);
  const sources = await sourcesOf(effects, agencyId, request, holds ? found : undefined);
  if (sources.tax.selfAssessed) return sources;
  throw notAssessable('/tax', 'The agency assesses this tax by itself.');
};
