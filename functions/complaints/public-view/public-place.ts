import type { Place } from '../../blocks/areas/place';

/** Decimals of degrees that the public sees: 0.0001 is eleven metres. */
const decimals = 10_000;

const rounded = (degrees: number): number => Math.round(degrees * decimals) / decimals;

/** A place as the public may see it: coordinates alone, as people write of themselves in addresses. */
export const publicPlace = ({ latitude: north, longitude: east }: Place) =>
  north === undefined || east === undefined
    ? undefined
    : { latitude: rounded(north), longitude: rounded(east) };
