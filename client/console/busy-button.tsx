import { useState } from 'react';
import { Button, type ButtonProps } from '../design/button.tsx';

interface BusyButtonProps extends Omit<ButtonProps, 'onClick' | 'pending'> {
  readonly onPress: () => Promise<unknown>;
}

/** A button that shows that it is at work, and is deaf meanwhile. */
export function BusyButton({ onPress, ...rest }: BusyButtonProps) {
  const [pending, setPending] = useState(false);
  async function press(): Promise<void> {
    setPending(true);
    try {
      await onPress();
    } finally {
      setPending(false);
    }
  }
  return <Button {...rest} pending={pending} onClick={() => void press()} />;
}
