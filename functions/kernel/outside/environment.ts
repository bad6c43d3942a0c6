/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings that a function cannot do without. Refuses to start, naming them, when any is not set. */
export const settings = <const N extends string>(
  environment: Environment,
  ...names: readonly N[]
): Readonly<Record<N, string>> => {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length) throw new Error(`These environment variables are not set: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, environment[name] ?? ''])) as Record<N, string>;
};
