import {Alert, Button, Group, Text} from '@mantine/core';
import {IconAlertTriangle} from '@tabler/icons-react';
import {Component, type ReactNode} from 'react';
import {Refusal} from '../core/api.ts';

interface Props {
  /** what is inside, as a sentence would name it */
  what: string;
  /** a new key starts afresh, for example after going elsewhere */
  children: ReactNode;
}

/** Keeps a failure to the part it happened in, and says so in words. */
export class Boundary extends Component<Props, {error: Error | null}> {
  override state: {error: Error | null} = {error: null};

  static getDerivedStateFromError(error: Error) {
    return {error};
  }

  override render() {
    const {error} = this.state;
    if (!error) return this.props.children;
    return (
      <Problem title={`${this.props.what} could not be shown`} error={error}>
        <Button size="xs" variant="default" onClick={() => this.setState({error: null})}>
          Try again
        </Button>
      </Problem>
    );
  }
}

interface ProblemProps {
  title: string;
  error: Error;
  children?: ReactNode;
}

/** A failure in words: the server's own where it gave some. */
export function Problem({title, error, children}: ProblemProps) {
  const told = error instanceof Refusal ? error.message : `${error.message} Nothing you saved is lost.`;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle />} title={title} maw="46rem">
      <Text size="sm">{told}</Text>
      {error instanceof Refusal &&
        error.issues.slice(0, 20).map(issue => (
          <Text key={issue.message} size="sm" mt={4}>
            {issue.message}
          </Text>
        ))}
      {children && <Group mt="sm">{children}</Group>}
    </Alert>
  );
}
