/** A refusal in SQS's JSON protocol. The second name is that of its former protocol, by which SDKs know some exceptions. */
export class Refused extends Error {
  constructor(
    readonly type: string,
    message: string,
    readonly formerly: string = type,
  ) {
    super(message);
  }
}

export const missing = (name: string) =>
  new Refused('MissingParameter', `The request must contain the parameter ${name}.`);

export const invalid = (value: unknown, name: string, reason: string) =>
  new Refused(
    'InvalidParameterValue',
    `Value ${JSON.stringify(value)} for parameter ${name} is invalid. Reason: ${reason}`,
  );

/** A whole number within bounds, where it is given. */
export const numberOf = (value: unknown, name: string, most: number, least = 0): number | undefined => {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw invalid(value, name, `Must be an integer from ${least} to ${most}.`);
};

export const textOf = (value: unknown, name: string): string => {
  if (typeof value !== 'string' || value === '') throw missing(name);
  return value;
};
