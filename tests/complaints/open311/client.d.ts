declare module 'open311' {
  type Done<T> = (failed: unknown, data: T) => void;
  interface Options {
    discovery?: string;
    endpoint?: string;
    jurisdiction?: string;
    apiKey?: string;
    format?: 'json' | 'xml';
  }
  /** The client for Node that Code for America published in 2012: `open311` on npm. */
  class Open311 {
    constructor(options: Options);
    endpoint: string;
    serviceDiscovery(options: { cache: boolean }, done: Done<object>): void;
    serviceList(done: Done<{ service_code: string; service_name: string; metadata: boolean }[]>): void;
    serviceDefinition(
      code: string,
      done: Done<{ attributes: { code: string; values?: { key: string }[] }[] }>,
    ): void;
    submitRequest(data: object, done: Done<{ service_request_id: string; token?: string }[]>): void;
    serviceRequest(id: string, done: Done<Followed[]>): void;
    serviceRequests(ids: string[], done: Done<Followed[]>): void;
    serviceRequests(query: object, done: Done<Followed[]>): void;
    token(token: string, done: Done<unknown>): void;
  }
  interface Followed {
    service_request_id: string;
    status: string;
  }
  export = Open311;
}
