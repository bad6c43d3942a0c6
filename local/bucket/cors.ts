import { fits } from '../access/policy';

/** One rule of an `AWS::S3::Bucket`'s `CorsConfiguration`. */
export interface CorsRule {
  readonly AllowedOrigins: readonly string[];
  readonly AllowedMethods: readonly string[];
  readonly AllowedHeaders?: readonly string[];
  readonly ExposedHeaders?: readonly string[];
  readonly MaxAge?: number;
}

type Headers = Readonly<Record<string, string>>;

const anyFits = (patterns: readonly string[], text: string) =>
  patterns.some((pattern) => fits(pattern, text));

/** The CORS headers for a page of another origin; undefined where no rule allows it (S3 User Guide, "How CORS works"). */
export const corsHeaders = (
  rules: readonly CorsRule[],
  method: string,
  headers: Headers,
): Headers | undefined => {
  const { origin = '' } = headers;
  const asked = (headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const rule = rules.find(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders = [] }) =>
      anyFits(AllowedOrigins, origin) &&
      AllowedMethods.includes(method) &&
      asked.every((name) =>
        anyFits(
          AllowedHeaders.map((each) => each.toLowerCase()),
          name,
        ),
      ),
  );
  if (rule === undefined) return undefined;
  const { ExposedHeaders = [], MaxAge } = rule;
  const open = rule.AllowedOrigins.includes('*');
  return {
    'Access-Control-Allow-Origin': open ? '*' : origin,
    'Access-Control-Allow-Methods': rule.AllowedMethods.join(', '),
    ...(open ? {} : { 'Access-Control-Allow-Credentials': 'true' }),
    ...(asked.length > 0 && { 'Access-Control-Allow-Headers': asked.join(', ') }),
    ...(ExposedHeaders.length > 0 && { 'Access-Control-Expose-Headers': ExposedHeaders.join(', ') }),
    ...(MaxAge !== undefined && { 'Access-Control-Max-Age': String(MaxAge) }),
    Vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
};
