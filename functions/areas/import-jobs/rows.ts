import * as v from 'valibot';
import type { Row } from '../../blocks/imports/csv';
import { addressBody } from '../addresses/address';
import { areaBody } from '../register/area';
import { ownReference } from '../register/fields';
import { featureColumn } from './geo-json';

/*
 * What the rows of files say: an address in a line of comma-separated values, or an area in a feature.
 */

/** Columns such as `street.ar`: the name in a language. */
export const streetPrefix = 'street.';

const referenced = v.object({ reference: ownReference });
const feature = v.looseObject({
  type: v.literal('Feature'),
  properties: v.record(v.string(), v.unknown()),
  geometry: v.unknown(),
});

/** What is wrong with a row: where, and what would be right. */
export interface Wrong {
  readonly wrong: string;
}

const wrongIn = ([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): Wrong => ({
  wrong: `${v.getDotPath(issue) ?? 'row'}: ${issue.message}`.slice(0, 200),
});

const numberIn = (text: string | undefined): number | string | undefined =>
  text !== undefined && /^-?\d{1,3}(\.\d{1,15})?$/.test(text) ? Number(text) : text;

/** The address in a row. */
export const addressIn = ({ values }: Row) => {
  const { reference, latitude, longitude, ...others } = values;
  const isStreet = (name: string): boolean => name.startsWith(streetPrefix);
  const [streets, plain] = [true, false].map((wanted) =>
    Object.entries(others).filter(([name]) => isStreet(name) === wanted),
  );
  const names = (streets ?? []).map(([name, value]) => [name.slice(streetPrefix.length), value]);
  const named = v.safeParse(referenced, { reference });
  if (!named.success) return wrongIn(named.issues);
  const details = v.safeParse(addressBody, {
    ...Object.fromEntries(plain ?? []),
    street: Object.fromEntries(names),
    ...{ latitude: numberIn(latitude), longitude: numberIn(longitude) },
  });
  return details.success
    ? { reference: named.output.reference, details: details.output }
    : wrongIn(details.issues);
};

/** The area in a feature: its properties, and its geometry as the shape. */
export const areaIn = ({ values }: Row) => {
  const found = v.safeParse(feature, JSON.parse(values[featureColumn] ?? 'null'));
  if (!found.success) return wrongIn(found.issues);
  const { properties, geometry } = found.output;
  const { reference, ...details } = properties;
  const named = v.safeParse(referenced, { reference });
  if (!named.success) return wrongIn(named.issues);
  const area = v.safeParse(areaBody, { ...details, shape: geometry });
  return area.success ? { reference: named.output.reference, details: area.output } : wrongIn(area.issues);
};
