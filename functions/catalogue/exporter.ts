import type { Exporter } from '../blocks/exports/exporter';

export const exporter: Exporter = {
  nothing:
    'The catalogue says what agencies offer to everybody; who asks whether they may have it is not kept.',
};
