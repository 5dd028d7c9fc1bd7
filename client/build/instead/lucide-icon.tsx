/** In the place of lucide's own, which can do what none of our pages asks of it. The icons themselves are theirs. */
import { createElement, type ComponentProps } from 'react';

interface IconData {
  readonly name: string;
  readonly node: readonly (readonly [name: string, attributes: Readonly<Record<string, string>>])[];
}

export default function createLucideIcon({ name, node }: IconData) {
  return function Icon({ className = '', ...rest }: ComponentProps<'svg'>) {
    return createElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: 24,
        height: 24,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        className: `lucide lucide-${name} ${className}`.trim(),
        'aria-hidden': rest['aria-label'] === undefined && rest.role === undefined ? true : undefined,
        ...rest,
      },
      ...node.map(([child, attributes]) => createElement(child, attributes)),
    );
  };
}
