type Results<T extends readonly Promise<unknown>[]> = { readonly [K in keyof T]: Awaited<T[K]> };

/**
 * What all of the works give. Unlike `Promise.all` it waits for every one also when one fails, so that what the others have
 * started by then can be stopped; it throws the first failure.
 */
export const all = async <const T extends readonly Promise<unknown>[]>(works: T): Promise<Results<T>> => {
  await Promise.allSettled(works);
  return Promise.all(works) as Promise<Results<T>>;
};
