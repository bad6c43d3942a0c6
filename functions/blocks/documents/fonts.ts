/** Files that a service of printed documents has beside its bundle (`files` of its contract): Arabic and Latin in one. */
export const fontFiles = {
  'regular.ttf': 'node_modules/vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf',
  'bold.ttf': 'node_modules/vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf',
} as const;

/** Reads one of the fonts' files. */
export type ReadFont = (name: keyof typeof fontFiles) => Promise<Uint8Array>;
