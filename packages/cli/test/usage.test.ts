import {expect, test} from 'vitest';
import {suasion} from './memory-terminal.ts';

process.chdir(new URL('../../..', import.meta.url).pathname);
const geneva = 'cases/own/geneva-2014/geneva-2014.conflict.yaml';
const chicken = 'cases/textbook/chicken/chicken.conflict.yaml';
const elmira = 'cases/xu-2007/elmira-9-states/elmira-9-states.conflict.yaml';

// what stands on the command line and cannot be resolved: exit 2, a reason on stderr, nothing on stdout
test.each([
  ['', 'Usage: suasion'],
  ['slove x', "unknown command 'slove'"],
  ['slove x', 'Did you mean solve?'],
  ['solve', "missing required argument 'conflict'"],
  ['solve a b', 'too many arguments'],
  [`solve ${chicken} --jsno`, 'Did you mean --json?'],
  [`solve ${chicken} --concepts nash,sqe`, 'Did you mean seq?'],
  [`solve ${chicken} --concepts`, 'argument missing'],
  [`solve ${chicken} --sanctions several`, 'Allowed choices are single, joint'],
  [`solve ${chicken} --json --csv`, 'choose one of --json and --csv'],
  [`solve ${chicken} --summary --csv`, '--summary goes with --json'],
  [`ask ${geneva}`, "missing required argument 'goal'"],
  [`ask ${geneva} adi`, 'did you mean `aid`?'],
  [`ask ${geneva} russia.pres`, 'did you mean `russia.press`?'],
  [`ask ${geneva} "aid and"`, 'cannot be read'],
  [`ask ${geneva} ""`, 'cannot be read'],
  [`ask ${geneva} aid --by rusia`, 'did you mean `russia`?'],
  [`ask ${geneva} aid --by russia,`, 'there is no decision maker ``'],
  [`ask ${geneva} aid --by nobody-we-know`, 'there are russia, us, government'],
  [`ask ${geneva} aid --from 1537`, 'ids run from 1 to 1536'],
  [`ask ${geneva} aid --from 0`, 'ids run from 1 to 1536'],
  [`ask ${geneva} aid --from YN-`, '3 letters'],
  [`ask ${geneva} aid --from YN---------`, 'one was expected'],
  [`ask ${geneva} aid --from aid`, 'fits 384 states, one was expected'],
  [`ask ${geneva} aid --concept sql`, 'Allowed choices are nash'],
  [`ask ${geneva} 1537`, 'ids run from 1 to 1536'],
  [`why ${chicken} bothSwrve`, 'did you mean `bothSwerve`?'],
  [`why ${chicken} 5`, 'ids run from 1 to 4'],
  [`why ${chicken} 1 --for c`, 'there is no decision maker `c`'],
  [`why ${elmira} 5 --concept sim`, 'this model does not have'],
  [`why ${elmira} 5 --for ministry,uniroyal --concept sseq`, 'no form for coalitions'],
  [`paths ${elmira} 10`, 'ids run from 1 to 9'],
  [`convert ${chicken} out.cvs`, 'did you mean `.csv`?'],
  [`convert ${chicken} out`, 'has no ending'],
  [`convert ${chicken} nowhere/at/all/out.csv`, 'its folder does not exist'],
  ['completions tcsh', 'Allowed choices are bash, zsh, fish'],
  ['help solvee', 'Did you mean solve?'],
  ['nothing --help', "unknown command 'nothing'"],
])('%s', async (line, reason) => {
  const argv = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const {code, out, err} = await suasion(argv);
  expect({code, out}).toEqual({code: 2, out: ''});
  expect(err).toContain(reason);
  expect(err).not.toMatch(/\n\s+at /);
});

test('names and ids of decision makers are both understood, capitals and blanks aside', async () => {
  const asked = ['russia,us', 'us,russia', 'Russia, United States and allies', 'RUSSIA,US,us'];
  const answers = await Promise.all(asked.map(by => suasion(['ask', geneva, 'aid', '--by', by, '--json'])));
  expect(new Set(answers.map(({out}) => out)).size).toBe(1);
  expect(JSON.parse(answers[0]!.out).verdicts).toMatchObject([
    {by: ['Russia', 'United States and allies'], verdict: 'assured'},
  ]);
});

test('a goal may be an outcome, a formula, a pattern or the id of a state', async () => {
  const goals = ['aid', 'government.access and opposition.truce', '129', 'NNNNNNNYNNN'];
  const found = await Promise.all(
    goals.map(async goal => JSON.parse((await suasion(['ask', geneva, goal, '--json'])).out)),
  );
  expect(found[0]).toEqual(found[1]);
  expect(found[2]).toEqual(found[3]);
  expect(found[2]).toMatchObject({holds: true, asks: 'end', statusQuo: 129});
});

test('without a status quo ask and paths stop and say so, and go on from --from', async () => {
  for (const command of [
    ['ask', chicken, 'crash'],
    ['paths', chicken, 'crash'],
  ]) {
    const stopped = await suasion(command);
    expect(stopped).toMatchObject({code: 1, out: ''});
    expect(stopped.err).toContain('no status quo');
    expect(await suasion([...command, '--from', 'bothSwerve'])).toMatchObject({code: 0, err: ''});
  }
});

test('every command has help with an example, on stdout', async () => {
  const {out} = await suasion(['--help']);
  const names = [
    ...out
      .split('Commands:')[1]!
      .split('\n\n')[0]!
      .matchAll(/^ {2}([a-z]+) /gm),
  ]
    .map(([, name]) => name!)
    .filter(n => n !== 'help');
  expect(names).toEqual(
    expect.arrayContaining(['check', 'solve', 'ask', 'why', 'paths', 'invert', 'robust', 'convert']),
  );
  for (const name of names) {
    const help = await suasion([name, '--help']);
    expect(help).toMatchObject({code: 0, err: ''});
    expect(help.out).toMatch(new RegExp(`Examples?:\\n  suasion ${name}`));
    expect((await suasion(['help', name])).out).toBe(help.out);
  }
});

test('a pattern may begin with a dash, and is not taken for an option', async () => {
  const two = 'suasion: 1\ndecisionMakers: {a: {options: {x: X, y: Y}}, b: {options: {z: Z}}}\nstatusQuo: []\n';
  const ask = (...words: string[]) => suasion(['ask', '-', ...words, '--json'], {input: two});
  expect(JSON.parse((await ask('-Y-')).out).goal).toEqual([3, 4, 7, 8]);
  expect(JSON.parse((await ask('--Y and not a.x')).out).goal).toEqual([5, 7]);
  expect((await ask('-Y-')).out).toBe((await ask('a.y')).out);
  const why = await suasion(['why', '-', '-YN'], {input: two});
  expect(why.code).toBe(2);
  expect(why.err).toContain('suasion: the pattern -YN fits 2 states, one was expected\n');
});
