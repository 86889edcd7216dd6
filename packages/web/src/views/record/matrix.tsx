import {Stack, Text, Title} from '@mantine/core';
import {useMemo, useState} from 'react';
import type {Entry} from '../../core/record/entries.ts';
import {count} from '../../core/words.ts';
import {EntryList} from './entry-list.tsx';
import type {Told} from './use-record.ts';

const nobody = '';

/** Who wants what of whom: a table of sides by sides, and behind each number the demands themselves. */
export function Matrix({library, told, entries}: {library: string; told: Told; entries: readonly Entry[]}) {
  const [cell, setCell] = useState<{by: string; of: string} | null>(null);
  const demands = useMemo(() => entries.filter(e => e.kind === 'demands'), [entries]);
  const side = (id: string | null) => (id === null ? nobody : told.side(id));
  const name = (id: string) => (id === nobody ? 'nobody named' : told.name(id));
  const {rows, columns, at} = useMemo(
    () => table(demands, id => (id === null ? nobody : told.side(id))),
    [demands, told],
  );
  const chosen = cell ? demands.filter(e => side(e.item.by) === cell.by && side(e.item.of) === cell.of) : demands;
  if (demands.length === 0) return <Text c="dimmed">Nobody asks, offers, refuses or threatens anything here.</Text>;
  return (
    <Stack>
      <div className="scroll-x">
        <table className="matrix">
          <caption className="visually-hidden">
            Demands, offers, refusals, promises and threats: who in the rows, of or to whom in the columns
          </caption>
          <thead>
            <tr>
              <td className="corner" />
              {columns.map(of => (
                <th key={of} scope="col">
                  {name(of)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(by => (
              <tr key={by}>
                <th scope="row">{name(by)}</th>
                {columns.map(of => {
                  const n = at.get(`${by}\n${of}`) ?? 0;
                  const on = cell?.by === by && cell.of === of;
                  return (
                    <td
                      key={of}
                      style={
                        n
                          ? {
                              background: `color-mix(in srgb, var(--accent) ${by === nobody || of === nobody ? 7 : Math.min(12 + n * 6, 45)}%, var(--mantine-color-body))`,
                            }
                          : undefined
                      }
                    >
                      {n > 0 && (
                        <button
                          type="button"
                          aria-pressed={on}
                          aria-label={`${name(by)}, of ${name(of)}: ${n}`}
                          onClick={() => setCell(on ? null : {by, of})}
                        >
                          {n}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section>
        <Title order={2} size="h5">
          {cell ? `${name(cell.by)}, of ${name(cell.of)}` : 'All of them'}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {count(chosen.length, 'item')}. Rows want something of columns; those who speak for another stand with it.
        </Text>
        <EntryList library={library} told={told} entries={chosen} />
      </section>
    </Stack>
  );
}

function table(demands: readonly Entry[], side: (id: string | null) => string) {
  const at = new Map<string, number>();
  const by = new Map<string, number>();
  const of = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const {item} of demands) {
    add(by, side(item.by));
    add(of, side(item.of));
    add(at, `${side(item.by)}\n${side(item.of)}`);
  }
  const most = (map: Map<string, number>) =>
    [...map]
      // who is not named tells least
      .sort((a, b) => Number(a[0] === nobody) - Number(b[0] === nobody) || b[1] - a[1])
      .map(([id]) => id)
      .slice(0, 24);
  return {rows: most(by), columns: most(of), at};
}
