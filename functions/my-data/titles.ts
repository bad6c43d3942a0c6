/** The titles of the service's refusals, by language. */
export const titles = {} as const;
