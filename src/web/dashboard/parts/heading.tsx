import type { ComponentChildren } from "preact";

interface HeadingProps {
  readonly level: 2 | 3 | 4;
  readonly children: ComponentChildren;
}

/** A heading whose level depends on where its section stands. */
export function Heading({ level, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag>{children}</Tag>;
}
