import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';

interface Props extends AnchorProps {
  ref?: Ref<HTMLAnchorElement>;
  children?: ReactNode;
  onClick?: () => void;
}

/** A link to another view, looking as links do. */
export const RouteAnchor = createLink((props: Props) => <Anchor {...props} />);
