import type { Exporter } from '../blocks/exports/exporter';

export const exporter: Exporter = {
  nothing: 'Calendars say when offices are open; they are of nobody.',
};
