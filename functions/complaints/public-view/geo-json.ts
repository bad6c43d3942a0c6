import * as v from 'valibot';
import { id, latitude, longitude } from '../../kernel/text/fields';
import { type PublicCard, publicCard } from './public-complaint';

/*
 * Complaints as the public sees them on a map: a FeatureCollection (RFC 7946, section 3.3).
 */

const { place: _, ...properties } = publicCard.entries;

const feature = v.strictObject({
  type: v.literal('Feature'),
  id,
  /** Longitude, then latitude. */
  geometry: v.strictObject({ type: v.literal('Point'), coordinates: v.tuple([longitude, latitude]) }),
  properties: v.strictObject(properties),
});

export const featureCollection = v.strictObject({
  type: v.literal('FeatureCollection'),
  features: v.pipe(v.array(feature), v.maxLength(100)),
});
type FeatureCollection = v.InferOutput<typeof featureCollection>;

const featureOf = ({ place, ...shown }: PublicCard): FeatureCollection['features'] => {
  if (!place) return [];
  const { longitude: east, latitude: north } = place;
  const geometry = { type: 'Point' as const, coordinates: [east, north] as [number, number] };
  return [{ type: 'Feature', id: shown.id, geometry, properties: shown }];
};

export const featuresOf = (cards: readonly PublicCard[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: cards.flatMap(featureOf),
});
