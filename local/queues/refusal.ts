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

/** What SQS takes as the id of a group, a message or a receive: printable ASCII without spaces. */
const TOKEN = /^[!-~]{1,128}$/;

/** Such an id, where it is given. */
export const tokenOf = (value: unknown, name: string): string | undefined => {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && TOKEN.test(value)) return value;
  const reason = `${name} can only include alphanumeric and punctuation characters. 1 to 128 in length.`;
  throw invalid(value, name, reason);
};

/** What only the other kind of queue, standard or FIFO, has. */
export const notOfThisType = (value: unknown, name: string) =>
  invalid(value, name, 'The request includes a parameter that is not valid for this queue type.');
