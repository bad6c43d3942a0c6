/** It refuses nothing of its own. */
export const titles = {} as const;
