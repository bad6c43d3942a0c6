import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { type Area, type AreaOn, areaKey, type Edition, type Level, levels } from '../../blocks/areas/area';
import { type Action, type Mark, markOf, subActionOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { code, date, id, inOrder, names } from '../../kernel/text/fields';
import { ownReference } from './fields';
import { shapeInput, shapeView } from './shape';

/*
 * An area as an agency registers it: its names, what it is a part of, and its border from a day on.
 */

export const areaDetails = {
  level: v.picklist(levels),
  /** What an `area` is for: `school`, `waste-zone`. */
  use: v.optional(code),
  names: names(120),
  /** The area of a higher level that it is a part of: your own reference of it, or the portal's id. */
  parent: v.optional(ownReference),
  shape: shapeInput,
  /** The first day on which it is so. An earlier edition ends on the day before. */
  validFrom: date,
  /** The last day, where it is abolished. */
  validThrough: v.optional(date),
};
export const areaBody = v.pipe(
  v.strictObject(areaDetails),
  v.check(
    ({ validFrom, validThrough = validFrom }) => validFrom <= validThrough,
    'The last day must not be before the first.',
  ),
);
export type AreaDetails = v.InferOutput<typeof areaBody>;

const nameMap = v.record(v.string(), v.string());

const common = {
  id,
  level: v.picklist(levels),
  use: v.nullable(v.string()),
  names: nameMap,
  /** The id of what it is a part of. */
  parent: v.nullable(id),
  validFrom: date,
  validThrough: v.nullable(date),
};
/** An area as lists and look-ups show it. */
export const areaSummary = v.strictObject(common);
export type AreaSummary = v.InferOutput<typeof areaSummary>;

/** An area with its border, and the days from which on it had others. */
export const areaView = v.strictObject({
  ...common,
  agencyId: id,
  reference: ownReference,
  shape: shapeView,
  editions: v.array(v.strictObject({ validFrom: date, validThrough: v.nullable(date) })),
});

/** As everybody sees it. */
export const publicAreaView = withAgencyNames(areaView);

export interface StoredArea extends Stored, Area {
  readonly made: Mark;
  readonly card: AreaSummary;
  /** Milliseconds since 1970: when the register learnt of it last. */
  readonly changedAt: number;
  /** The first day of its latest edition. */
  readonly latest: string;
  readonly timeline: Readonly<Record<string, Entry>>;
}

/** The id of an agency's area: the same for the same reference. */
export const areaIdOf = (agencyId: string, reference: string): string =>
  unownedId(subActionOf({ id: agencyId, hash: '', at: 0 }, `area ${reference}`).id);

/** What is a part of an area, by name; of none, the wholes. */
export const partsOfArea = (parent: string | undefined): string => key('areas-under', parent ?? '-');
/** All names of places, of which the search is made. */
export const placeNames = key('place-names');

const cardOf = (
  areaId: string,
  { level, use, names: texts, validFrom, validThrough }: AreaDetails,
  parent?: string,
) => ({
  ...{ id: areaId, level, use: use ?? null, names: texts, parent: parent ?? null },
  ...{ validFrom, validThrough: validThrough ?? null },
});

export interface NewEdition {
  readonly agencyId: string;
  readonly reference: string;
  readonly details: AreaDetails;
  /** The id of the parent. */
  readonly parent: string | undefined;
  /** The name of the shape. */
  readonly shape: string;
}

export const editionOf = ({ details, parent, shape }: NewEdition): Edition => ({
  names: details.names,
  shape,
  ...(parent === undefined ? {} : { parent }),
  ...(details.validThrough === undefined ? {} : { through: details.validThrough }),
});

/** What follows from the latest edition. */
export const latestOf = ({ agencyId, reference, details, parent }: NewEdition, at: number) => {
  const areaId = areaIdOf(agencyId, reference);
  const [name = ''] = Object.values(details.names);
  return {
    latest: details.validFrom,
    changedAt: at,
    card: cardOf(areaId, details, parent),
    ...{ ownerKey: placeNames, ownerSort: key('area', areaId) },
    ...{ queueKey: partsOfArea(parent), queueSort: key(details.names.en ?? name, areaId) },
  };
};

export const newArea = (edition: NewEdition, action: Action): StoredArea => {
  const { agencyId, reference, details } = edition;
  const areaId = areaIdOf(agencyId, reference);
  return {
    ...areaKey(areaId),
    ...{ type: 'area', version: 1, made: markOf(action) },
    ...{ id: areaId, agencyId, reference, level: details.level },
    ...(details.use === undefined ? {} : { use: details.use }),
    editions: { [details.validFrom]: editionOf(edition) },
    ...latestOf(edition, action.at),
    timeline: {},
  };
};

export const showAreaOn = ({ area, names: texts, parent, from, through }: AreaOn): AreaSummary => ({
  ...{ id: area.id, level: area.level, use: area.use ?? null, names: inOrder(texts), parent: parent ?? null },
  ...{ validFrom: from, validThrough: through ?? null },
});

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The editions of an area with the days on which each was in force, the first first. */
export const showEditions = ({ editions }: Pick<Area, 'editions'>) => {
  const days = Object.keys(editions).sort();
  return days.map((validFrom, index) => {
    const next = days[index + 1];
    const until = next === undefined ? null : dayBefore(next);
    const through = editions[validFrom]?.through ?? null;
    const validThrough =
      through !== null && until !== null ? (through < until ? through : until) : (through ?? until);
    return { validFrom, validThrough };
  });
};

/** Whether one level is of the other's parts. */
export const isAbove = (parent: Level, level: Level): boolean =>
  levels.indexOf(parent) < levels.indexOf(level);
