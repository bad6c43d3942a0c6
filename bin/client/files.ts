import { join } from 'node:path';
import { contracts } from '../../functions/contracts';
import type { Contract, Route } from '../../functions/kernel/contract/contract';
import { namedSchemas } from '../../functions/kernel/contract/openapi/schemas';
import { commonProblems } from '../../functions/kernel/contract/problems';
import { rowOf, typesOf } from './operations';
import { type JsonSchema, typeOf, withoutRules } from './types';

/** Where the client's generated files lie. */
export const clientFolder = join(__dirname, '../../client/src/generated');

const head = '// Written by `npm run docs` from the contracts. Change those, and write it anew.\n';

/** What a service is called in code: `myData` of `my-data`. */
const identifierOf = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const capitalized = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;
const quoted = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(' | ') || 'never';

/** Types that a file takes from its neighbour, of those that it uses. */
const importOf = (text: string): string => {
  const names = ['NoArguments', 'Operation', 'PagedOperation', 'PersonalOperation', 'PersonalPagedOperation'];
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  return `import type { ${['OperationRow', ...used].join(', ')} } from '../operation.ts';\n`;
};

const codesOf = ({ routes }: Contract): string[] => [
  ...new Set(Object.values(routes).flatMap(({ refusals = {} }) => Object.keys(refusals))),
];

/** A service: the types of its replies and operations, and a row for each operation. */
const serviceText = (contract: Contract): string => {
  const routes = Object.entries(contract.routes) as [string, Route][];
  const named = namedSchemas(contract.schemas ?? {}) as Readonly<Record<string, JsonSchema>>;
  const types = routes.map(([name, route]) => typesOf(name, route, contract));
  const identifier = identifierOf(contract.name);
  const name = capitalized(identifier);
  const text = [
    ...Object.entries(named).map(
      ([type, schema]) => `export type ${type} = ${typeOf(withoutRules(schema))};`,
    ),
    ...types.flatMap(({ declared }) => declared),
    `/** Refusals of this service, by code. */\nexport type ${name}Problem = ${quoted(codesOf(contract))};`,
    `/** ${contract.summary}. */\nexport interface ${name}Service {\n${types.map(({ member }) => member).join('\n')}\n}`,
    `export const ${identifier}: Readonly<Record<keyof ${name}Service, OperationRow>> = {\n${routes
      .map(([route, each]) => `  ${route}: ${rowOf(each, contract)},`)
      .join('\n')}\n};`,
  ].join('\n\n');
  return `${head}${importOf(text)}\n${text}\n`;
};

const indexText = (): string => {
  const files = contracts.map(({ name }) => name);
  const names = files.map(identifierOf);
  const imports = files.map((file) => {
    const name = identifierOf(file);
    return `import { ${name}, type ${capitalized(name)}Problem, type ${capitalized(name)}Service } from './${file}.ts';`;
  });
  const problems = names.map((name) => `${capitalized(name)}Problem`).join(' | ');
  return `${head}${imports.join('\n')}

${files.map((file) => `export type * from './${file}.ts';`).join('\n')}

/** Refusals that any operation may give. */
export type CommonProblem = ${quoted(Object.keys(commonProblems))};

/** Every code that a problem may have. A newer portal may have more. */
export type ProblemCode = CommonProblem | ${problems};

/** Every service of the portal, by name. */
export interface Services {
${names.map((name) => `  readonly ${name}: ${capitalized(name)}Service;`).join('\n')}
}

export const operations = { ${names.join(', ')} };
`;
};

/** The text of each generated file, by its name. */
export const clientFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ...contracts.map((contract) => [`${contract.name}.ts`, serviceText(contract)] as const),
    ['index.ts', indexText()],
  ]);
