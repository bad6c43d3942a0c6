/** The kind of these jobs: the type of their items, and the folder of their files. */
export const kind = 'area-import';
