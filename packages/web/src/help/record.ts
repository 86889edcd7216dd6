import type {Help} from './help.ts';

/** The words of the record: what was read. */
export const recordHelp = {
  record: {
    term: 'record',
    text: 'What was read from the documents: who said, did, demanded what of whom, each item with the exact words it comes from.',
  },
  actors: {
    term: 'actor',
    text: 'A state, government, person, organisation, armed group, bloc, people or medium that is named. A person may speak for another actor.',
  },
  statements: {
    term: 'statement',
    text: 'Something somebody is quoted or reported as saying, with the words that introduce it.',
  },
  demands: {
    term: 'demand',
    text: 'What one wants another to do or to stop; offers, refusals, promises and threats are kept with them. A condition or a deadline stands with it.',
  },
  events: {
    term: 'event',
    text: 'Something done by somebody to somebody, of one of sixteen kinds, with whether it happened, is planned, demanded or denied.',
  },
  abilities: {term: 'ability', text: 'What somebody is said to be able or unable to do, alone or with others.'},
  requires: {term: 'order', text: 'What has to come first: one thing is made to wait for another.'},
  claims: {
    term: 'claim',
    text: 'Something alleged or reported, with its trail: who alleged, confirmed, denied or withdrew it, and where.',
  },
  relations: {
    term: 'relation',
    text: 'Support, influence, control, membership, mediation, opposition or alliance between two actors.',
  },
  meetings: {term: 'meeting', text: 'Who meets whom, when, where and through whom: held, planned or failed.'},
  deadlines: {term: 'deadline', text: 'Something that has to be done by a certain time.'},
  trail: {term: 'trail', text: 'How a claim travelled: who alleged it first, who repeated, confirmed or denied it.'},
  origins: {
    term: 'independent origins',
    text: 'Reports that share half of their eight-word runs tell one story in the same words, a wire report and its reprints, and count once.',
  },
  standing: {
    term: 'standing',
    text: 'How firmly it is said: asserted, alleged, confirmed, denied, declined to say, or only asked.',
  },
  'changed-here': {
    term: 'changed here',
    text: 'The actor took another position on a similar act before: a demand dropped, an offer after a refusal, a refusal after a promise.',
  },
  decision: {
    term: 'your decision',
    text: 'What you accept, correct, reject or add stays as it is, also when the document is read again.',
  },
} satisfies Record<string, Help>;
