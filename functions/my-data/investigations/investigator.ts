import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { agencyNames } from '../../blocks/agencies/directory';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { code, id, inOrder, names, wholeNumber } from '../../kernel/text/fields';
import { atOnce, type LegalBasis } from './investigation';

/*
 * An agency whose reads may be shown later, on which legal bases, for how long at once, and how often it has used that: public, as
 * the people concerned cannot know it yet.
 */

export const investigatorBody = v.strictObject({
  /** The laws that allow it; none takes the right away. */
  legalBases: v.pipe(
    v.array(v.strictObject({ code, names: names(200) })),
    v.maxLength(20),
    v.check(
      (all) => new Set(all.map((each) => each.code)).size === all.length,
      'Each code may stand here once.',
    ),
  ),
  /** Days for which one may be opened, or prolonged, at once. */
  maxDays: wholeNumber(1, atOnce),
});
export type InvestigatorBody = v.InferOutput<typeof investigatorBody>;

export const investigatorView = v.strictObject({
  agencyId: id,
  agencyNames,
  legalBases: v.array(v.strictObject({ code: v.string(), names: v.record(v.string(), v.string()) })),
  maxDays: v.number(),
  /** Investigations that were opened, prolonged, and shown to the people concerned. */
  opened: v.number(),
  prolonged: v.number(),
  shown: v.number(),
  /** Reads that were shown later. */
  readsShown: v.number(),
});
export type InvestigatorView = v.InferOutput<typeof investigatorView>;

type Counts = Pick<InvestigatorView, 'opened' | 'prolonged' | 'shown' | 'readsShown'>;

export interface Investigator extends Stored, InvestigatorBody, Partial<Counts> {
  readonly agencyId: string;
}

export const investigators = key('investigators');
export const investigatorKey = (agencyId: string): Key => ({ pk: investigators, sk: agencyId });

export const newInvestigator = (agencyId: string, body: InvestigatorBody): Investigator => ({
  ...investigatorKey(agencyId),
  ...{ type: 'investigator', version: 1, agencyId, ...body },
});

export const basisOf = ({ legalBases }: Investigator, of: string): LegalBasis | undefined =>
  legalBases.find((each) => each.code === of);

const bases = ({ legalBases }: InvestigatorBody): InvestigatorBody['legalBases'] =>
  legalBases.map((each) => ({ code: each.code, names: inOrder(each.names) }));

/** Whether it may already what it is to be allowed. */
export const allowsSame = (found: Investigator, body: InvestigatorBody): boolean =>
  isDeepStrictEqual([bases(found), found.maxDays], [bases(body), body.maxDays]);

/** Member by member, as the table keeps no order of them. */
export const showInvestigator = (of: Investigator): Omit<InvestigatorView, 'agencyNames'> => ({
  agencyId: of.agencyId,
  legalBases: bases(of),
  ...{ maxDays: of.maxDays, opened: of.opened ?? 0, prolonged: of.prolonged ?? 0 },
  ...{ shown: of.shown ?? 0, readsShown: of.readsShown ?? 0 },
});
