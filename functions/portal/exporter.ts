import type { Exporter } from '../blocks/exports/exporter';

export const exporter: Exporter = {
  nothing: 'It shows pages and descriptions that are the same for everybody.',
};
