import {expect, test} from 'vitest';
import {drafted, record} from './made.ts';

const names = {harbour: 'Harbour', guild: 'Guild'};
const wantsOf = (text: string, content: string) =>
  drafted(
    record(
      text,
      names,
      [
        {by: 'guild', of: 'harbour', act: 'resume talks over the basin'},
        {kind: 'refusal', by: 'harbour', act: 'flood the basin'},
      ],
      [],
      {statements: [{speaker: 'guild', cue: 'warned', content}]},
    ),
  ).yaml;

test('what is feared is what the warning names', () => {
  const content = 'that the nets would be lost if Harbour were to flood the basin';
  const text = `Guild asked Harbour to resume talks over the basin. Harbour will not flood the basin. Guild warned ${content}.`;
  expect(wantsOf(text, content)).toContain('not harbour.flood-basin');
});

test('going on with something else over the same thing is no fear of talks', () => {
  const content = 'that the nets would be in danger if Harbour goes on with the second dredging of the basin';
  const text = `Guild asked Harbour to resume talks over the basin. Harbour will not flood the basin. Guild warned ${content}.`;
  expect(wantsOf(text, content).split('\n  guild:').at(-1)).not.toContain('not harbour.resume-talks');
});

test('concern that talks have stalled is no fear of talks', () => {
  const content = 'that the talks over the basin which Harbour had promised to resume had stalled';
  const text = `Guild asked Harbour to resume talks over the basin. Harbour will not flood the basin. Guild warned ${content}.`;
  expect(wantsOf(text, content).split('\n  guild:').at(-1)).not.toContain('not harbour.resume-talks');
});

test('what somebody’s works may do is no option of theirs to let', () => {
  const content = 'that Harbour’s planned sluices will cut the flow to the nets';
  const text = `Guild asked Harbour to resume talks over the basin. Harbour will not flood the basin. Guild warned ${content}.`;
  expect(wantsOf(text, content)).not.toMatch(/sluices/);
});
