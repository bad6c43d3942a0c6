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

/** Node, jest and the bundler each say in their own words that there is no such file. */
const absent =
  /^(Cannot find module|Module not found in bundle:) .*?\b([a-z-]+)\/(?:[a-z-]+\/)*[a-z-]+\.ts\b/;

const isAbsent = (error: unknown, service: string): boolean =>
  absent.exec(String((error as Partial<Error>).message))?.[2] === service;

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
