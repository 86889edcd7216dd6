import {createHash} from 'node:crypto';

const hashed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The brief's own policy: one page with the styles it was made with and no others, no script, nothing from anywhere but the
 * workbench's fonts. It is kept from the workbench beside it by its sandbox.
 */
export function briefPolicy(html: string): string {
  const sheets = [...html.matchAll(/<style\b[^>]*>([^<]*)<\/style>/g)].map(([, text]) => hashed(text!));
  const attributes = [...html.matchAll(/<[a-z][^<>]*?\sstyle="([^"&]*)"/g)].map(([, text]) => hashed(text!));
  const styles = [...sheets, ...(attributes.length > 0 ? ["'unsafe-hashes'", ...attributes] : [])];
  return [
    "default-src 'none'",
    `style-src ${[...new Set(styles)].join(' ') || "'none'"}`,
    'img-src data:',
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin allow-modals allow-popups',
  ].join('; ');
}
