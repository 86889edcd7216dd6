import {Text, useComputedColorScheme} from '@mantine/core';
import cytoscape from 'cytoscape';
import {useEffect, useMemo, useRef, useState} from 'react';
import type {Entry} from '../../core/record/entries.ts';
import {EntryList} from './entry-list.tsx';
import type {Told} from './use-record.ts';

// boxes on a phone are narrow, so that what they say can be read without drawing it smaller
const widestIn = (frame: HTMLElement) => (frame.clientWidth < 480 ? 88 : 130);

// about as wide as its words; a long name takes several lines
function boxOf(name: string, widest: number): {width: number; height: number} {
  const words = 7.6 * name.length;
  const longest = 7.6 * Math.max(...name.split(/[\s-]+/).map(w => w.length));
  const width = Math.min(words, Math.max(widest, longest));
  return {width: width + 20, height: 18 * Math.min(4, Math.ceil(words / (width - 10))) + 14};
}

// as wide as the frame is, and wider than it is when there are many; in a narrow one as high as the boxes need, since
// those next to the top and the bottom would lie over one another
function onEllipse(k: number, n: number, frame: HTMLElement): {x: number; y: number} {
  const step = (2 * Math.PI) / n;
  const widest = widestIn(frame);
  const scale = Math.max(1, n / 14);
  const across = Math.max(frame.clientWidth - widest - 40, 160) * 0.5 * scale;
  const frameHigh = (frame.clientHeight - 70) * 0.5 * scale;
  const beside = across * Math.sin(step) > widest + 24;
  const high = beside ? frameHigh : Math.min(3 * frameHigh, Math.max(frameHigh, 62 / (1 - Math.cos(step))));
  const angle = step * k - Math.PI / 2;
  return {x: across * Math.cos(angle), y: high * Math.sin(angle)};
}

/** Who wants something of whom as arrows between sides; an arrow chosen shows what stands behind it. */
export default function WantsGraph({library, told, entries}: {library: string; told: Told; entries: readonly Entry[]}) {
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const [chosen, setChosen] = useState<{by: string; of: string} | null>(null);
  const arrows = useMemo(() => {
    const out = new Map<string, {by: string; of: string; entries: Entry[]}>();
    for (const entry of entries) {
      const {by, of} = entry.item;
      if (entry.kind !== 'demands' || !by || !of) continue;
      const pair = {by: told.side(by), of: told.side(of)};
      const key = `${pair.by}\n${pair.of}`;
      const arrow = out.get(key) ?? {...pair, entries: []};
      arrow.entries.push(entry);
      out.set(key, arrow);
    }
    return [...out.values()];
  }, [entries, told]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: colours are read anew when the scheme changes
  useEffect(() => {
    if (!box.current) return;
    const style = getComputedStyle(document.documentElement);
    const ink = style.getPropertyValue('--mantine-color-text').trim();
    const font = getComputedStyle(document.body).fontFamily;
    const line = style.getPropertyValue('--mantine-color-dimmed').trim();
    const ground = style.getPropertyValue('--mantine-color-body').trim();
    const accent = style.getPropertyValue('--ink-demands').trim();
    const widest = widestIn(box.current);
    const ids = [...new Set(arrows.flatMap(a => [a.by, a.of]))];
    const graph = cytoscape({
      container: box.current,
      elements: [
        ...ids.map((id, k) => ({
          data: {id: `n${id}`, label: told.name(id), ...boxOf(told.name(id), widest)},
          position: onEllipse(k, ids.length, box.current!),
        })),
        ...arrows.map((a, n) => ({
          data: {
            id: `e${n}`,
            source: `n${a.by}`,
            target: `n${a.of}`,
            by: a.by,
            of: a.of,
            n: a.entries.length,
            label: String(a.entries.length),
          },
        })),
      ],
      style: [
        {
          selector: 'node',
          style: {
            label: 'data(label)',
            color: ink,
            'font-family': font,
            'font-size': 14,
            'text-wrap': 'wrap',
            'text-max-width': `${widest}px`,
            'text-valign': 'center',
            shape: 'round-rectangle',
            'background-color': ground,
            'border-width': 1.5,
            'border-color': line,
            width: 'data(width)',
            height: 'data(height)',
          },
        },
        {
          selector: 'edge',
          style: {
            'curve-style': 'bezier',
            'control-point-step-size': 50,
            'target-arrow-shape': 'triangle',
            'line-color': line,
            'target-arrow-color': line,
            label: 'data(label)',
            color: ink,
            'font-family': font,
            'font-size': 13,
            'text-background-color': ground,
            'text-background-opacity': 1,
            'text-background-padding': '2px',
            width: 'mapData(n, 1, 10, 1.5, 6)' as never,
          },
        },
        {selector: 'edge:selected', style: {'line-color': accent, 'target-arrow-color': accent}},
      ],
      layout: {name: 'preset', padding: 16},
      minZoom: 0.3,
      maxZoom: 2.5,
      wheelSensitivity: 0.3,
    });
    graph.on('select', 'edge', event => setChosen({by: event.target.data('by'), of: event.target.data('of')}));
    graph.on('unselect', 'edge', () => setChosen(null));
    return () => graph.destroy();
  }, [arrows, told, scheme]);

  const list = chosen ? (arrows.find(a => a.by === chosen.by && a.of === chosen.of)?.entries ?? []) : [];
  return (
    <div>
      <div
        ref={box}
        className="record-graph"
        role="img"
        aria-label={
          arrows
            .map(a => `${told.name(a.by)} wants something of ${told.name(a.of)}, ${a.entries.length} times`)
            .join('; ') || 'Nobody wants anything of anybody named.'
        }
      />
      <Text size="sm" c="dimmed" my="xs">
        An arrow leads from who wants something to the one it is wanted of; the number says how often. Choose an arrow
        to see what. The table under “Who wants what” says the same.
      </Text>
      {chosen && <EntryList library={library} told={told} entries={list} />}
    </div>
  );
}
