const names = new Set(['pk', 'ownerKey', 'queueKey']);

/** Every partition's key that a request of the table names: in keys, in items, and in what expressions compare and set. */
export const partitionsIn = (input: unknown): string[] => {
  if (Array.isArray(input)) return input.flatMap(partitionsIn);
  if (typeof input !== 'object' || input === null || input instanceof Set || input instanceof Uint8Array)
    return [];
  const {
    ExpressionAttributeNames = {},
    ExpressionAttributeValues = {},
    ...rest
  } = input as {
    readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
    readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
  };
  const texts = Object.values(rest).filter((each) => typeof each === 'string');
  const compared = texts.flatMap((text) =>
    [...text.matchAll(/(?<![.\w])([#\w]+) = (?:if_not_exists\([#\w]+, )?(:\w+)/g)].flatMap(
      ([, name = '', value = '']) =>
        names.has(ExpressionAttributeNames[name] ?? name) ? [ExpressionAttributeValues[value]] : [],
    ),
  );
  const own = Object.entries(rest).flatMap(([name, value]) =>
    names.has(name) ? [value] : partitionsIn(value),
  );
  return [...own, ...compared].filter((each) => typeof each === 'string');
};
