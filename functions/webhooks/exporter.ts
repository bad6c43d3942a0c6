import type { Exporter } from '../blocks/exports/exporter';

export const exporter: Exporter = {
  nothing:
    'It tells agencies of events for ninety days; what they say of a person is what the other services export.',
};
