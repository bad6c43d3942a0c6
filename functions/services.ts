/**
 * Every service of the portal by the name of its folder, which has the same files as its neighbours: the only list.
 * Contracts, functions, grants, queues, messages, costs and tests are found by it (`partsOf`).
 */
export const services = [
  'identity',
  'agencies',
  'appointments',
  'bills',
  'calendars',
  'complaints',
  'fines',
  'notifications',
  'payments',
  'receipts',
  'settlements',
  'tax',
  'webhooks',
  'portal',
] as const;

/** Whether the part itself is not there: Node, jest and the bundler say so in words of their own, and name what was asked for. */
const isAbsent = (error: unknown, service: string): boolean =>
  new RegExp(
    `^(Cannot find module|Module not found in bundle:) '?[./]*(functions/)?${service}/[a-z/-]+\\.ts\\b`,
  ).test(String((error as Partial<Error>).message));

/**
 * The same part of every service that has it, in the order of the list. `load` requires a file by the service's name, as in
 * ``(service) => require(`./${service}/contract.ts`)``, which the bundler reads as a pattern.
 */
export const partsOf = <T>(load: (service: string) => T): T[] =>
  services.flatMap((service) => {
    try {
      return [load(service)];
    } catch (error) {
      if (isAbsent(error, service)) return [];
      throw error;
    }
  });
