import {Alert, Checkbox, Text} from '@mantine/core';
import type {Conflict} from '@suasion/model';
import {IconArrowRight, IconListCheck} from '@tabler/icons-react';
import {type Look, lookSetting, type Place, placeOf} from '../../core/conflict/look-list.ts';
import {changeSetting, useSetting} from '../../core/preferences.ts';
import {capital} from '../../core/words.ts';
import {tellProblem} from '../../parts/tell.tsx';

interface Props {
  library: string;
  id: string;
  conflict: Conflict;
  onGo: (place: Place) => void;
}

/** What the draft of this model asks to be looked at: each leads to its line, and stays until somebody ticked it off. */
export function LookPanel({library, id, conflict, onGo}: Props) {
  const setting = lookSetting(library, id);
  const looks = useSetting<Look[]>(setting);
  if (!looks || looks.length === 0) return null;
  const keep = (change: (now: Look[] | null) => Look[] | null) =>
    changeSetting(setting, change).catch(error => tellProblem('That could not be remembered', error));
  const tick = (n: number, seen: boolean) =>
    keep(now => (now ?? looks).map((look, k) => (k === n ? {...look, seen} : look)));
  const left = looks.filter(look => !look.seen).length;
  return (
    <Alert
      variant="default"
      mb="md"
      component="section"
      role="region"
      aria-label="Look at these first"
      icon={<IconListCheck />}
      withCloseButton
      closeButtonLabel="Put the list away"
      onClose={() => void keep(() => null)}
      title={
        left === 0
          ? 'All of the draft’s doubts are looked at'
          : `Look at these first: ${left} of ${looks.length} ${left === 1 ? 'is' : 'are'} left`
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        Most doubtful first. Correct the line if the draft is wrong, then tick it off.
      </Text>
      <ol className="look-list">
        {looks.map((look, n) => {
          const place = placeOf(look, conflict);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list keeps its order
            <li key={n} data-seen={look.seen || undefined}>
              <Checkbox
                size="xs"
                checked={look.seen}
                aria-label={`Looked at: ${look.text}`}
                onChange={event => void tick(n, event.currentTarget.checked)}
              />
              {place ? (
                <button type="button" className="bare-button look" onClick={() => onGo(place)}>
                  {capital(look.text)}
                  <IconArrowRight size={14} stroke={1.75} aria-hidden />
                </button>
              ) : (
                <span>{capital(look.text)}</span>
              )}
            </li>
          );
        })}
      </ol>
    </Alert>
  );
}
