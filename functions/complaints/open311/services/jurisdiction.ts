import type { Listing } from '../../../blocks/agencies/directory';
import { Refusal } from '../../../kernel/contract/refusal';

/** The agencies that are asked about, by id. */
export type Agencies = ReadonlyMap<string, Listing>;

/**
 * The agencies of a jurisdiction. It may be left out while all agencies are of one ("jurisdiction_id"); else it is
 * refused with 400, and one that there is not with 404.
 */
export const agenciesOf = (all: readonly Listing[], jurisdiction: string | undefined): Agencies => {
  const several = new Set(all.map((each) => each.jurisdiction)).size > 1;
  if (jurisdiction === undefined && several) throw new Refusal('jurisdiction-missing');
  const found = all.filter((each) => jurisdiction === undefined || each.jurisdiction === jurisdiction);
  if (jurisdiction !== undefined && found.length === 0) throw new Refusal('jurisdiction-unknown');
  return new Map(found.map((each) => [each.id, each]));
};

/** Agencies whose services can be asked for: those of a suspended one cannot. */
export const serving = (agencies: Agencies): Listing[] =>
  [...agencies.values()].filter(({ status }) => status === 'active');
