import {Anchor} from '@mantine/core';
import {IconMapPinQuestion} from '@tabler/icons-react';
import {Link} from 'wouter';
import {Empty} from './empty.tsx';
import {useTitle} from './page.tsx';

/** For addresses that lead nowhere. */
export function NothingHere() {
  useTitle('Nothing here');
  return (
    <Empty icon={IconMapPinQuestion} title="There is nothing at this address">
      It may have been removed, or the address is not whole.{' '}
      <Anchor component={Link} href="/">
        All libraries
      </Anchor>
    </Empty>
  );
}
