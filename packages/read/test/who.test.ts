import type {SourceDocument} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {whoIsIn} from '../src/actors/who.ts';
import {recognise} from '../src/documents/parts.ts';
import {analyse, loadReader} from '../src/index.ts';
import {mergeReadings} from '../src/record/merge.ts';
import {readText} from '../src/record/read-text.ts';

const reader = loadReader();
const cast = (text: string) => whoIsIn(analyse(text, reader.language));
/** whom the words first stand for in a text, and for whom that one speaks */
const who = (text: string, words: string) => {
  const c = cast(text);
  const m = c.inOrder().find(x => c.phrase(x.from, x.to) === words);
  if (!m) return null;
  const x = c.actors[m.actor]!;
  return [x.name, c.actors[x.speaksFor]?.name ?? null];
};
const kindOf = (text: string, name: string) => cast(text).actors.find(x => x.name === name)?.kind ?? null;

const document = (text: string, title: string): SourceDocument => ({
  id: 'a', file: 'a.txt', title, outlet: null, author: null, published: '2024-05-21', url: null, retrieved: null,
  sha256: '0'.repeat(64), mediaType: 'text/plain', text, parts: [],
}); // biome-ignore format: one document
/** “asker → asked: act” of every demand read in a text */
const demands = (text: string, title = 'A report') => {
  const r = mergeReadings([readText(document(text, title), reader)]);
  const name = (id: string | null) => r.actors.find(x => x.id === id)?.name ?? '-';
  return r.demands.map(d => `${name(d.by)} → ${name(d.of)}: ${d.act.map(s => text.slice(s.start, s.end)).join(' ')}`);
};

/** What is found of some words of a text, row by row. */
function table(of: (text: string, words: string) => unknown, rows: [text: string, words: string, expected: string][]) {
  test.each(rows)('%s', (text, words, expected) => {
    expect(of(text, words)).toBe(expected);
  });
}

describe('who is in office where the year is not known', () => {
  test.each([
    ["The foreign minister of Hadi's government, Musa Keita, left.", 'Musa Keita', 'Yemen'],
    ['Advisers to Hadi, Musa Keita said, would wait.', 'Musa Keita', null],
    ['China met U.S. Trade representative Ann Roe on Monday.', 'U.S. Trade representative Ann Roe', 'United States'],
    ['US Trade Representative Ann Roe said it would wait.', 'US Trade Representative Ann Roe', 'United States'],
    ['Fair Trade retailer Ann Roe said it would wait.', 'Ann Roe', null],
    ['Donald Trump said he would go. President Obama refused.', 'Donald Trump', null],
    ["Trump's campaign said he would visit Israel.", 'Trump', null],
    ['The Republican nominee, Donald Trump, said he would go.', 'Donald Trump', null],
    ['President Trump said he would go. Former President Obama mocked him.', 'President Trump', 'United States'],
    ['Trump said the troops would leave. Macron objected.', 'Trump', 'United States'],
  ])('%s', (text, words, speaksFor) => {
    expect(who(text, words)?.[1]).toBe(speaksFor);
  });
});

describe('for whom a person speaks', () => {
  test.each([
    ['Olga Brandt, who leads the Harbour Party, left early. Brandt was tired.', 'Brandt', 'Harbour Party'],
    ['The Harbour Party board, chaired by Olga Brandt, met. Brandt was tired.', 'Brandt', 'Harbour Party'],
    ['The Harbour Party met on Friday. Its co-leader, Olga Brandt, stayed away.', 'Olga Brandt', 'Harbour Party'],
    ["Ireland's Aoife Byrne asked for more time.", 'Aoife Byrne', 'Ireland'],
    ['President Helena Varga of Kenya asked for more time.', 'President Helena Varga', 'Kenya'],
    ['The Danish army spokesman, Colonel Nils Holm, denied it.', 'Colonel Nils Holm', 'Denmark'],
  ])('%s', (text, words, body) => {
    expect(who(text, words)?.[1]).toBe(body);
  });
  test('a former head of a body speaks for it no more, nor one who never led it', () => {
    expect(who('Olga Brandt, who once led the Harbour Party, left early.', 'Olga Brandt')?.[1]).toBe(null);
    expect(who('Olga Brandt, who has ruled it out, left the Harbour Party.', 'Olga Brandt')?.[1]).toBe(null);
  });
  test('members, boards and leaders act with their body, customers do not', () => {
    const text = "The Dockers' Union met. Union leaders and its members cheered. The union's customers did not.";
    expect(who(text, 'Union leaders')?.[1]).toBe("Dockers' Union");
    expect(who(text, 'its members')?.[1]).toBe("Dockers' Union");
    expect(who(text, "The union's customers")?.[1] ?? null).toBe(null);
  });
  test('people of a trade act with the union of that trade', () => {
    expect(who('The Tanners Union met on Monday. Tanners are tired.', 'Tanners')?.[1] ?? 'Tanners Union').toBe(
      'Tanners Union',
    );
    expect(who('The Lakeside Teachers Union met on Monday. Teachers are tired.', 'Teachers')?.[1]).toBe(
      'Lakeside Teachers Union',
    );
  });
});

describe('one actor by several names', () => {
  table(
    (text, words) => who(text, words)?.[0],
    [
      [
        'Talks between Meridian Ferries and its crews ended on Monday. Meridian said it had no choice.',
        'Meridian',
        'Meridian Ferries',
      ],
      ['Nestor Quispe, the former miner who commands the rebels, wants talks.', 'the former miner', 'Nestor Quispe'],
      ['The airline, NorthLine, said on Monday that it would pay.', 'The airline', 'NorthLine'],
      ['The Green Harbour Movement met. GHM wants a vote.', 'GHM', 'Green Harbour Movement'],
      ['The Government of Laos refused. Vientiane said no more.', 'Government of Laos', 'Laos'],
      ['Frank-Ulrich Steinbach spoke on Friday. Steinbach was brief.', 'Steinbach', 'Frank-Ulrich Steinbach'],
      [
        'Ana Ruiz spoke on Friday. The former governor told a crowd that she would run.',
        'The former governor',
        'Ana Ruiz',
      ],
    ],
  );
  test('a body in a list is nobody else', () => {
    const [, second] = ['Hamas', who('Hamas, the union and Egypt met on Friday.', 'the union')?.[0]];
    expect(second).not.toBe('Hamas');
  });
});

describe('kinds', () => {
  table(kindOf, [
    [
      "Kestria's defence ministry accused Dorvan of shelling a village. Kestrian troops fired back.",
      'Kestria',
      'state',
    ],
    ['Dorvan denied it on Monday. Dorvani artillery had been silent.', 'Dorvan', 'state'],
    ['ExxonMobil wants the line moved.', 'ExxonMobil', 'organisation'],
    ["On Friday Quarrion's shareholders met. Quarrion refused the offer.", 'Quarrion', 'organisation'],
    ['Mr Odell has shareholders to please. Odell refused the offer.', 'Odell', 'person'],
  ]);
  test('a birthday party is no actor', () => {
    expect(
      cast('Rebels walked into a birthday party.')
        .actors.map(x => x.name)
        .join(),
    ).not.toContain('party');
  });
});

describe('both sides', () => {
  test('are those at odds, never who calls on them', () => {
    const text =
      'Iran accused Iraq of firing on its boats. Iraq denied the charge. Oman, which has offered to mediate, urged both sides to stop firing.';
    expect(demands(text)).toEqual(expect.arrayContaining(['Oman → Iran: stop firing', 'Oman → Iraq: stop firing']));
    expect(demands(text).filter(d => /→ Oman/.test(d))).toEqual([]);
  });
  test('one phrase for several asks and is asked for each', () => {
    const text = 'Egyptian and Sudanese ministers urged Ethiopia to stop filling the dam.';
    expect(demands(text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Egypt.* → Ethiopia/),
        expect.stringMatching(/^Sudan.* → Ethiopia/),
      ]),
    );
  });
  test('who speaks at a podium speaks for whom the title names', () => {
    const text =
      'QUESTION: Any news?\n\nSPOKESMAN: We urge Iran to release the crew.\n\nQUESTION: And if it refuses?\n\nSPOKESMAN: We are ready to talk to Iran.';
    const r = mergeReadings([readText(document(text, 'State Department noon briefing on Iran'), reader)]);
    expect(r.actors.map(x => [x.name, x.speaksFor])).toContainEqual(['SPOKESMAN', 'united-states']);
  });
  test('a subject before a relative clause is the subject', () => {
    const text = 'Elders from the valley, where Kenyan farmers have been driven out, urged Sudan to send help.';
    expect(demands(text).join()).toMatch(/^Elders.* → Sudan: send help/);
  });
});

describe('firms and other bodies', () => {
  test.each([
    ['Vertico, which employs the fitters, said it was sorry.', 'Vertico'],
    ['Zippa said it would not talk to the couriers.', 'Zippa'],
    ['A Dravex spokeswoman declined to say more.', 'Dravex'],
    ["Nordfisk, the country's biggest processor, backed the skippers.", 'Nordfisk'],
    ['The union, Calcio Unito, has asked for patience.', 'Calcio Unito'],
    ['The lender is Tarnova Homes. Tarnova has refused.', 'Tarnova Homes'],
  ])('%s: %s is no person', (text, name) => {
    expect(kindOf(text, name)).toBe('organisation');
  });
  test('who says “she” of herself, or has a title, is one', () => {
    expect(kindOf('Halvorn said she would not talk to the couriers.', 'Halvorn')).toBe('person');
    expect(kindOf('Ms Halvorn, which nobody expected, agreed.', 'Halvorn')).toBe('person');
  });
  test('a firm is called by the first word of its name, a town is not', () => {
    expect(who('Clariton Services has won the contract. Clariton refused to pay.', 'Clariton')?.[0]).toBe(
      'Clariton Services',
    );
    const town = 'They met in Rottervik. Rottervik Terminals was closed.';
    expect(who(town, 'Rottervik')?.[0] ?? null).not.toBe('Rottervik Terminals');
  });
  test('“the company” is the firm the sentence was about, “the union” what was called one', () => {
    const text =
      'Vertico said it would wait. It urged Amplex, the fitters\u2019 union, to return. The company offered more. The union refused.';
    expect(who(text, 'The company')?.[0]).toBe('Vertico');
    expect(who(text, 'The union')?.[0]).toBe('Amplex');
  });
  test('the firm that is speaking is “the operator” of what it says', () => {
    const text = 'Skyhaven Group and Dravex Group met. A Skyhaven spokesman said the operator was content.';
    expect(who(text, 'the operator')?.[0]).toBe('Skyhaven Group');
  });
  test('what a first sentence describes is named later, where only one such body is', () => {
    const text = 'The outsourcing company left the talks. Its rival was glad. Clariton Services would not say why.';
    expect(who(text, 'The outsourcing company')?.[0]).toBe('Clariton Services');
    const two = 'The outsourcing company left the talks. Clariton Services and Tarnova Homes would not say why.';
    expect(who(two, 'The outsourcing company')?.[0]).toBe('outsourcing company');
  });
  test('“a spokeswoman” speaks for the body the sentence before is about', () => {
    const text = 'Tarnova Homes refused to pay. A spokeswoman said it was sorry. She denied more.';
    expect(who(text, 'A spokeswoman')?.[1]).toBe('Tarnova Homes');
    expect(who(text, 'She')?.[1]).toBe('Tarnova Homes');
  });
  test('the trust asked to step in is what “it” could do something', () => {
    const text = 'Clariton refused. Ms Okafor called on the hospital trust to step in, saying it could end the strike.';
    expect(who(text, 'it')?.[0]).toBe('hospital trust');
  });
  test('whose chief executive speaks is not told by what he says', () => {
    const text =
      'The trust was not a party. “We cannot instruct a contractor,” its chief executive, Martin Hale, said.';
    expect(who(text, 'Martin Hale')?.[1]).toBe('trust');
  });
  test('a minister speaks for the ministry where no state is named', () => {
    const text =
      'Skippers will stay until the fisheries ministry has answered. Fisheries Minister Anna Solberg refused.';
    expect(who(text, 'Fisheries Minister Anna Solberg')?.[1]).toBe('fisheries ministry');
  });
  test('those whose union it is act with it', () => {
    const text = 'Cleaners and porters will walk out on Monday, their union, the Public Guild, said.';
    expect(who(text, 'Cleaners')?.[1]).toBe('Public Guild');
    expect(who(text, 'porters')?.[1]).toBe('Public Guild');
  });
});

describe('whose name it is, and whose office', () => {
  test('a name that is called a union is no person, and its officer named behind a comma speaks for it', () => {
    const text =
      'The joint general secretary of the Amplex trade union, Tom Reyes, left. Amplex had offered more. They said it was late.';
    expect(who(text, 'Amplex')?.[0]).toBe('Amplex');
    expect(kindOf(text, 'Amplex')).toBe('organisation');
    expect(who(text, 'Tom Reyes')?.[1]).toBe('Amplex');
    expect(kindOf('The Reyes family met. Reyes had offered more.', 'Reyes')).not.toBe('organisation');
  });
  test('two letters are those of a body of two words', () => {
    const text = 'Drivers at Kestrel Ferries met. KF rejected the offer. KF chief executive Ann Roe said no.';
    expect(who(text, 'KF')?.[0]).toBe('Kestrel Ferries');
    expect(who(text, 'KF chief executive Ann Roe')?.[1]).toBe('Kestrel Ferries');
  });
  test('letters in brackets tell that commas part no names', () => {
    const text = 'The National Union of Tram, Ferry and Depot Workers (TFDW) met. TFDW refused.';
    expect(who(text, 'TFDW')?.[0]).toBe('National Union of Tram, Ferry and Depot Workers');
    const union = 'The Tram, Ferry and Depot union (TFD) met. TFD refused.';
    expect(who(union, 'TFD')?.[0]).toBe('Tram, Ferry and Depot union');
    const list = 'Officials of Kenya, Uganda and the Lake Chad Basin Commission (LCBC) met.';
    expect(who(list, 'LCBC')?.[0]).toBe('Lake Chad Basin Commission');
  });
  test('a union has a secretary general, and an executive director is of no executive', () => {
    const text = 'The Harbour Nurses Union (HNU) met. Deputy Secretary General Ann Roe said it would strike.';
    expect(who(text, 'Deputy Secretary General Ann Roe')?.[1]).toBe('Harbour Nurses Union');
    const players = 'The Players Association met on Monday, and union Executive Director Tom Reyes said no.';
    expect(who(players, 'union Executive Director Tom Reyes')?.[1]).toBe('Players Association');
  });
  test('the firm of a land is the one so called beside its name', () => {
    const text =
      'Clariton\u2019s board rejected a bid from US drugmaker Vertico. The US company offered more. The British firm refused.';
    expect(who(text, 'The US company')?.[0]).toBe('Vertico');
    expect(who(text, 'The British firm')?.[0]).toBe('Clariton');
    expect(who('Clariton met Vertico. The French firm refused.', 'The French firm')?.[0]).toBe('French firm');
  });
  test('a governor is named in the next sentence', () => {
    const text = "Ohio's governor says her state will pay. Gov. Ann Roe wrote to the firm.";
    expect(who(text, "Ohio's governor")?.[0]).toBe('Ann Roe');
    expect(who("Ohio's governor says no. It rained. They met. Gov. Ann Roe left.", "Ohio's governor")?.[0]).not.toBe(
      'Ann Roe',
    );
  });
  test('a firm’s ending and its possessive end no sentence', () => {
    const text = 'They want to keep Halden Inc.\u2019s mine open. Talks begin.';
    expect(analyse(text, reader.language).sent.length - 1).toBe(2);
  });
  test('a land behind its town is a place, its court is not the land, “the commission” is the European one', () => {
    expect(
      demands(
        'Some African countries left. Talks in Baku, Azerbaijan, were extended on Monday. They want more aid.',
      )[0],
    ).toContain('African countries');
    expect(who('Clariton sued the state. A Kenyan court ordered a halt.', 'A Kenyan court')?.[1]).toBe(null);
    const text = 'The European Commission fined Poland. The commission gave it a month.';
    expect(who(text, 'The commission')?.[0]).toBe('European Union');
  });
  test('letters that two reports bear are of one body', () => {
    const r = mergeReadings([
      readText({...document('The Harbour Nurses, Porters and Cooks Union (HNPCU) wants talks.', 'A'), id: 'a'}, reader),
      readText({...document('The Harbour Nurses and Cooks Union (HNPCU) refused the offer.', 'B'), id: 'b'}, reader),
      readText({...document('HNPCU rejected the plan. HNPCU wants more.', 'C'), id: 'c'}, reader),
    ]);
    expect(new Set(r.demands.map(d => d.by)).size).toBe(1);
  });
});

describe('what is not the story', () => {
  test('a turn of a transcript opens with who speaks, not with a place', () => {
    const turns =
      'QUESTION: Will you meet them?\n\nCHIEF EXECUTIVE: We will.\n\nQUESTION: When?\n\nCHIEF EXECUTIVE: Soon.';
    expect(recognise(turns).parts.map(p => p.kind)).toEqual(['body']);
    expect(recognise('KABUL: Traders shut their stalls on Monday.').parts[0]?.kind).toBe('dateline');
    expect(recognise('Q: Is it dead?\n\nA: It is not dead.\n\nQ: Who says so?').parts.map(p => p.kind)).toEqual([
      'body',
    ]);
  });
  test('a sentence set in lines has no heading', () => {
    const text =
      'They met on Monday.\n\nThe parties therefore\n\n(a) agree to stop;\n\n(b) ask for help.\n\nThey left.';
    expect(recognise(text).parts.map(p => p.kind)).toEqual(['body']);
  });
  test('whose chairman somebody is stands before its acronym', () => {
    const r = mergeReadings([
      readText(document('Amal Peace Union (APU) chairman Ali Dar rejected the offer.', 'A report'), reader),
    ]);
    const union = r.actors.find(a => a.name === 'Amal Peace Union')!;
    expect(r.actors.find(a => a.name === 'Ali Dar')).toMatchObject({role: 'chairman', speaksFor: union.id});
  });
  test('an acronym is what the text gives it for, whatever a table has', () => {
    const r = mergeReadings([
      readText(
        document(
          'Parti Tanah Indah (PTI) met in May. The PTI urged Iran to wait. Jamaat Ulema-e-Tanah agreed.',
          'A report',
        ),
        reader,
      ),
    ]);
    expect(r.actors.map(a => a.name)).toEqual(expect.arrayContaining(['Parti Tanah Indah', 'Jamaat Ulema-e-Tanah']));
    expect(r.actors.map(a => a.name)).not.toContain('Press Trust of India');
    const press = mergeReadings([
      readText(document('The Press Trust of India (PTI) said so. The PTI said no more.', 'A report'), reader),
    ]);
    expect(press.actors.map(a => a.name)).toEqual(['Press Trust of India']);
  });
  test('neither a party letter nor a dateline amid the text is an actor', () => {
    const text =
      'Sen. Anna Berg (R-Texas) and Tom Lind, D-Vt., asked Iran to free the crew. TOKYO — Japan asked Oman to wait.';
    expect(demands(text)).toEqual([
      'Anna Berg → Iran: free the crew',
      'Tom Lind → Iran: free the crew',
      'Japan → Oman: wait',
    ]);
    const r = mergeReadings([readText(document(text, 'A report'), reader)]);
    expect(r.actors.map(x => x.name).sort()).toEqual(['Anna Berg', 'Iran', 'Japan', 'Oman', 'Tom Lind', 'crew']);
  });
  test('who sends a report is nobody in it', () => {
    const text = 'KUWAIT, June 23 (Strait News Agency) – Four states sent Qatar a list of demands.';
    const c = whoIsIn(analyse(text, reader.language), recognise(text).parts);
    expect(c.actors.map(x => x.name)).not.toContain('Strait News Agency');
  });
});
describe('what somebody is, in front of the name', () => {
  test.each([
    ['The tour operator Tui was sorry. It refused.', 'Tui'],
    ['They waited, while tour operator Tui called for more.', 'Tui'],
    ['On Monday the platform Less Tourism, More Life asked for a ban.', 'Less Tourism, More Life'],
    ['In spring the growers\u2019 union Uni\u00f3 de Pagesos asked for water.', 'Uni\u00f3 de Pagesos'],
  ])('%s: %s', (text, name) => {
    expect(kindOf(text, name)).toBe('organisation');
  });
  test('a campaigner and a lawmaker are who their names say', () => {
    expect(
      who('They left. River campaigner Nils Halvorsen insisted on a ban.', 'River campaigner Nils Halvorsen')?.[0],
    ).toBe('Nils Halvorsen');
  });
});
describe('whose office several hold', () => {
  const names = (text: string) =>
    cast(text)
      .actors.filter(x => x.kind !== 'people')
      .map(x => x.name);
  test.each([
    ['The Foreign Ministers of China, Iran and Pakistan met in Bern.', ['China', 'Iran', 'Pakistan']],
    ['The Prime Ministers of Estonia and Latvia met in Bern.', ['Estonia', 'Latvia']],
    ['The Foreign Ministers of Peru, Chad, Pakistan and Tajikistan met.', ['Peru', 'Chad', 'Pakistan', 'Tajikistan']],
    ['The Defence Ministers of Peru and Chad met. The Defence Ministers urged Iran to stop.', ['Peru', 'Chad', 'Iran']],
  ])('%s', (text, states) => {
    expect(names(text)).toEqual(expect.arrayContaining(states));
    expect(names(text).filter(n => /Ministers| and /.test(n))).toEqual([]);
  });
});

describe('lands and ministers of an article', () => {
  const text =
    'Varnia accused Teskia of firing at a post. Varnia shut the pass.\n\nTeskia denied it. “Not one shell left our territory,” Defence Minister Radko Stev said.\n\nA Teskian government spokesman would say no more.';
  test('a land that has an adjective is one, whatever it was taken for', () => {
    expect(kindOf(text, 'Teskia')).toBe('state');
    expect(who(text, 'A Teskian government spokesman')?.[1]).toBe('Teskia');
  });
  test('a minister of nobody in particular is of the state the sentence before is about', () => {
    expect(who(text, 'Defence Minister Radko Stev')?.[1]).toBe('Teskia');
  });
});

describe('whom two reports call by one description', () => {
  const first =
    'The Leather Workers Union, led by Olga Brandt, met. The union wants more pay. The employers, grouped in the Leather Alliance, refused.';
  const actors = (second: string) => {
    const read = (id: string, text: string) => readText({...document(text, 'A report'), id}, reader);
    return mergeReadings([read('a', first), read('b', second)]).actors;
  };
  test('“the union” of a report that names none, where both tell of its leader, is the one named', () => {
    const all = actors('Ms Brandt was pleased. The union agreed to wait, and the employers promised more.');
    expect(all.map(x => x.name)).not.toContain('union');
    expect(all.find(x => x.name === 'Leather Workers Union')?.mentions.map(m => m.doc)).toContain('b');
    expect(all.filter(x => x.name === 'employers')).toHaveLength(1);
  });
  test('it is not where they tell of nobody in common', () => {
    const all = actors('Mr Holm was pleased. The union agreed to wait.');
    expect(all.map(x => x.name)).toContain('union');
  });
});

describe('persons and bodies whose names the layer breaks in two', () => {
  table(
    (text, words) => who(text, words)?.[0],
    [
      ['A statement by chief negotiator Krishna Bahadur Thapa said so.', 'chief negotiator Krishna Bahadur Thapa', 'Krishna Bahadur Thapa'],
      ['Wol Ruai Koang, a spokesman for the rebels, said there were three reasons.', 'Wol Ruai Koang', 'Wol Ruai Koang'],
      ['Acting Prime Minister Phum Wechasit led the team. Phum said it was over.', 'Phum', 'Phum Wechasit'],
      ['He met a militant, Jul-Asman Sawadri, on Sunday.', 'Jul-Asman Sawadri', 'Jul-Asman Sawadri'],
      ['Officials of the National Quarry and Smelter Union walked out.', 'National Quarry and Smelter Union', 'National Quarry and Smelter Union'],
      ['The Harbour Party and Smelter Union walked out.', 'Smelter Union', 'Smelter Union'],
    ],
  ); // biome-ignore format: one row a line
});

describe('offices of several words before a name', () => {
  table(
    (text, words) => {
      const c = cast(text);
      const x = c.actors.find(y => y.name === words);
      return x ? `${x.role} of ${c.actors[x.speaksFor]?.name ?? '-'}` : null;
    },
    [
      ["Egypt's Minister of Foreign Affairs Omar Haddad said so.", 'Omar Haddad', 'Minister of Foreign Affairs of Egypt'],
      ['Kenya Defence Front Commander-in-Chief Pedro Arce will sign it.', 'Pedro Arce', 'Commander-in-Chief of Kenya Defence Front'],
      ['The Special Envoy of the Secretary-General for Yemen, Paul Orr, left.', 'Paul Orr', 'Special Envoy of Secretary-General for Yemen of United Nations'],
      ['Secretary-General Omar Haddad congratulated them.', 'Omar Haddad', 'Secretary-General of United Nations'],
      ['Foreign Minister Omar Haddad and his Danish counterpart Lars Holm exchanged views.', 'Lars Holm', 'null of Denmark'],
      ['Foreign Minister Omar Haddad met his Danish counterpart Lars Holm. Denmark was pleased.', 'Omar Haddad', 'Foreign Minister of -'],
    ],
  ); // biome-ignore format: one row a line

  test('a presidential spokesperson is the presidential spokesman', () => {
    const text = "Egypt's Presidential Spokesperson Omar Haddad was brief. The presidential spokesman denied it.";
    expect(who(text, 'The presidential spokesman')?.[0]).toBe('Omar Haddad');
  });
  test('a three-man team has no man in its name', () => {
    expect(kindOf('A three-man negotiating team arrived.', 'negotiating team')).toBe('organisation');
  });
});

describe('which group “the group” and “the rebels” are', () => {
  table(
    (text, words) => who(text, words)?.[0],
    [
      ['Hamas was told by Egypt and Qatar to stop, and the Islamist group refused.', 'the Islamist group', 'Hamas'],
      ['Hezbollah refused. The Shiite movement said no.', 'The Shiite movement', 'Hezbollah'],
      ['Hamas asked the Security Council to act. The group waited.', 'The group', 'Hamas'],
      ['The Security Council met. The Islamist group waited.', 'The Islamist group', 'Islamist group'],
      ['The FARC guerrillas came. The Marxist rebels left again.', 'The Marxist rebels', 'FARC'],
      ['FARC and ELN guerrillas came. The Marxist rebels left again.', 'The Marxist rebels', 'Marxist rebels'],
      ['Talks between the government and Maoists stalled as rebels set conditions.', 'rebels', 'Maoists'],
      ['Talks between the government and Maoists stalled.', 'Maoists', 'Maoists'],
      ['India said Maoists had attacked a train.', 'Maoists', 'Naxalites'],
      ["It pitted the president's SPLA government forces against the rebels.", 'the rebels', 'rebels'],
    ],
  ); // biome-ignore format: one row a line
});

describe('short names of lands and bodies with their members in front', () => {
  table(
    (text, words) => who(text, words)?.[0],
    [
      ['The Members of the Security Council agreed. They left.', 'Security Council', 'UN Security Council'],
      ["Burkina's foreign minister left Burkina Faso.", 'Burkina', 'Burkina Faso'],
      ['S Sudan rebels left.', 'S Sudan', 'South Sudan'],
    ],
  );
});

test('the guerrilla group is who fights, not a company named since', () => {
  const text = 'Hamas left Mali. Dahl of Tarn Mining Group was freed. The guerrilla group asked for talks.';
  expect(who(text, 'The guerrilla group')?.[0]).toBe('Hamas');
  expect(who(text.replace('guerrilla', 'mining'), 'The mining group')?.[0]).not.toBe('Hamas');
});

test.each([
  ['China asked France to wait. The Asian nation said it would.', 'China'],
  ['China asked Japan to wait. The Asian nation said it would.', 'Asian nation'],
])('the one state of a part of the world: %s', (text, expected) => {
  expect(who(text, 'The Asian nation')?.[0]).toBe(expected);
});

describe('whose words a paper gives', () => {
  test.each([
    ['In their joint statement, the bishops called for calm. “All troops must be withdrawn,” the statement reads.', 'bishops → -: calm|bishops → -: All troops must be withdrawn'],
    ['Anna Lind received a letter from the lenders. The letter demands the sale of the ferry.', 'lenders → -: the sale of the ferry'],
    ['The company said it would appeal. “The council must pay,” a statement said.', 'company → -: appeal|company → council: pay'],
    ['Pilots want recognition. The airline announced that it would agree to their demand for a crew room.', 'Pilots → -: recognition|airline → -: a crew room'],
    ['Dear Sir,\n\nWe live by the dam and our wells are dry. We urge the ministry to publish the plan.\n\nYours sincerely,\nAda Holt\nBelo Valley Farmers Union', 'Belo Valley Farmers Union → ministry: publish the plan'],
    ['Police found a letter in the car. The letter said the bank must pay.', ''],
    ['The Security Council,\n\nRecalling its previous resolutions,\n\n1. Demands the release of all detainees;\n\n2. Calls upon Chad to withdraw its troops.', 'UN Security Council → -: the release of all detainees|UN Security Council → Chad: withdraw its troops'],
    ['Answered by Ada Holt - Minister of State (Foreign Office)\n\nWe have raised this with Chad. Chad must open the border.', 'Ada Holt → Chad: open the border'],
    ['Harbour Radio: What do you say to the raid?\n\nMFA: It broke the truce.\n\nWe urge Chad to withdraw its troops.', 'MFA → Chad: withdraw its troops'],
  ])('%s', (text, found) => expect(demands(text).join('|')).toBe(found)); // biome-ignore format: one text a line
});

describe("a state's ministry with a capital speaks for it", () => {
  test.each([
    ["Chad's Foreign Ministry said Chad will pay.", 'Foreign Ministry', ["Chad's Foreign Ministry", 'Chad']],
    ["Chad's Army left. The Army of Kenya stayed.", 'Army', ["Chad's Army", 'Chad']],
    ['The Foreign Ministry said Chad will pay.', 'Foreign Ministry', ['Foreign Ministry', null]],
  ])('%s', (text, words, found) => expect(who(text, words)).toEqual(found));
});

describe('parties of a war by the names reports give them', () => {
  test.each([
    ['US Secretary of State Dean Holm urged Iran to wait.', 'US Secretary of State Dean Holm', ['Dean Holm', 'United States']],
    ['Ana Dahl, a 61-year-old Danish-Kenyan diplomat, flew to Mali.', 'Ana Dahl', ['Ana Dahl', null]],
    ['Ana Dahl, a Danish diplomat, flew to Mali.', 'Ana Dahl', ['Ana Dahl', 'Denmark']],
    ['The special envoy, Ana Dahl, met Mali’s president. The Danish diplomat urged him to wait.', 'The Danish diplomat', ['Ana Dahl', null]],
    ['Denmark sent an envoy, Ana Dahl. The Danish diplomat urged Mali to wait.', 'The Danish diplomat', ['Danish officials', 'Denmark']],
    ['Greek Cypriot leader Nikos Holm left.', 'Greek Cypriot leader Nikos Holm', ['Nikos Holm', 'Greek Cypriots']],
    ['The Bosnian Serb leader, Milan Holm, left.', 'Milan Holm', ['Milan Holm', 'Bosnian Serbs']],
    ['Tigray rebels refused the offer. The TPLF left.', 'Tigray rebels', ['TPLF', null]],
    ['Congolese rebels M23 left Goma.', 'Congolese rebels', ['M23', null]],
    ['Kenya asked the Chad-backed M23 rebel group to leave.', 'the Chad-backed M23 rebel group', ['M23', null]],
    ['The Hezbollah health committee left.', 'The Hezbollah health committee', ['Hezbollah health committee', 'Hezbollah']],
    ['Mali’s civilian unity government left. The National Unity Government (NUG) refused.', 'Mali’s civilian unity government', ['National Unity Government', null]],
    ['Mali’s civilian unity government left.', 'Mali’s civilian unity government', ['Mali', null]],
    ['Mali’s rival government refused.', 'Mali’s rival government', ['Mali’s rival government', null]],
    ['Mali’s army took over. The junta refused to talk.', 'The junta', ['Mali', null]],
    ['Chad hosted talks. Ali Holm, head of the government recognised by the UN, left.', 'Ali Holm', ['Ali Holm', 'government']],
    ['Mali’s government met. Kenya’s presidency said talks would open. The government refused.', 'The government', ['Mali', null]],
    ['The Kenyan presidency said no.', 'The Kenyan presidency', ['Kenya', null]],
    ['Libyan National Army commander Khalifa Holm left.', 'Libyan National Army commander Khalifa Holm', ['Khalifa Holm', 'Libyan National Army']],
    ['ECOWAS sent an envoy to Mali. The regional bloc urged calm.', 'The regional bloc', ['ECOWAS', null]],
    ['Kenyan President Ali Holm spoke. The Kenyan leader refused to sign.', 'The Kenyan leader', ['Ali Holm', 'Kenya']],
    ['UN Special Representative Ana Dahl spoke. The UN envoy asked Mali to wait.', 'The UN envoy', ['Ana Dahl', 'United Nations']],
  ])('%s', (text, words, found) => expect(who(text, words)).toEqual(found)); // biome-ignore format: one text a line
});

test('whose people lead a group does not lead it', () => {
  const relations = (text: string) => mergeReadings([readText(document(text, 'A report'), reader)]).relations.length;
  expect(relations('Tuareg-led rebels left the town.')).toBe(0);
  expect(relations('Chad-led rebels left the town.')).toBe(1);
});

test('a dateline whose dash touches the first word is none of the story', () => {
  expect(cast('TARN (Reuters) -The mill refused to pay.').actors.map(x => x.name)).not.toContain('TARN');
});

describe('a heading in whole sentences', () => {
  const standfirst = 'The Obama administration expects the union to end its strike, but it cannot.';
  test.each([
    [
      'knows its own names',
      `Kremlin Fail\n\n${standfirst}\n\nThe strike of the miners goes on in Moscow. The union met on Monday.`,
      'United States',
    ],
    [
      'has them as the text below has',
      `Kremlin Fail\n\nObama Fail\n\n${standfirst}\n\nThe strike goes on.`,
      'United States',
    ],
  ])('%s', (_, text, whom) => {
    const c = whoIsIn(analyse(text, reader.language), recognise(text).parts, '2014-02-01');
    const m = c.inOrder().find(x => c.phrase(x.from, x.to) === 'The Obama administration');
    expect(m && c.actors[m.actor]!.name).toBe(whom);
  });
});

describe('“they” in the words of one who says “we”', () => {
  table(
    (text, words) => {
      const r = mergeReadings([readText(document(text, 'A report'), reader)]);
      const m = r.actors
        .flatMap(x => x.mentions.map(y => ({name: x.name, at: y})))
        .findLast(x => text.slice(x.at.start, x.at.end) === words);
      return m?.name;
    },
    [
      [
        'The union and the port operator met on Monday. “We made an offer and they must come back to us,” said Anna Berg, for the operator.',
        'they',
        'union',
      ],
      [
        'Iran met France. Iran is angry. “We want talks, and they should stop lying to us,” an Iranian minister said.',
        'they',
        'France',
      ],
      ['The nurses met the union. “The nurses are tired. They need rest,” the union said.', 'They', 'nurses'],
    ],
  );
});

describe('who says what a state must do is not of it', () => {
  table(
    (text, words) => who(text, words)?.join(' of '),
    [
      [
        'The foreign minister said on Monday that Iran must free the sailors.',
        'The foreign minister',
        'foreign minister of ',
      ],
      [
        'The foreign minister said on Monday that Iran will free the sailors.',
        'The foreign minister',
        'foreign minister of Iran',
      ],
    ],
  );
});
