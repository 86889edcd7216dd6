import {Button} from '@mantine/core';
import {Link} from 'wouter';
import {paths} from '../core/paths.ts';

/** To where documents are added, from a place that is empty without them. */
export function AddDocuments({library}: {library: string}) {
  return (
    <Button component={Link} href={paths.library(library)}>
      Add documents
    </Button>
  );
}
