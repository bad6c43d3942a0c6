import type { Exporter, ExportSection, Holder, Place } from '../../blocks/exports/exporter';
import { partsOf } from '../../services';

/** What all services export, by their names. */
export const exporters: readonly (readonly [service: string, exporter: Exporter])[] = partsOf(
  (service) =>
    [service, (require(`../../${service}/exporter.ts`) as { readonly exporter: Exporter }).exporter] as const,
);

export const sections: readonly ExportSection[] = exporters.flatMap(([, exporter]) =>
  'sections' in exporter ? exporter.sections : [],
);

/** The places at which a person's items lie, in the order in which they are read, each with its section. */
export const placesOf = (holder: Holder): (readonly [ExportSection, Place])[] =>
  sections.flatMap((section) => section.places(holder).map((place) => [section, place] as const));
