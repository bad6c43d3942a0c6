import type { Template } from '../template/template';

/** Versions and aliases of functions. A template has one version of a function, the newest, which its aliases stand for. */
interface Aliases {
  /** The function that an ARN or a name with a version or an alias is of; any other name as it is. */
  functionOf(qualified: string): string;
  /** The version of a function, by its name, that runs. */
  versionOf(name: string): string;
}

interface VersionProperties {
  readonly FunctionName: string;
}
interface AliasProperties extends VersionProperties {
  readonly FunctionVersion: string;
  readonly Name: string;
}

const LATEST = '$LATEST';

/** Refuses an alias of a version that the template does not have. Shifts of traffic and their hooks are not imitated. */
export const createAliases = (template: Template): Aliases => {
  const versions = template.all<VersionProperties>('AWS::Lambda::Version');
  const aliases = template.all<AliasProperties>('AWS::Lambda::Alias');
  const versionOf = (name: string): string =>
    versions.find(({ properties }) => properties.FunctionName === name)?.attribute('Version') ?? LATEST;
  for (const { id, properties } of aliases) {
    if (versionOf(properties.FunctionName) !== properties.FunctionVersion)
      throw new Error(`The alias ${id} stands for a version that the template does not have`);
  }
  const qualified = new Set([...versions, ...aliases].map(({ ref }) => ref));
  return {
    functionOf: (name) => (qualified.has(name) ? name.slice(0, name.lastIndexOf(':')) : name),
    versionOf,
  };
};
