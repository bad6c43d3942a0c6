import type { Exporter } from '../blocks/exports/exporter';

export const exporter: Exporter = {
  nothing: 'Agencies are public bodies, and their keys are of systems; it knows no people.',
};
