'use client';

import { CheckIcon, ChevronsUpDownIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from '@/components/ui/command';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import type { EditorValues } from '../editor-values';
import { timeZones } from './time-zones';

/** A time zone, found by typing a part of its place or offset. */
export function TimeZoneField() {
  const t = useTranslations('brandingEditor.localization');
  const id = useId();
  const [open, setOpen] = useState(false);
  const { setValue } = useFormContext<EditorValues>();
  const zone = useWatch<EditorValues, 'advanced.defaultTimezone'>({ name: 'advanced.defaultTimezone' });
  const zones = useMemo(() => (open ? timeZones(new Date()) : []), [open]);
  return (
    <div className="grid gap-1.5">
      <span id={id} className="font-medium text-sm leading-none">
        {t('timeZone')}
      </span>
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger asChild>
          <Button
            type="button"
            variant="outline"
            role="combobox"
            aria-expanded={open}
            aria-labelledby={`${id} ${id}-value`}
            className="w-full justify-between border-input bg-field px-3 font-normal max-md:text-base"
          >
            <span id={`${id}-value`} className="truncate">
              {zone.replaceAll('_', ' ')}
            </span>
            <ChevronsUpDownIcon className="text-muted-foreground" />
          </Button>
        </PopoverTrigger>
        <PopoverContent align="start" className="w-(--radix-popover-trigger-width) min-w-72 p-0">
          <Command>
            <CommandInput placeholder={t('searchZone')} aria-label={t('searchZone')} />
            <CommandList>
              <CommandEmpty>{t('noZone')}</CommandEmpty>
              {zones.map((each) => (
                <CommandItem
                  key={each.id}
                  value={`${each.name} ${each.offset}`}
                  onSelect={() => {
                    setValue('advanced.defaultTimezone', each.id, { shouldDirty: true });
                    setOpen(false);
                  }}
                >
                  <CheckIcon className={each.id === zone ? '' : 'opacity-0'} />
                  <span className="min-w-0 flex-1 truncate">{each.name}</span>
                  <span className="text-muted-foreground text-xs tabular-nums">{each.offset}</span>
                </CommandItem>
              ))}
            </CommandList>
          </Command>
        </PopoverContent>
      </Popover>
    </div>
  );
}
