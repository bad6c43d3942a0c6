/** Whether a `Content-Type` or the first of an `Accept` is one of `patterns`, each `type/subtype` or with `*`. */
export const mediaTypeMatches = (header: string | undefined, patterns: readonly string[]): boolean => {
  if (patterns.includes('*/*')) return true;
  const type = header?.split(/[;,]/)[0]?.trim().toLowerCase();
  if (!type) return false;
  return patterns.some((pattern) => {
    const wanted = pattern.toLowerCase();
    return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
  });
};
