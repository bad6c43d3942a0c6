import type { Bills } from '../../blocks/billing/search';
import type { Sources } from '../assessments/liability';
import type { AssessmentRequest } from '../assessments/request';
import { type Effects, type Found, placeOf, sourcesOf } from '../assessments/sources';
import { notAssessable } from '../computation/refusals';
import { type TaxableObject, taxpayerFor } from '../register/taxable-object';

/*
 * People declare for taxpayers whom they have claimed, and for taxable objects of these.
 */

/** A declaration by a person (`personRef`) at an agency. */
interface DeclarationRequest {
  readonly agencyId: string;
  readonly person: string;
  readonly request: AssessmentRequest;
}

/** The taxpayer who must declare, by the agency's own number: the one named, or the holder of the object in the period. */
const ownerOf = ({ taxableObject, taxpayer, period }: AssessmentRequest, found: Found): string | undefined =>
  taxableObject === undefined ? taxpayer : found && taxpayerFor(found as unknown as TaxableObject, period);

/**
 * The sources of a declaration, in one round trip. Objects and taxpayers of others are refused exactly like unknown ones, so
 * that nobody learns what is registered.
 */
export const declarationSourcesOf = async (
  effects: Effects & { readonly bills: Pick<Bills, 'payersOf'> },
  { agencyId, person, request }: DeclarationRequest,
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
