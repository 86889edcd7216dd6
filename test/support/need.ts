import {existsSync} from 'node:fs';

/**
 * Whether tests must be skipped because something is missing on this machine; says what and how to get it. With
 * SUASION_REQUIRE_ALL=1 (set by .ci/run) a missing thing is a failure instead, unless it is not ours to install.
 */
export function missing(what: string, present: boolean, install: string | null): boolean {
  if (present) return false;
  if (install && process.env.SUASION_REQUIRE_ALL === '1')
    throw new Error(`${what} is missing; install it with: ${install}`);
  console.warn(`skipped: ${what} is missing${install ? `; install it with: ${install}` : ''}`);
  return true;
}

// the shell without a window of its own comes first: tests take a third less time with it
const browsers = [
  process.env.SUASION_CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of the system's Chromium, or undefined. */
export const chromium = browsers.find(path => path && existsSync(path));
export const installChromium =
  process.platform === 'darwin' ? 'brew install --cask chromium' : 'sudo apt-get install -y chromium';

/** The reference data beside the checkout, when it is there. */
export const shared = new URL('../../../shared/', import.meta.url);
export const sharedMissing = () => missing('the reference data (../shared)', existsSync(shared), null);
