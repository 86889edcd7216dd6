import type {Context} from 'hono';
import {contentSecurityPolicy, newToken} from './security.ts';

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { display: grid; place-content: center; min-height: 90vh; margin: 0; padding: 1rem; }
main { max-width: 26rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.25rem; }
form { display: grid; gap: 0.75rem; }
label { display: grid; gap: 0.25rem; }
input, button { padding: 0.5rem 0.75rem; font: inherit; border: 1px solid GrayText; border-radius: 0.5rem; }
button { color: #fff; background: #24647c; border-color: #24647c; cursor: pointer; }
:focus-visible { outline: 2px solid #3f8aa5; outline-offset: 2px; }
[role=alert] { margin: 0; padding-left: 0.75rem; border-left: 3px solid #b3261e; }
`;

const shell = (nonce: string, body: string, more = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${more}<title>Suasion</title>
<style nonce="${nonce}">${style}</style></head>
<body><main><h1>Suasion</h1>${body}</main></body></html>`;

type Status = 401 | 429 | 503;

/** What stands before the workbench: a page of its own, with its own policy, that says nothing of what lies behind. */
function doorPage(c: Context, status: Status, body: string, headers: Record<string, string> = {}) {
  const nonce = newToken();
  return c.html(shell(nonce, body), status, {...headers, 'content-security-policy': contentSecurityPolicy(nonce)});
}

/** For a browser that did not come by the address of this start. */
export const strangerPage = (c: Context) =>
  doorPage(c, 401, '<p>Open the address the command printed when it started: it holds the key to this start.</p>');

/** Asks for the passphrase; after a wrong one it says so, and when to try again. */
export function signInPage(c: Context, wrong: {wait: number} | null = null) {
  const later = wrong?.wait ? ` Try again in ${wrong.wait} s.` : '';
  const alert = wrong ? `<p role="alert">That is not the passphrase.${later}</p>` : '';
  const form = `<form method="post" action="/session">${alert}<label>Passphrase <input type="password" name="passphrase" autocomplete="current-password" required autofocus></label><button>Open</button></form>`;
  return doorPage(c, wrong?.wait ? 429 : 401, form, wrong?.wait ? {'retry-after': String(wrong.wait)} : {});
}

/** While the library is being opened; asks again by itself. */
export const waitingPage = (c: Context) =>
  doorPage(c, 503, '<p role="status">The library is being opened …</p>', {refresh: '1', 'retry-after': '1'});
