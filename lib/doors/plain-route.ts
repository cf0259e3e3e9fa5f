type Handler = (request: Request) => Response | Promise<Response>;

/**
 * A route that is no operation and knows no tenant: what machines ask of the installation itself (`/health`, `/metrics`).
 * Such a handler reads no session and changes nothing; everything else goes through `route`.
 */
export function plainRoute(handler: Handler): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await handler(request);
    response.headers.set('cache-control', 'no-store');
    return response;
  };
}
