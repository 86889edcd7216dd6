import {Badge} from '@mantine/core';

const shown: Record<string, {label: string; color: string}> = {
  accepted: {label: 'accepted', color: 'teal'},
  corrected: {label: 'corrected', color: 'blue'},
  added: {label: 'added', color: 'blue'},
  rejected: {label: 'rejected', color: 'red'},
};

/** What a person decided about an item; nothing for one that stands as read. */
export function Decision({of}: {of: string | null}) {
  const badge = of ? shown[of] : undefined;
  if (!badge) return null;
  return (
    <Badge size="xs" variant="outline" color={badge.color} className="decision">
      {badge.label}
    </Badge>
  );
}
