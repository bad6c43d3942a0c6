/**
 * Font files beside the bundle of a service that prints documents (`files` of its contract), with Arabic and Latin
 * letters.
 */
export const fontFiles = {
  'regular.ttf': 'node_modules/vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf',
  'bold.ttf': 'node_modules/vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf',
} as const;

/** Reads one of the fonts' files. */
export type ReadFont = (name: keyof typeof fontFiles) => Promise<Uint8Array>;
