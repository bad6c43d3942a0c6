import type { Route } from './definition';
import { createThrottle, type Take } from './throttle';

export interface StageProperties {
  readonly RestApiId: string;
  readonly StageName: string;
  readonly Variables?: Readonly<Record<string, string>>;
  readonly MethodSettings?: readonly MethodSetting[];
}
interface MethodSetting {
  /** `/*` for every resource, else the path with `~1` for its slashes inside. */
  readonly ResourcePath?: string;
  readonly HttpMethod?: string;
  readonly ThrottlingRateLimit?: number;
  readonly ThrottlingBurstLimit?: number;
}

/**
 * The throttles that a stage puts on its methods, each method counted separately: its own setting if it has one, else the
 * stage's for all methods.
 */
export const createStageThrottle = ({
  MethodSettings = [],
}: StageProperties): ((route: Route) => boolean) => {
  const limited = MethodSettings.flatMap((setting) => {
    const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst = rate } = setting;
    if (rate === undefined || burst === undefined) return [];
    return [{ setting, take: createThrottle({ rate, burst }) }];
  });
  const own = (route: Route) => limited.find(({ setting }) => isFor(setting, route));
  const general = limited.find(({ setting }) => setting.ResourcePath === '/*' && setting.HttpMethod === '*');
  const chosen = new Map<Route, Take | undefined>();
  return (route) => {
    if (!chosen.has(route)) chosen.set(route, (own(route) ?? general)?.take);
    return chosen.get(route)?.(`${route.method} ${route.resource}`) ?? true;
  };
};

const isFor = ({ ResourcePath = '', HttpMethod = '' }: MethodSetting, route: Route): boolean => {
  const path = ResourcePath.replaceAll('~1', '/').replace(/^\/\//, '/');
  return path === route.resource && (HttpMethod === '*' || HttpMethod === route.method);
};
