import type {EvidenceRecord, Span} from '@suasion/model';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readSentences} from '../../test/sentences.ts';

type Row = [text: string, found: string[]];
type Show = (
  record: EvidenceRecord,
  name: (id: string | null) => string,
  cut: (spans: readonly Span[]) => string,
) => string[];

function table(title: string, rows: Row[], show: Show): void {
  describe(title, () => {
    test.each(rows)('%s', (text, found) => {
      const {record, name, cut} = readSentences(text);
      expect(show(record, name, cut).sort()).toEqual([...found].sort());
    });
  });
}

table(
  'requirements',
  [
    ['“First the repairs, then the vote,” France said.', ['the repairs < the vote']],
    ['Norway can sell the fleet only with the consent of parliament.', ['the consent of parliament < sell the fleet']],
    [
      'The opposition demanded prisoner releases before allowing access to Homs.',
      ['prisoner releases < allowing access to Homs'],
    ],
    ['Greece refused to talk until the ships had left.', ['the ships had left < talk']],
    [
      'Troops will be withdrawn only after elections have been held.',
      ['elections have been held < Troops will be withdrawn'],
    ],
    ['The evacuation hinges on a local truce.', ['a local truce < The evacuation']],
    ['Brussels made the loan conditional on a new budget.', ['a new budget < the loan']],
    ['Yemen tied the withdrawal to a ceasefire.', ['a ceasefire < the withdrawal']],
    ['Payment will follow the signing of the contract.', ['the signing of the contract < Payment']],
    ['A withdrawal will follow the ceasefire.', ['the ceasefire < A withdrawal']],
    ['A ceasefire must precede the withdrawal.', ['A ceasefire < the withdrawal']],
    ['The withdrawal is subject to approval by parliament.', ['approval by parliament < The withdrawal']],
    ['There will be no withdrawal before a ceasefire.', ['a ceasefire < withdrawal']],
    ['Yemen wants a ceasefire before the withdrawal.', ['a ceasefire < the withdrawal']],
    ['Before the port reopens, the mines must be cleared.', ['the mines must be cleared < the port reopens']],
    ['Not until a ceasefire holds will Yemen withdraw.', ['a ceasefire holds < withdraw']],
    // with its subject and without it is one
    ['Syria must let aid in before talks resume, France said.', ['let aid in < talks resume']],
    // and what is none
    ['They met the day before the talks.', []],
    ['Once again the talks failed.', []],
    ['He slept until dawn.', []],
    ['Syria is utterly dependent on Russia.', []],
    ['France told its envoys to stop selling grain seven months before it announced the ban.', []],
    [
      'France told its envoys to stop selling grain before it announces the ban.',
      ['stop selling grain < it announces the ban'],
    ],
    ['Yemen refused talks until three weeks before the truce ran out.', []],
    ['The minister invited them to tour a hall that had once been used for games.', []],
    ['The inquiry linked the attack to a militia.', []],
  ],
  (r, _, cut) => r.requires.map(q => `${cut(q.first)} < ${cut(q.then)}`),
);

table(
  'relations',
  [
    ['Russia has influence over Syria.', ['Russia influence Syria asserted']],
    ['France called on Russia to use its alleged influence with Syria.', ['Russia influence Syria alleged']],
    ['Iran backs Hezbollah.', ['Iran support Hezbollah asserted']],
    ['Belarus is an ally of Russia.', ['Belarus alliance Russia asserted']],
    [
      'Chad and Libya met in Doha under Qatari mediation.',
      ['Qatar mediation Chad asserted', 'Qatar mediation Libya asserted'],
    ],
    [
      'A Qatari-brokered truce between Chad and Libya held.',
      ['Qatar mediation Chad asserted', 'Qatar mediation Libya asserted'],
    ],
    [
      'Qatar is acting as a mediator between Chad and Libya.',
      ['Qatar mediation Chad asserted', 'Qatar mediation Libya asserted'],
    ],
    [
      'Qatar carried messages between Chad and Libya.',
      ['Qatar mediation Chad asserted', 'Qatar mediation Libya asserted'],
    ],
    ['Chad and Libya negotiated through Qatar.', ['Qatar mediation Chad asserted', 'Qatar mediation Libya asserted']],
    [
      'Qatar, which is trying to mediate between Chad and Libya, urged calm.',
      ['Qatar mediation Chad asserted', 'Qatar mediation Libya asserted'],
    ],
    ['Iran supplies Hezbollah with rockets.', ['Iran support Hezbollah asserted']],
    ['Iran supplied weapons to Hezbollah.', ['Iran support Hezbollah asserted']],
    ['Israel accused Iran of arming Hezbollah.', ['Iran support Hezbollah alleged']],
    ['Iran denies arming Hezbollah.', ['Iran support Hezbollah alleged']],
    ['Hungary joined NATO in 1999.', ['Hungary membership NATO asserted']],
    ['As a NATO member, Hungary has a vote.', ['Hungary membership NATO asserted']],
    ['Hungary and Romania are old rivals.', ['Hungary opposition Romania asserted']],
    ['The refinery is owned by Gazprom.', ['Gazprom control refinery asserted']],
    // and what is none
    ['Egypt backed down.', []],
    ['France and Germany have a common border.', []],
    ['Iran has no influence over Qatar.', []],
    ['Chad asked Qatar to mediate in its dispute with Libya.', ['Chad opposition Libya asserted']],
    ['Egypt sent aid to the north.', []],
    ['Emmanuel Macron leads Marine Le Pen by two points.', []],
    ['Boris Johnson attacked Emmanuel Macron for his support of military action in Libya.', []],
    ['The union opposed the NATO resolution.', []],
    ['The minister joined the crowd.', []],
    ['Boris Johnson led Emmanuel Macron by five points among voters.', []],
    ['The delegation of France was led by Emmanuel Macron.', []],
  ],
  (r, name) => r.relations.map(x => `${name(x.from)} ${x.kind} ${name(x.to)} ${x.standing}`),
);

table(
  'claims',
  [
    [
      'Greece accused Egypt of violating its airspace. Egypt denied it.',
      ['violating its airspace: alleged Greece, denied Egypt'],
    ],
    ['Iran denied that it had shelled the village.', ['it had shelled the village: denied Iran']],
    [
      'Sudan alleged that Ethiopia had closed the gates. Ethiopia rejected the allegation.',
      ['Ethiopia had closed the gates: alleged Sudan, denied Ethiopia'],
    ],
    [
      'The New York Times first reported that Israel had tested the missile. Israel declined to comment.',
      ['Israel had tested the missile: reported New York Times, declined Israel'],
    ],
    ['India confirmed that the talks had begun.', ['the talks had begun: confirmed India']],
    [
      'Amnesty International said soldiers had burned the village, which Sudan denied.',
      ['soldiers had burned the village: alleged Amnesty International, denied Sudan'],
    ],
    [
      'The soldiers burned the village, according to Amnesty International, a charge the army denied.',
      ['The soldiers burned the village: alleged Amnesty International, denied army'],
    ],
    [
      'Sudan said soldiers had sold the grain. The report could not be independently verified.',
      ['soldiers had sold the grain: alleged Sudan'],
    ],
    [
      'Sudan dismissed a claim by Chad that its troops had crossed the border.',
      ['its troops had crossed the border: alleged Chad, denied Sudan'],
    ],
    [
      'Reports that the gates had been closed were denied by Ethiopia.',
      ['the gates had been closed: reported -, denied Ethiopia'],
    ],
    ['It was not true that the gates had been closed, Ethiopia said.', ['the gates had been closed: denied Ethiopia']],
    ['Sudan denied responsibility for the attack.', ['responsibility for the attack: denied Sudan']],
    [
      'Sudan has neither confirmed nor denied that its troops crossed the border.',
      ['its troops crossed the border: declined Sudan'],
    ],
    [
      'Sudan acknowledged that its troops had crossed the border.',
      ['its troops had crossed the border: confirmed Sudan'],
    ],
    ['Sudan admitted crossing the border.', ['crossing the border: confirmed Sudan']],
    [
      'The crossing, first reported by Reuters, was confirmed by Sudan.',
      ['The crossing: reported Reuters, confirmed Sudan'],
    ],
    [
      'Sudan called it an undeclared blockade. Chad said it had done no such thing.',
      ['undeclared blockade: alleged Sudan, denied Chad'],
    ],
    [
      'Sudan accused Chad of shelling the town. Chad denied doing so.',
      ['shelling the town: alleged Sudan, denied Chad'],
    ],
    ['Sudan insists it never ordered the raid.', ['it never ordered the raid: denied Sudan']],
    ['Ethiopia would not say whether the gates had been closed.', ['the gates had been closed: declined Ethiopia']],
    // and what is none
    ['Iran said that the talks had begun.', []],
    ['If Egypt denies the report, Sudan will wait.', []],
    ['Japan rejected the plan.', []],
    ['A court in Japan denied bail to the suspect.', []],
    ['Japan denied him a visa.', []],
    ['The general is charged with securing the capital.', []],
    ['The senate of Japan confirmed the judge.', []],
  ],
  (r, name, cut) =>
    r.claims.map(c => `${cut(c.proposition)}: ${c.trail.map(s => `${s.standing} ${name(s.who)}`).join(', ')}`),
);

table(
  'meetings',
  [
    ['The leaders of France and Germany met in Minsk on Monday.', ['happened France, Germany 2020-06-08 Minsk']],
    ['Israel and Egypt will hold talks next month.', ['planned Israel, Egypt 2020-07']],
    ['Talks between France and Serbia are due to resume on Monday.', ['planned France, Serbia 2020-06-15']],
    ['Talks between France and Serbia are supposed to resume in May.', ['planned France, Serbia 2021-05']],
    ['Emmanuel Macron and Boris Johnson are to meet in Rome.', ['planned Emmanuel Macron, Boris Johnson Rome']],
    ['Negotiators for France and Serbia met in Rome.', ['happened France, Serbia Rome']],
    ['Angela Merkel has telephoned Alexander Lukashenko.', ['happened Angela Merkel, Alexander Lukashenko']],
    [
      "France's finance minister will travel to Rome on 10 July to meet his Italian colleague.",
      ['planned France, Italy 2020-07-10 Rome'],
    ],
    [
      'Emmanuel Macron flew to Rome to ask Boris Johnson for a guarantee.',
      ['happened Emmanuel Macron, Boris Johnson Rome'],
    ],
    ['Emmanuel Macron spent eleven hours with Boris Johnson.', ['happened Emmanuel Macron, Boris Johnson']],
    ['Israel and Egypt are to talk again over the weekend.', ['planned Israel, Egypt']],
    ['Boris Johnson was closeted with Emmanuel Macron until late.', ['happened Boris Johnson, Emmanuel Macron']],
    ['Emmanuel Macron had an hour alone with Boris Johnson.', ['happened Emmanuel Macron, Boris Johnson']],
    ['Talks between Israel and Egypt fell apart.', ['failed Israel, Egypt']],
    ['Egypt has called in the Israeli ambassador.', ['happened Egypt, Israeli ambassador']],
    ['Israel and Egypt spoke by telephone on Sunday.', ['happened Israel, Egypt 2020-06-07']],
    ['Israel and Egypt concluded two days of talks in Geneva.', ['happened Israel, Egypt Geneva']],
    ['The union and the company returned to the negotiating table on Monday.', ['happened union, company 2020-06-08']],
    ['Egypt called off a meeting with Sudan planned for Friday.', ['failed Egypt, Sudan 2020-06-12']],
    ['Sudan stayed away from the talks with Ethiopia.', ['failed Sudan, Ethiopia']],
    ['Sudan refused to attend the talks with Ethiopia in Nairobi.', ['failed Sudan, Ethiopia Nairobi']],
    ['A summit of Sudan, Ethiopia and Kenya was postponed.', ['failed Sudan, Ethiopia, Kenya']],
    ['Germany brought Sudan and Ethiopia together in Berlin.', ['happened Sudan, Ethiopia Berlin']],
    ['After meeting Boris Johnson, Emmanuel Macron flew home.', ['happened Emmanuel Macron, Boris Johnson']],
    [
      'At a meeting with Boris Johnson in Rome, Emmanuel Macron raised the licences.',
      ['happened Emmanuel Macron, Boris Johnson Rome'],
    ],
    ["Sudan's president visited Cairo for talks with Egypt.", ['happened Sudan, Egypt']],
    // and what is none
    ['Iran met its obligations.', []],
    ['France asked Iran to meet Germany.', []],
    ['The talks are difficult.', []],
    ['Iran called for talks with Germany.', []],
    ['Iran did not rule out talks with Germany.', []],
    ['Iran returned to the market.', []],
    ['We speak to Israel every day.', []],
  ],
  (r, name) =>
    r.meetings.map(m => [m.status, m.who.map(name).join(', '), m.when, m.where].filter(x => x !== null).join(' ')),
);

table(
  'deadlines',
  [
    ['The council asked Syria to submit a plan within fourteen days.', ['submit a plan: 2020-06-24']],
    ['France must withdraw its troops within forty-eight hours.', ['withdraw its troops: 2020-06-12']],
    ['The union has until midnight on Friday to accept the offer.', ['accept the offer: 2020-06-12']],
    ['The deadline for a deal is 15 July.', ['a deal: 2020-07-15']],
    ['The vote is scheduled for 12 July.', ['The vote: 2020-07-12']],
    ['The deadline for claims was pushed back to 3 July.', ['claims: 2020-07-03']],
    ['France gave Serbia until Monday for a reply.', ['a reply: 2020-06-15']],
    ['The strikers were told to be back at work by Friday.', ['be back at work: 2020-06-12']],
    ['The offer stands until 5 p.m. on Friday.', ['The offer stands: 2020-06-12']],
    ['A ruling is expected in September.', ['A ruling: 2020-09']],
    ['The mandate runs out on 31 May.', ['The mandate runs out: 2021-05-31']],
    ['Serbia wants an answer by Monday.', ['an answer: 2020-06-15']],
    ['Talks will begin on 15 September.', ['Talks will begin: 2020-09-15']],
    ['France gave Serbia three more days on Monday to withdraw its troops.', ['withdraw its troops: 2020-06-13']],
    ['France gave Serbia 48 hours to withdraw its troops.', ['withdraw its troops: 2020-06-12']],
    ['Its president is due to step down at the end of October.', ['step down: 2020-10-31']],
    ['All of it is to be destroyed by 30 June 2021.', ['All of it is to be destroyed: 2021-06-30']],
    // and what is none
    ['The round ended on Friday.', []],
    ['The fund would be short by 2030.', []],
    ['They met in March.', []],
  ],
  (r, _, cut) => r.deadlines.map(d => `${cut(d.what)}: ${d.when}`),
);

test('hostile text never throws, and every span lies in the text', () => {
  const scraps = fc.constantFrom(
    ...[
      'Iran ',
      'demanded ',
      'that ',
      'unless ',
      'before ',
      'will not ',
      '“',
      '”',
      '"',
      ',',
      '. ',
      '\n\n',
      'both sides ',
      'they ',
      'to ',
      'can ',
      'together ',
      'denied it',
      '\u0000',
      '\u200f',
      '👩‍👩‍👧',
      'QUESTION: ',
      'on Friday ',
      'if ',
      'should ',
    ],
  );
  const spansIn = (value: unknown): Span[] =>
    Array.isArray(value)
      ? value.flatMap(spansIn)
      : value && typeof value === 'object'
        ? 'start' in value && 'doc' in value
          ? [value as Span]
          : Object.values(value).flatMap(spansIn)
        : [];
  fc.assert(
    fc.property(fc.array(fc.oneof({weight: 5, arbitrary: scraps}, fc.string()), {maxLength: 60}), parts => {
      const text = parts.join('');
      const {record} = readSentences(text);
      const {demands, abilities, requires, relations, claims, meetings, deadlines} = record;
      for (const s of spansIn([demands, abilities, requires, relations, claims, meetings, deadlines])) {
        expect(s.start).toBeGreaterThanOrEqual(0);
        expect(s.end).toBeGreaterThan(s.start);
        expect(s.end).toBeLessThanOrEqual(text.length);
      }
    }),
    {seed: 11, numRuns: 60},
  );
});
