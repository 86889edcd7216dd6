import {createHash, randomBytes, scryptSync, timingSafeEqual} from 'node:crypto';
import type {Context, MiddlewareHandler} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';
import {signInPage, strangerPage} from './door-pages.ts';

export interface SecurityOptions {
  /** Host header values answered, lower case, with port where there is one */
  hosts: readonly string[];
  /** scheme the browser sees */
  scheme: 'http' | 'https';
  /** exchanged once per browser for a cookie; it stands in the opened address */
  token?: string;
  /** asked for instead of a token when the server is reachable by others */
  passphrase?: string;
  /** for tests */
  now?: () => number;
}

// a browser gives a host's cookies to every port of it: two libraries open side by side keep one each
const cookieName = (c: Context) => `suasion-${/:(\d+)$/.exec(c.req.header('host') ?? '')?.[1] ?? 'session'}`;
const day = 24 * 60 * 60 * 1000;

/** The policy for the workbench and the API; the page itself may add styles that carry its nonce. */
export const contentSecurityPolicy = (nonce?: string) =>
  [
    "default-src 'none'",
    // WebAssembly that comes with the scripts themselves may be compiled: the inner loops of the solver
    "script-src 'self' 'wasm-unsafe-eval'",
    nonce ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');

export const newToken = () => randomBytes(24).toString('base64url');

const same = (a: string, b: string) =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

/** Headers every answer carries; a route that set its own policy keeps it. */
export function secured(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const headers = c.res.headers;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentSecurityPolicy());
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-embedder-policy', 'require-corp');
    headers.set('x-frame-options', 'SAMEORIGIN');
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };
}

/** Refuses a Host the server does not answer to (DNS rebinding) and a request another site's page makes. */
export function sameSite({hosts, scheme}: SecurityOptions): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase();
    if (!host || !hosts.includes(host)) {
      return c.json({error: 'host', message: `This server does not answer to the host “${host ?? ''}”.`}, 421);
    }
    const origin = c.req.header('origin')?.toLowerCase();
    const site = c.req.header('sec-fetch-site');
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const foreign = origin !== undefined && origin !== `${scheme}://${host}`;
    // a link from elsewhere may open the page; nothing else from elsewhere is answered
    const opensPage = c.req.header('sec-fetch-mode') === 'navigate' && !changes && !c.req.path.startsWith('/api/');
    if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none' && !opensPage)) {
      return c.json({error: 'origin', message: 'Requests from other sites are not answered.'}, 403);
    }
    return next();
  };
}

/** Who may come in: a browser that brought the token of this start, or knows the passphrase. */
export class Doorkeeper {
  readonly #options: SecurityOptions;
  readonly #sessions = new Map<string, number>();
  readonly #salt = randomBytes(16);
  readonly #hash: Buffer | null;
  readonly #now: () => number;
  // failed tries of a passphrase: each makes the next wait longer
  #failures = 0;
  #blockedUntil = 0;

  constructor(options: SecurityOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#hash = options.passphrase ? scryptSync(options.passphrase, this.#salt, 32) : null;
  }

  get needsPassphrase(): boolean {
    return this.#hash !== null;
  }

  /** Lets known browsers pass; turns the token of an opened address into a cookie and takes it out of the address. */
  guard(): MiddlewareHandler {
    return async (c, next) => {
      const {token} = this.#options;
      const given = c.req.query('token');
      if (token && given !== undefined && c.req.method === 'GET' && !c.req.path.startsWith('/api/')) {
        if (!same(given, token)) return this.#refuse(c);
        this.#admit(c);
        const url = new URL(c.req.url);
        url.searchParams.delete('token');
        // two slashes at the start would name another host
        return c.redirect(url.pathname.replace(/^\/+/, '/') + url.search, 303);
      }
      const authorization = c.req.header('authorization');
      if (token && authorization?.startsWith('Bearer ') && same(authorization.slice(7), token)) return next();
      const session = getCookie(c, cookieName(c));
      const until = session === undefined ? undefined : this.#sessions.get(session);
      if (until !== undefined && until > this.#now()) return next();
      return this.#refuse(c);
    };
  }

  /** One try at the passphrase; null when it was right, else the seconds to wait or 0. */
  tryPassphrase(c: Context, passphrase: string): {wait: number} | null {
    const wait = Math.ceil((this.#blockedUntil - this.#now()) / 1000);
    if (wait > 0) return {wait};
    if (this.#hash && timingSafeEqual(scryptSync(passphrase.slice(0, 1024), this.#salt, 32), this.#hash)) {
      this.#failures = 0;
      this.#admit(c);
      return null;
    }
    this.#failures++;
    if (this.#failures >= 5) this.#blockedUntil = this.#now() + Math.min(2 ** (this.#failures - 5), 300) * 1000;
    return {wait: Math.max(0, Math.ceil((this.#blockedUntil - this.#now()) / 1000))};
  }

  #admit(c: Context): void {
    const now = this.#now();
    for (const [id, until] of this.#sessions) if (until <= now) this.#sessions.delete(id);
    const id = newToken();
    this.#sessions.set(id, now + 30 * day);
    setCookie(c, cookieName(c), id, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      secure: this.#options.scheme === 'https',
      maxAge: (30 * day) / 1000,
    });
  }

  #refuse(c: Context): Response | Promise<Response> {
    if (c.req.path.startsWith('/api/')) {
      const how = this.needsPassphrase ? 'Sign in with the passphrase.' : 'Open the address the command printed.';
      return c.json({error: 'session', message: `This browser is not known to this start of Suasion. ${how}`}, 401);
    }
    return this.needsPassphrase ? signInPage(c) : strangerPage(c);
  }
}
