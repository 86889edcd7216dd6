import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';

// the families a brief asks for, as the workbench's style sheet calls them
const families: Record<string, string> = {
  'Inter Variable': 'Inter',
  'Source Serif 4 Variable': 'Source Serif 4',
};

/** The workbench's own fonts as rules for a brief shown in it; null when the folder has none. */
export async function briefFonts(web: string): Promise<string | null> {
  const assets = join(web, 'assets');
  const rules: string[] = [];
  for (const name of (await readdir(assets).catch(() => [])).sort()) {
    if (!name.endsWith('.css')) continue;
    for (const [rule] of (await readFile(join(assets, name), 'utf8')).matchAll(/@font-face\s*\{[^{}<]*\}/g)) {
      const [found, family] = /font-family:\s*["']?([^;"'}]+?)["']?\s*;/.exec(rule) ?? [];
      const asked = families[family ?? ''];
      if (found && asked) rules.push(rule.replace(found, `font-family:"${asked}";`));
    }
  }
  return rules.length > 0 ? rules.join('\n') : null;
}

/**
 * A brief as the workbench shows and prints it: with the workbench's fonts, under the policy its answer carries. The page
 * that is downloaded stays as it is, whole in itself.
 */
export function withFonts(html: string, fonts: string): string {
  const own = /<meta http-equiv="Content-Security-Policy"[^>]*>\n?/i;
  return html.replace(own, '').replace('<style>', () => `<style>${fonts}\n`);
}
