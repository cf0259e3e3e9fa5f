'use client';

import { type KeyboardEvent, type RefObject, useMemo, useRef } from 'react';
import { cn } from '@/components/ui/cn';

type CodeAreaProps = {
  area: RefObject<HTMLTextAreaElement | null>;
  id: string;
  value: string;
  onChange: (value: string) => void;
  /** Lines with something wrong in them. */
  marked: ReadonlySet<number>;
  placeholder: string;
  describedBy: string;
};

/** Height of a line, in pixels: the numbers stand beside their lines. */
const line = 20;

/** A text area for code: numbered lines, and Tab indents until Escape was pressed, so that the keyboard finds its way out. */
export function CodeArea({ area, id, value, onChange, marked, placeholder, describedBy }: CodeAreaProps) {
  const numbers = useRef<HTMLDivElement>(null);
  const leaving = useRef(false);
  const lines = useMemo(() => value.split('\n').length, [value]);

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') leaving.current = true;
    else if (event.key !== 'Tab') leaving.current = false;
    if (event.key !== 'Tab' || event.shiftKey || leaving.current) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    event.currentTarget.setRangeText('  ', selectionStart, selectionEnd, 'end');
    onChange(event.currentTarget.value);
  };

  return (
    <div className="flex h-72 min-w-0 overflow-hidden rounded-md border border-input bg-field shadow-xs focus-within:border-ring focus-within:ring-[3px] focus-within:ring-ring/40 has-[:disabled]:opacity-60">
      <div
        ref={numbers}
        aria-hidden="true"
        className="w-11 shrink-0 select-none overflow-hidden border-r bg-surface py-2 text-right font-mono text-muted-foreground text-xs tabular-nums"
      >
        {Array.from({ length: lines }, (_, index) => index + 1).map((number) => (
          <div
            key={number}
            className={cn('pr-2', marked.has(number) && 'bg-danger-soft font-semibold text-danger-text')}
            style={{ height: line, lineHeight: `${line}px` }}
          >
            {number}
          </div>
        ))}
      </div>
      <textarea
        ref={area}
        id={id}
        value={value}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        placeholder={placeholder}
        aria-describedby={describedBy}
        aria-invalid={marked.size > 0 || undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={press}
        onBlur={() => {
          leaving.current = false;
        }}
        onScroll={(event) => {
          if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
        }}
        className="min-w-0 flex-1 resize-none overflow-auto whitespace-pre bg-transparent px-3 py-2 font-mono text-[0.8125rem] outline-none placeholder:text-muted-foreground disabled:cursor-not-allowed"
        style={{ lineHeight: `${line}px` }}
      />
    </div>
  );
}
