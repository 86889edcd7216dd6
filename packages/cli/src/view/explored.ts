import {explainVisited, type Partial, type Visited} from '@suasion/solve';
import type {Page} from './page.ts';

/** What was visited for an answer found by exploring, and why the states were not listed. */
export function printVisited(page: Page, space: Partial, visited: Visited, reason: string): void {
  page.line();
  page.heading('What was visited');
  page.paragraph(`The states were not listed: ${reason}.`, 2, 2);
  for (const sentence of explainVisited(space, visited)) page.paragraph(sentence, 2, 2);
}
