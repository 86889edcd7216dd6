import * as Plot from '@observablehq/plot';
import {parseHTML} from 'linkedom';

// Colours by name, so that one drawing serves the light page, the dark page and paper.
export const ink = 'var(--ink)';
export const accent = 'var(--accent)';
export const soft = 'var(--soft)';
export const paper = 'var(--paper)';

/** A plot as SVG text that brings no style sheet, no class and no needless decimals. */
export function drawing(options: Plot.PlotOptions): string {
  const {document} = parseHTML('<!doctype html><body></body>');
  const svg = Plot.plot({
    ...options,
    document: document as unknown as Plot.PlotOptions['document'],
    style: {fontSize: '12px'},
  });
  // its own style sheet would need a looser policy than the page's, and says nothing the page does not
  for (const style of svg.querySelectorAll('style')) style.remove();
  // a picture speaks through its title and description; names of its parts would be heard instead of them
  for (const part of svg.querySelectorAll('[aria-label], [aria-description]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  svg.removeAttribute('class');
  return svg.outerHTML.replace(/(\d+\.\d{2})\d+/g, '$1');
}
