import type * as v from 'valibot';
import registry from './demo-services/registry.json';
import treasury from './demo-services/treasury.json';
import water from './demo-services/water.json';
import works from './demo-services/works.json';
import type { definition } from './versions/definition';

interface Shown {
  readonly code: string;
  readonly agency: 'works' | 'water' | 'registry' | 'treasury';
  readonly definition: v.InferInput<typeof definition>;
}

/** What the agencies of the demo offer, a file for each. */
export const services: readonly Shown[] = [registry, works, water, treasury].flatMap(({ agency, items }) =>
  items.map((one) => ({ ...one, agency }) as unknown as Shown),
);
