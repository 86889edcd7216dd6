import {Group, SegmentedControl, Text, useComputedColorScheme} from '@mantine/core';
import {useReducedMotion} from '@mantine/hooks';
import type {Conflict} from '@suasion/model';
import type {Core, ElementDefinition} from 'cytoscape';
import {memo, useEffect, useMemo, useRef, useState} from 'react';
import {stateWords} from '../../core/conflict/states.ts';
import type {Lane} from '../../core/solver/lane.ts';
import type {AnswersData, GraphData} from '../../core/solver/plain.ts';
import {short} from '../../core/words.ts';
import {Unanswered} from '../model/unanswered.tsx';
import {useSolver} from '../model/use-solver.ts';
import {addPassing, drawGraph, graphStyle, narrowFrame, redraw} from './draw-graph.ts';
import type {Shown} from './index.tsx';
import {layAround} from './lay-around.ts';
import {layOut} from './lay-out.ts';
import {makerColour} from './maker-colour.ts';

interface Props {
  conflict: Conflict;
  data: AnswersData;
  yaml: string;
  lane: Lane;
  concept: 'nash' | 'gmr' | 'smr' | 'seq' | 'sseq';
  selected: number | null;
  shown: Shown | null;
  onChoose: (state: number) => void;
}

/** States as points, moves as arrows: whole up to a hundred states, else what is around the chosen one. */
function MoveGraph({conflict, data, yaml, lane, concept, selected, shown, onChoose}: Props) {
  const [picked, setKind] = useState<'improvements' | 'moves' | null>(null);
  // a state that is chosen is shown at once; edits may follow one another
  const asked = useRef(yaml);
  const around = data.count <= 100 ? [] : focusOf(data, selected, shown);
  const graph = useSolver(lane, 'graph', 'graph', [yaml, around, concept], yaml !== asked.current);
  useEffect(() => {
    asked.current = yaml;
  }, [yaml]);
  if (graph.unanswered) return <Unanswered reason={graph.unanswered} />;
  // where nobody gains by moving, all moves say more than none
  const kind = picked ?? (graph.value?.edges.some(e => e.improvement) === false ? 'moves' : 'improvements');
  return (
    <>
      <Group justify="space-between" mb="xs" gap="xs">
        <Text size="sm" c="dimmed">
          {graph.value && graph.value.hidden > 0
            ? `Around ${selected === null ? 'today' : `state ${selected + 1}`}; ${graph.value.hidden.toLocaleString('en-GB')} more states are left out. Choose a state in the table to go there.`
            : 'Equilibria have a double edge; today is filled. Choose a state to follow its moves.'}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="Which moves are drawn"
          value={kind}
          onChange={value => setKind(value as typeof kind)}
          data={[
            {value: 'improvements', label: 'Improvements'},
            {value: 'moves', label: 'All moves'},
          ]}
        />
      </Group>
      {graph.value && (
        <Canvas {...{conflict, data, graph: graph.value, kind, selected, shown, onChoose}} focus={around.join(' ')} />
      )}
      <Legend conflict={conflict} />
      {graph.value && (
        <MoveList {...{conflict, data, graph: graph.value, from: selected ?? data.statusQuo, onChoose}} />
      )}
    </>
  );
}

export default memo(MoveGraph);

function focusOf(data: AnswersData, selected: number | null, shown: Shown | null): number[] {
  const focus = [selected ?? Math.max(0, data.statusQuo)];
  for (const {to} of shown?.steps ?? []) focus.push(to);
  return [...new Set(focus)];
}

interface CanvasProps extends Pick<Props, 'conflict' | 'data' | 'selected' | 'shown' | 'onChoose'> {
  graph: GraphData;
  kind: 'improvements' | 'moves';
  /** the states a part of the graph is around, parted by spaces; empty for the whole */
  focus: string;
}

function Canvas({conflict, data, graph, kind, focus, selected, shown, onChoose}: CanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<Core | null>(null);
  const scheme = useComputedColorScheme();
  const look = useRef(scheme);
  look.current = scheme;
  const still = useReducedMotion();
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const elements = useMemo(() => elementsOf(conflict, data, graph, kind), [conflict, data, graph, kind]);
  const [ready, setReady] = useState(0);

  useEffect(() => {
    let wanted = true;
    const narrow = (host.current?.clientWidth ?? 0) < narrowFrame;
    const laid =
      focus === ''
        ? layOut(elements, narrow)
        : Promise.resolve(layAround(elements, focus.split(' ').map(Number), narrow));
    void laid.then(placed => {
      if (!wanted || !host.current) return;
      if (drawn.current) redraw(drawn.current, placed);
      else drawn.current = drawGraph(host.current, placed, look.current, s => choose.current(s));
      setReady(n => n + 1);
    });
    return () => {
      wanted = false;
    };
  }, [elements, focus]);
  useEffect(() => () => drawn.current?.destroy(), []);

  useEffect(() => {
    drawn.current?.style(graphStyle(scheme));
  }, [scheme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing is marked anew
  useEffect(() => {
    const core = drawn.current;
    if (!core) return;
    core.elements().removeClass('chosen faded shown');
    if (selected === null || !core.getElementById(`s${selected}`).nonempty()) return;
    const node = core.getElementById(`s${selected}`);
    node.addClass('chosen');
    core.elements().not(node.closedNeighborhood()).addClass('faded');
  }, [selected, ready]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing shows the moves anew
  useEffect(() => {
    const core = drawn.current;
    if (!core || !shown) return;
    const timers: ReturnType<typeof setTimeout>[] = [];
    core.elements().removeClass('shown').addClass('faded');
    let here = shown.from;
    core.getElementById(`s${here}`).removeClass('faded').addClass('shown');
    for (const [k, {by, to}] of shown.steps.entries()) {
      const from = here;
      here = to;
      const mark = () => {
        let edge = core
          .edges(`[from = ${from}][to = ${to}][by = ${by}]`)
          .union(core.edges(`[from = ${to}][to = ${from}][by = ${by}]`));
        // a move that is not drawn with the others is drawn for now
        if (edge.empty() && core.getElementById(`s${from}`).nonempty() && core.getElementById(`s${to}`).nonempty()) {
          edge = addPassing(core, {
            id: `t${from}-${to}-${by}`,
            source: `s${from}`,
            target: `s${to}`,
            from,
            to,
            by,
            who: conflict.decisionMakers[by].name,
            colour: makerColour(by),
          });
        }
        edge.removeClass('faded').addClass('shown');
        core.getElementById(`s${to}`).removeClass('faded').addClass('shown');
      };
      if (still) mark();
      else timers.push(setTimeout(mark, 700 * (k + 1)));
    }
    host.current?.scrollIntoView({block: 'nearest', behavior: still ? 'auto' : 'smooth'});
    return () => {
      for (const timer of timers) clearTimeout(timer);
      core.elements('.passing').remove();
      core.elements().removeClass('shown faded');
    };
  }, [shown, ready, still, conflict]);

  return (
    <div className="graph-frame" aria-busy={ready === 0}>
      {ready === 0 && (
        <Text size="sm" c="dimmed" className="graph-waiting">
          Drawing …
        </Text>
      )}
      <div
        ref={host}
        className="graph"
        role="img"
        aria-label={`Graph of ${graph.nodes.length} states. The same moves stand as a list below it.`}
      />
    </div>
  );
}

function elementsOf(
  conflict: Conflict,
  data: AnswersData,
  graph: GraphData,
  kind: CanvasProps['kind'],
): ElementDefinition[] {
  const drawnEdges = graph.edges.filter(e => kind === 'moves' || e.improvement);
  // of a part only what moves lead to or from; of the whole every state
  const used = new Set(drawnEdges.flatMap(e => [e.from, e.to]));
  const nodes = graph.nodes
    .filter((n, k) => graph.hidden === 0 || k === 0 || used.has(n.state))
    .map(({state, statusQuo, equilibrium}) => ({
      group: 'nodes' as const,
      data: {id: `s${state}`, state, label: `${state + 1}\n${shortWords(conflict, data, state)}`},
      classes: [statusQuo ? 'today' : '', equilibrium ? 'equilibrium' : ''].join(' '),
    }));
  const edges = drawnEdges.map(e => ({
    group: 'edges' as const,
    data: {
      id: `e${e.from}-${e.to}-${e.by}`,
      source: `s${e.from}`,
      target: `s${e.to}`,
      from: e.from,
      to: e.to,
      by: e.by,
      who: conflict.decisionMakers[e.by].name,
      colour: makerColour(e.by),
    },
    classes: [e.improvement ? 'improvement' : 'plain', e.both && !e.improvement ? 'both' : ''].join(' '),
  }));
  return [...nodes, ...edges];
}

function shortWords(conflict: Conflict, data: AnswersData, s: number): string {
  if (data.names) return data.names[s];
  const o = data.options;
  const acts = conflict.decisionMakers.flatMap(d => d.options.map(({name}) => ({by: d.name, name})));
  // an act that several can take is told apart by whose it is
  const own = ({by, name}: (typeof acts)[number]) => acts.every(a => a.name !== name || a.by === by);
  const taken = acts
    .filter((_, k) => data.letters[s * o + k] === 1)
    .map(act => short(own(act) ? act.name : `${short(act.by, 12)}: ${act.name}`, 26));
  return taken.length === 0
    ? 'nothing taken'
    : taken.length > 3
      ? `${taken.slice(0, 2).join('\n')}\nand ${taken.length - 2} more`
      : taken.join('\n');
}

const Legend = ({conflict}: {conflict: Conflict}) => (
  <ul className="movers" aria-label="Whose moves">
    {conflict.decisionMakers.map((maker, d) => (
      <li key={maker.id}>
        <span className="legend-line" style={{background: makerColour(d)}} aria-hidden />
        {maker.name}
      </li>
    ))}
  </ul>
);

/** The same moves as words and buttons, for keys and for those who hear the page. */
function MoveList({
  conflict,
  data,
  graph,
  from,
  onChoose,
}: {
  conflict: Conflict;
  data: AnswersData;
  graph: GraphData;
  from: number;
  onChoose: (s: number) => void;
}) {
  if (from < 0) return null;
  const moves = graph.edges.flatMap(e =>
    e.from === from ? [{...e}] : e.both && e.to === from ? [{...e, from: e.to, to: e.from, improvement: false}] : [],
  );
  return (
    <details className="move-list">
      <summary>
        Moves from state {from + 1} as a list ({moves.length})
      </summary>
      <ul>
        {moves.map(({by, to, improvement}) => (
          <li key={`${by} ${to}`}>
            <button type="button" className="bare-button state-name" onClick={() => onChoose(to)}>
              {conflict.decisionMakers[by].name} {improvement ? 'improves to' : 'can move to'} state {to + 1}:{' '}
              {stateWords(conflict, data, to)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
