import * as v from 'valibot';
import { levels } from '../../blocks/areas/area';
import { decoded, type Row, type Unreadable } from '../../blocks/imports/csv';
import { maxRows } from '../../blocks/imports/job';

/*
 * Files of areas: a FeatureCollection of GeoJSON (RFC 7946), each feature of which is a row. Its line is its place in the file,
 * counted from 1.
 */

/** The member of a row that holds its feature, as JSON. */
export const featureColumn = 'feature';

const collection = v.looseObject({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const levelOf = (feature: unknown): number => {
  const found = v.safeParse(
    v.looseObject({ properties: v.looseObject({ level: v.picklist(levels) }) }),
    feature,
  );
  return found.success ? levels.indexOf(found.output.properties.level) : levels.length;
};

const unreadable = (detail: string): Unreadable => ({ reason: 'not-geojson', detail });

/** The features of a file as rows, the wholes before their parts; undefined where it does not begin as JSON does. */
export const readFeatures = (content: Uint8Array): readonly Row[] | Unreadable | undefined => {
  const text = decoded(content)?.replace(/^\ufeff/, '');
  if (!text?.trimStart().startsWith('{')) return undefined;
  const found = v.safeParse(collection, parsed(text));
  if (!found.success) return unreadable('The file is not a FeatureCollection (RFC 7946).');
  const { features } = found.output;
  if (features.length === 0) return { reason: 'no-rows', detail: 'There is no feature in it.' };
  if (features.length > maxRows) {
    return { reason: 'too-many-rows', detail: `There are more than ${maxRows} features.` };
  }
  return features
    .map((feature, index) => ({ feature, line: index + 1, level: levelOf(feature) }))
    .sort((left, right) => left.level - right.level)
    .map(({ feature, line }) => ({ line, values: { [featureColumn]: JSON.stringify(feature) } }));
};
