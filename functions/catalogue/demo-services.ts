import type * as v from 'valibot';
import type { definition } from '../blocks/public-services/definition';
import registry from './demo-services/registry.json';
import treasury from './demo-services/treasury.json';
import water from './demo-services/water.json';
import works from './demo-services/works.json';

interface Shown {
  readonly code: string;
  readonly agency: 'works' | 'water' | 'registry' | 'treasury';
  readonly definition: v.InferInput<typeof definition>;
}

/** What the agencies of the demo offer, a file for each. */
export const services: readonly Shown[] = [registry, works, water, treasury].flatMap(({ agency, items }) =>
  items.map((one) => ({ ...one, agency }) as unknown as Shown),
);
