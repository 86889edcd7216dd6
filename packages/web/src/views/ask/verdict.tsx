import {
  IconBan,
  IconCircleCheckFilled,
  IconHandStop,
  IconHelpCircle,
  IconShieldExclamation,
  type TablerIcon,
} from '@tabler/icons-react';
import type {AskData, Level} from '../../core/solver/plain.ts';
import './ask.css';

export const levels: readonly Level[] = ['assured', 'possible', 'deterred', 'unwilling', 'unable'];

const marks: Record<Level, {icon: TablerIcon; word: string; means: string}> = {
  assured: {icon: IconCircleCheckFilled, word: 'Assured', means: 'can make sure of it'},
  possible: {icon: IconHelpCircle, word: 'Possible', means: 'can bring it about, though not for sure'},
  deterred: {icon: IconShieldExclamation, word: 'Deterred', means: 'would gain, but fears the answer of the others'},
  unwilling: {icon: IconHandStop, word: 'Unwilling', means: 'could, but would not gain by it'},
  unable: {icon: IconBan, word: 'Unable', means: 'has no way to bring it about'},
};

/** A verdict by shape, word and colour, so that none of them is needed alone. */
export function VerdictMark({verdict}: {verdict: Level}) {
  const {icon: Icon, word} = marks[verdict];
  return (
    <span className="verdict" data-verdict={verdict}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {word}
    </span>
  );
}

export const verdictMeans = (verdict: Level): string => marks[verdict].means;

/** The coalitions that are a smallest one at some level: those an answer is told by. */
export const tellingCoalitions = ({minimal}: AskData): ReadonlySet<string> =>
  new Set(Object.values(minimal).flat().map(String));

/** Each decision maker, and the coalitions an answer is told by. */
export function telling(answer: AskData): number[][] {
  const smallest = tellingCoalitions(answer);
  return answer.verdicts.map(v => v.by).filter(by => by.length === 1 || smallest.has(String(by)));
}
