import { services } from '../../functions/services';
import { stackName } from '../../lib/portal';
import { stageOf } from './cdk';

/**
 * The arguments of a CDK command for those of ours: services by name, then whatever CDK is to be told. Refuses a service or
 * a stage that there is not, with the `usage`.
 */
export const argumentsFor = (
  command: 'deploy' | 'diff',
  args: readonly string[],
  usage: string,
): string[] => {
  const first = args.findIndex((each) => each.startsWith('-'));
  const named = first < 0 ? args : args.slice(0, first);
  const rest = args.slice(named.length);
  const strangers = named.filter((each) => !services.some((service) => service === each));
  if (strangers.length > 0) throw new Error(`There is no service ${strangers.join(', ')}\n\n${usage}`);
  const { name } = stageOf(rest);
  if (named.length === 0) return [command, ...(command === 'deploy' ? ['--all'] : []), ...rest];
  const parts = ['events', ...named, 'plans'];
  return [command, '--exclusively', ...parts.map((part) => stackName(name, part)), ...rest];
};
