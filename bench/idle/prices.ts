import { prices } from '../costs/prices';

/**
 * US dollars, as AWS listed them in 2026 for US East (N. Virginia): the first tier, without free allowances. Other regions
 * differ by some tenths; put in your own. Looked up on 30 November 2026: queues, firewall, keys, metrics, alarms, logs,
 * dashboards, and the table's storage, in guides that repeat AWS's price pages, as these show no numbers to who only reads them;
 * that AWS's own events, standard parameters and streams read by Lambda cost nothing, in AWS's guides. Not verified, and taken as
 * they are commonly given: secrets, traces, advanced parameters, S3, sign-ins; that domains, their routing rules and CodeDeploy for
 * Lambda cost nothing; and whether requests to a standard queue whose messages name a group (fair queues) cost 0.10 more a
 * million, as one guide says: that is not counted, here or in docs/costs.md.
 */
export const idlePrices = {
  region: 'us-east-1',
  listed: '2026',
  /** A million requests. */
  standardQueue: prices.standardQueue,
  fifoQueue: prices.fifoQueue,
  /** For a month. */
  key: 1,
  secret: 0.4,
  advancedParameter: 0.05,
  webAcl: 5,
  webAclRule: 1,
  alarmMetric: 0.1,
  quickAlarmMetric: 0.3,
  compositeAlarm: 0.5,
  customMetric: 0.3,
  dashboard: 3,
  /** A gigabyte. */
  logIngestion: 0.5,
  /** A million. */
  traces: 5,
  /** A gigabyte for a month. */
  tableStorage: 0.25,
  tableRecovery: 0.2,
  tableBackup: 0.1,
  bucketStorage: 0.023,
  logStorage: 0.03,
  /** Somebody who signs in within a month, by the plan of the user pool. */
  activeUser: { LITE: 0.0055, ESSENTIALS: 0.015, PLUS: 0.02 },
} as const;

/** Hours of a month, as AWS reckons them. */
export const hoursAMonth = 730;

/**
 * How Lambda waits at an empty queue: by long polls of twenty seconds, five at a time ("Configuring scaling behavior for SQS event
 * source mappings", Lambda developer guide, which says that it goes down to two only where no maximum concurrency is set). The guide
 * names the number for standard queues; for FIFO queues the same is assumed.
 */
export const polling = { pollers: 5, seconds: 20 } as const;

/** Kilobytes that a call of a scheduled function writes into its log, with Lambda's own lines: assumed. */
export const logOfCall = 1;
