import type { Exporter } from '../blocks/exports/exporter';

export const exporter: Exporter = {
  nothing:
    'It adds up the journal by agency and day; what it adds up is of payments, which payments exports.',
};
