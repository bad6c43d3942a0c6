import type { Exporter } from '../blocks/exports/exporter';

export const exporter: Exporter = {
  nothing: 'It lists once more what the other services hold, each of which exports what it holds itself.',
};
