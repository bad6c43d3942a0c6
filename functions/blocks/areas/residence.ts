import type { Table } from '../../kernel/table/dynamo';
import { readPartition } from '../../kernel/table/query';
import type { Item } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import type { LocalDate } from '../../kernel/text/date';
import type { Address } from './address';
import type { AreaOn } from './area';
import type { Areas } from './lookup';

/*
 * Where people live, as agencies have attested it: the service `areas` owns the items. All of a person's stand in one partition, so
 * that a service asks for them in one round trip.
 */

/** What others read of a residence. */
export interface Residence {
  readonly id: string;
  readonly state: 'asked' | 'confirmed' | 'refused' | 'withdrawn' | 'ended';
  /** The agency that attests it. */
  readonly agencyId: string;
  readonly card: { readonly address: Address };
  /** The first day. */
  readonly since: LocalDate;
  /** The last day, where it has ended without another in its place. */
  readonly through?: LocalDate;
  /** Milliseconds since 1970: when it was attested. */
  readonly attestedAt?: number;
}

export const residencesOf = (ref: string): string => key('residence', ref);
export const residenceKey = (ref: string, id: string): Key => ({ pk: residencesOf(ref), sk: id });

const isAttested = ({ state }: Residence): boolean => state === 'confirmed' || state === 'ended';

/** The latest first; of one day, what was attested last. */
const byDay = (left: Residence, right: Residence): number =>
  left.since === right.since
    ? (right.attestedAt ?? 0) - (left.attestedAt ?? 0)
    : left.since < right.since
      ? 1
      : -1;

/** Where somebody lived on a day: what was attested to begin last by then, unless that had ended. */
export const residenceOn = (all: readonly Residence[], on: LocalDate): Residence | undefined => {
  const [latest] = all.filter((each) => isAttested(each) && each.since <= on).sort(byDay);
  return latest && (latest.through ?? on) >= on ? latest : undefined;
};

/** All that there is of a person's, also what was refused: a few. `ref` is `personRef`. */
export const readResidences = <T extends Residence>(table: Table, ref: string): Promise<T[]> =>
  readPartition<T & Item>(table, { partition: residencesOf(ref) });

/** Where somebody lives: the residence that counts, and the areas that it is in, from the whole to the part. */
export interface Home {
  readonly residence: Residence;
  readonly areas: readonly AreaOn[];
}

/** Where a person lived on a day; undefined where no agency has attested it. */
export const homeOf = async (
  { table, areas }: { readonly table: Table; readonly areas: Areas },
  ref: string,
  on: LocalDate,
): Promise<Home | undefined> => {
  const residence = residenceOn(await readResidences(table, ref), on);
  return residence && { residence, areas: await areas.at(residence.card.address, on) };
};
