import type { ComponentChildren, JSX } from 'preact';
import './Button.css';

type Props = Omit<JSX.IntrinsicElements['button'], 'type' | 'class'> & {
  /** One primary button a screen. `plain` looks like a link and acts like a button. */
  look?: 'primary' | 'secondary' | 'plain';
  type?: 'button' | 'submit';
  children: ComponentChildren;
};

export function Button({ look = 'secondary', type = 'button', children, ...rest }: Props) {
  return (
    <button {...rest} type={type} class={`button button-${look}`}>
      {children}
    </button>
  );
}
