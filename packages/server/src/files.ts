import {readFile, stat} from 'node:fs/promises';
import {extname, join, normalize, sep} from 'node:path';
import type {Context} from 'hono';
import {contentSecurityPolicy, newToken} from './security.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves the built workbench from a folder; any address without a file ending is the page itself. Files under `assets`
 * carry a hash in their name and are kept by the browser; `x.br` beside `x` is sent to browsers that read it.
 */
export function filesFrom(folder: string) {
  return async (c: Context): Promise<Response | null> => {
    let path: string;
    try {
      path = decodeURIComponent(c.req.path);
    } catch {
      return null;
    }
    if (path.includes('\0')) return null;
    const wanted = extname(path) ? normalize(path) : '/index.html';
    const file = join(folder, wanted);
    if (!file.startsWith(folder + sep)) return null;
    const type = types[extname(file)];
    if (!type) return null;
    const cache = wanted.startsWith(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';
    const headers: Record<string, string> = {'content-type': type, 'cache-control': cache, vary: 'accept-encoding'};
    if (wanted === '/index.html') return page(c, file);
    if (/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) {
      const packed = await read(`${file}.br`);
      if (packed) return c.body(packed, 200, {...headers, 'content-encoding': 'br'});
    }
    const bytes = await read(file);
    return bytes && c.body(bytes, 200, headers);
  };
}

// the page gets a nonce of its own each time, for the styles its components add
async function page(c: Context, file: string): Promise<Response | null> {
  const bytes = await read(file);
  if (!bytes) return null;
  const nonce = newToken();
  return c.body(new TextDecoder().decode(bytes).replaceAll('__CSP_NONCE__', nonce), 200, {
    'content-type': types['.html']!,
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(nonce),
  });
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    if (!(await stat(path)).isFile()) return null;
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
}
