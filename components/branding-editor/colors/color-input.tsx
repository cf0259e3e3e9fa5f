'use client';

import { PipetteIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { type Hex, HexColor } from '@/lib/branding/hex';
import { pickFromScreen, useEyeDropper } from './eye-dropper';

type ColorInputProps = {
  label: string;
  value: Hex;
  onChange: (hex: Hex) => void;
  /** Beside the label: that it is automatic, a way back. */
  aside?: ReactNode;
  /** Below: how well it can be read. */
  children?: ReactNode;
};

/** A colour, by the browser's own picker, from the screen, or typed as hex. */
export function ColorInput({ label, value, onChange, aside, children }: ColorInputProps) {
  const t = useTranslations('brandingEditor.colors');
  const id = useId();
  const canPick = useEyeDropper();
  const [typed, setTyped] = useState<string>(value);
  useEffect(() => setTyped(value), [value]);

  const type = (text: string) => {
    setTyped(text);
    const read = HexColor.safeParse(text.startsWith('#') ? text : `#${text}`);
    // Three digits may be on their way to six.
    if (read.success && text.replace('#', '').trim().length === 6) onChange(read.data);
  };
  const leave = () => {
    const read = HexColor.safeParse(typed.startsWith('#') ? typed : `#${typed}`);
    if (read.success && read.data !== value) onChange(read.data);
    else setTyped(value);
  };

  return (
    <div className="grid min-w-0 gap-1.5">
      <div className="flex min-h-5 items-center justify-between gap-2">
        <label htmlFor={id} className="min-w-0 truncate font-medium text-sm leading-5">
          {label}
        </label>
        {aside}
      </div>
      <div className="flex items-center gap-1.5">
        <label
          className="relative size-9 shrink-0 overflow-hidden rounded-md border border-border-strong shadow-xs has-[:focus-visible]:ring-[3px] has-[:focus-visible]:ring-ring/50"
          style={{ background: value }}
        >
          <span className="sr-only">{t('pick', { name: label })}</span>
          <input
            type="color"
            value={value}
            onChange={(event) => onChange(event.target.value as Hex)}
            className="absolute inset-0 size-full cursor-pointer opacity-0 disabled:cursor-not-allowed"
          />
        </label>
        <Input
          id={id}
          value={typed}
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="none"
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
          className="font-mono uppercase tabular-nums"
        />
        {canPick && (
          <Button
            type="button"
            variant="ghost"
            size="icon"
            aria-label={t('eyeDropper', { name: label })}
            title={t('eyeDropper', { name: label })}
            onClick={async () => {
              const hex = await pickFromScreen();
              if (hex) onChange(hex);
            }}
          >
            <PipetteIcon />
          </Button>
        )}
      </div>
      {children}
    </div>
  );
}
