import {
  type Concept,
  describeState,
  type OpenReasons,
  type Reasons,
  type Space,
  shortNames,
  type Why,
} from '@suasion/solve';
import {displayWidth, pad} from '../text/width.ts';
import {count, type Page} from './page.ts';
import {printHead, stateLabel} from './states.ts';

/** Up to this many improvements are told one by one. */
const fewImprovements = 6;

/** Stability at a glance when several concepts are there, then the reasons under one, decision maker by decision maker. */
export function printReasons(
  page: Page,
  space: Space,
  {state, reasons}: Pick<Why, 'state'> & {reasons: readonly (Reasons | OpenReasons)[]},
  concept: Concept,
  all: boolean,
): void {
  const {c} = page;
  printHead(page, space);
  page.paragraph(`${c.bold('State')}  ${stateLabel(space, state)} — ${describeState(space, state)}`, 0, 7);
  const concepts = [...new Set(reasons.map(reason => reason.concept))];
  if (concepts.length > 1) printGlance(page, space, reasons, concepts);
  for (const reason of reasons) {
    if (reason.concept !== concept) continue;
    if (reason.stable === null) {
      page.line();
      const who = reason.by.map(d => space.conflict.decisionMakers[d].name).join(' + ');
      page.paragraph(c.yellow(`Not known for ${who} by ${shortNames[concept]}. ${reason.why}`));
      continue;
    }
    const [verdict, ...improvements] = reason.text;
    page.line();
    page.paragraph((reason.stable ? c.green : c.yellow)(verdict));
    const told = all ? improvements : improvements.slice(0, fewImprovements);
    for (const sentence of told) page.paragraph(`– ${sentence}`, 2, 4);
    const rest = improvements.length - told.length;
    if (rest > 0) page.line(c.dim(`  … and ${count(rest, 'more improvement')}; --all tells them`));
  }
}

function printGlance(
  page: Page,
  space: Space,
  reasons: readonly (Reasons | OpenReasons)[],
  concepts: readonly Concept[],
): void {
  const groups = [...new Set(reasons.map(({by}) => by.join(' ')))];
  const name = (group: string) =>
    group
      .split(' ')
      .map(d => space.conflict.decisionMakers[+d].name)
      .join(' + ');
  const width = Math.max('Stable for'.length, ...groups.map(group => displayWidth(name(group))));
  page.line();
  page.line(
    `${page.c.bold(pad('Stable for', width))}${concepts.map(concept => pad(shortNames[concept], 7, 'end')).join('')}`,
  );
  for (const group of groups) {
    const cells = concepts.map(concept => {
      const {stable} = reasons.find(reason => reason.concept === concept && reason.by.join(' ') === group)!;
      return (stable ? page.c.green : page.c.yellow)(pad(stable === null ? '?' : stable ? 'yes' : 'no', 7, 'end'));
    });
    page.line(`${pad(name(group), width)}${cells.join('')}`);
  }
}
