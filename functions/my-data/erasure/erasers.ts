import type { Eraser, ErasureSection } from '../../blocks/erasure/eraser';
import type { Holder, Place } from '../../blocks/exports/exporter';
import { partsOf } from '../../services';

/** What all services erase, by their names. */
export const erasers: readonly (readonly [service: string, eraser: Eraser])[] = partsOf(
  (service) =>
    [service, (require(`../../${service}/eraser.ts`) as { readonly eraser: Eraser }).eraser] as const,
);

export interface ErasurePlace {
  readonly service: string;
  readonly section: ErasureSection;
  readonly place: Place;
}

/** The places at which a person's items lie, in the order in which they are gone through. */
export const erasurePlaces = (holder: Holder): ErasurePlace[] =>
  erasers.flatMap(([service, eraser]) =>
    'sections' in eraser
      ? eraser.sections.flatMap((section) =>
          section.places(holder).map((place) => ({ service, section, place })),
        )
      : [],
  );
