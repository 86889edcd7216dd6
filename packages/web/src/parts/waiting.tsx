import {Skeleton, Text} from '@mantine/core';
import type {ReactNode} from 'react';

/** The place of what is being made, and in words what that is; `height` is about what will be there. */
export function Waiting({height, children}: {height: number; children: ReactNode}) {
  return (
    <div className="waiting" role="status">
      <Skeleton h={height} aria-hidden />
      <Text size="sm">{children}</Text>
    </div>
  );
}
