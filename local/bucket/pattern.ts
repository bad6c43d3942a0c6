/** What an `AWS::Events::Rule` waits for: an object like the event, with lists of what each value may be. */
export interface EventPattern {
  readonly [name: string]: EventPattern | readonly Matcher[];
}
type Matcher = string | number | boolean | null | { readonly prefix: string };

/** Refuses a pattern that asks in a way that is not known here: it would match too much, or nothing. */
export const checkPattern = (pattern: EventPattern): void => {
  for (const wanted of Object.values(pattern)) {
    if (!isList(wanted)) {
      checkPattern(wanted);
      continue;
    }
    const unknown = wanted.find((each) => typeof each === 'object' && each !== null && !('prefix' in each));
    if (unknown)
      throw new Error(`The local cloud does not know the event pattern ${JSON.stringify(unknown)}`);
  }
};

/** Whether the rule is meant (EventBridge User Guide, "Event patterns"). */
export const matches = (pattern: EventPattern, event: unknown): boolean =>
  Object.entries(pattern).every(([name, wanted]) => {
    const value = (event as Readonly<Record<string, unknown>> | undefined)?.[name];
    return isList(wanted) ? wanted.some((each) => isMeant(each, value)) : matches(wanted, value);
  });

const isList = (wanted: EventPattern | readonly Matcher[]): wanted is readonly Matcher[] =>
  Array.isArray(wanted);

const isMeant = (wanted: Matcher, value: unknown) =>
  typeof wanted === 'object' && wanted !== null
    ? typeof value === 'string' && value.startsWith(wanted.prefix)
    : wanted === value;
