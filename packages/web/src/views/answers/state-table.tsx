import {Badge, Text} from '@mantine/core';
import type {Conflict} from '@suasion/model';
import {useVirtualizer} from '@tanstack/react-virtual';
import {memo, useRef} from 'react';
import {outcomeName} from '../../core/conflict/goal-words.ts';
import {deedsIn, has, outcomesAt, stateWords} from '../../core/conflict/states.ts';
import type {AnswersData, TogetherData} from '../../core/solver/plain.ts';
import {Term} from '../../parts/term.tsx';
import {type AnyConcept, conceptWords, counted} from './concepts.ts';

interface Props {
  conflict: Conflict;
  data: AnswersData;
  concept: AnyConcept;
  /** states to show, in order */
  rows: number[];
  /** a column per decision maker for the concept, instead of one per concept */
  perMaker: boolean;
  selected: number | null;
  together: TogetherData | null;
  onChoose: (state: number) => void;
}

/** The stability table. Only the rows in sight are on the page, so that thousands of states scroll as easily as nine. */
export function StateTable({conflict, data, concept, rows, perMaker, selected, together, onChoose}: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56,
    overscan: 12,
    getItemKey: k => rows[k],
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const equilibria = (c: AnyConcept) =>
    c === 'sim' ? (together?.sim?.equilibria ?? null) : (data.equilibria[c] ?? null);
  const stable = concept === 'sim' ? together?.sim?.stable : data.stable[concept];
  // what is not computed for this model has no column, from the first drawing on
  const concepts = counted.filter(c => c !== 'sim' || (together ? together.sim !== null : data.simultaneous));
  const columns = perMaker ? conflict.decisionMakers.length + 1 : concepts.length;
  return (
    <section
      ref={scroller}
      className="state-table"
      data-columns={perMaker ? 'makers' : 'concepts'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
      tabIndex={0}
      aria-label="Stability table"
    >
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col" className="number">
              No.
            </th>
            <th scope="col">State</th>
            {perMaker ? (
              <>
                <th scope="col" className="mark">
                  <Term id="equilibrium">Equilibrium</Term>
                </th>
                {conflict.decisionMakers.map(maker => (
                  <th scope="col" className="mark" key={maker.id}>
                    {maker.name}
                  </th>
                ))}
              </>
            ) : (
              concepts.map(c => (
                <th scope="col" className="mark" key={c} data-current={c === concept || undefined}>
                  <Term id={conceptWords[c].term}>{conceptWords[c].short}</Term>
                </th>
              ))
            )}
          </tr>
        </thead>
        <tbody>
          {before > 0 && (
            <tr aria-hidden>
              <td colSpan={columns + 2} style={{height: before}} />
            </tr>
          )}
          {items.map(({index, key}) => {
            const s = rows[index];
            return (
              <tr
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                data-selected={s === selected || undefined}
                data-equilibrium={has(equilibria(concept), s) || undefined}
              >
                <td className="number">{s + 1}</td>
                <td>
                  <button
                    type="button"
                    className="bare-button state-name"
                    aria-pressed={s === selected}
                    onClick={() => onChoose(s)}
                  >
                    <StateName {...{conflict, data, state: s}} />
                  </button>
                </td>
                {perMaker ? (
                  <>
                    <Mark yes={equilibria(concept) ? has(equilibria(concept), s) : null} strong />
                    {conflict.decisionMakers.map((maker, d) => (
                      <Mark key={maker.id} yes={stable ? has(stable[d], s) : null} />
                    ))}
                  </>
                ) : (
                  concepts.map(c => (
                    <Mark key={c} yes={equilibria(c) ? has(equilibria(c), s) : null} strong={c === concept} />
                  ))
                )}
              </tr>
            );
          })}
          {after > 0 && (
            <tr aria-hidden>
              <td colSpan={columns + 2} style={{height: after}} />
            </tr>
          )}
        </tbody>
      </table>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          No state is like this. Show all states, or choose another kind of stability.
        </Text>
      )}
    </section>
  );
}

const Mark = ({yes, strong}: {yes: boolean | null; strong?: boolean}) => (
  <td className="mark" data-yes={yes ?? undefined} data-strong={strong || undefined}>
    {yes === null ? '·' : yes ? 'Yes' : 'No'}
  </td>
);

/** A state by what each decision maker does in it, with the named outcomes that hold. */
export function StateName({conflict, data, state}: {conflict: Conflict; data: AnswersData; state: number}) {
  const deeds = deedsIn(conflict, data, state).filter(({taken}) => taken.length > 0);
  const words = deeds.length === 0 ? stateWords(conflict, data, state) : '';
  return (
    <NameWords {...{deeds, words}} outcomes={outcomesAt(conflict, data, state)} today={state === data.statusQuo} />
  );
}

interface NameProps {
  deeds: {name: string; taken: string[]}[];
  /** in place of deeds, where there are none */
  words: string;
  outcomes: string[];
  today: boolean;
}

// most edits change what is stable, not what the states are: what reads the same is not drawn again
const NameWords = memo(
  ({deeds, words, outcomes, today}: NameProps) => (
    <>
      {deeds.length === 0 ? (
        <span>{words}</span>
      ) : (
        deeds.map(({name, taken}) => (
          <span className="deed" key={name}>
            <span className="deed-who">{name}</span> {taken.join(', ')}
          </span>
        ))
      )}
      {(outcomes.length > 0 || today) && (
        <span className="state-badges">
          {today && (
            <Badge size="sm" variant="filled" className="badge-words">
              today
            </Badge>
          )}
          {outcomes.map(id => (
            <Badge key={id} size="sm" variant="default" className="badge-words">
              {outcomeName(id)}
            </Badge>
          ))}
        </span>
      )}
    </>
  ),
  (a, b) => JSON.stringify(a) === JSON.stringify(b),
);
