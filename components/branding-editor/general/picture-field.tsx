'use client';

import { Trash2Icon, UploadIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useCallback, useId, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { FieldError } from '@/components/ui/field';
import { Progress } from '@/components/ui/progress';
import type { EditorValues } from '../editor-values';
import { type PictureKind, type PictureName, pictureTypes } from './picture-kind';
import { PictureView } from './picture-view';
import { useUpload } from './use-upload';

type PictureFieldProps = {
  name: PictureName;
  kind: PictureKind;
  label: string;
  hint: string;
  /** The grounds it will stand on; a logo for both stands on both. */
  grounds?: readonly ('light' | 'dark' | 'cover')[];
};

/** A picture of the brand: dropped here, or picked; shown on the grounds it is for. */
export function PictureField({ name, kind, label, hint, grounds = ['light'] }: PictureFieldProps) {
  const t = useTranslations('brandingEditor.pictures');
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLFieldSetElement>(null);
  const [over, setOver] = useState(false);
  const { setValue, getFieldState, formState } = useFormContext<EditorValues>();
  const url = useWatch<EditorValues, PictureName>({ name });
  const keep = useCallback((value: string) => setValue(name, value, { shouldDirty: true }), [name, setValue]);
  const upload = useUpload(kind, keep);
  const problem = upload.problem ?? getFieldState(name, formState).error?.message;
  const isBusy = upload.progress !== undefined;

  const pick = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) upload.start(file);
    if (picker.current) picker.current.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!zone.current?.matches(':disabled')) pick(event.dataTransfer.files);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(!zone.current?.matches(':disabled'));
  };

  return (
    <fieldset
      ref={zone}
      aria-labelledby={id}
      aria-describedby={`${id}-hint`}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className="grid min-w-0 gap-1.5"
    >
      <span id={id} className="font-medium text-sm leading-none">
        {label}
      </span>
      <div
        className={cn(
          'flex min-w-0 items-stretch overflow-hidden rounded-lg border bg-background transition-[border-color,box-shadow]',
          over && 'border-ring ring-[3px] ring-ring/40',
        )}
      >
        <div className={cn('flex w-32 shrink-0 border-r', grounds.length > 1 && 'flex-col divide-y')}>
          {grounds.map((ground) => (
            <PictureView key={ground} url={url} ground={ground} className="min-h-16" />
          ))}
        </div>
        <div className="grid min-w-0 flex-1 content-center gap-2 px-3 py-2.5">
          <p id={`${id}-hint`} className="text-muted-foreground text-xs leading-snug">
            {hint}
          </p>
          {isBusy ? (
            <Progress value={Math.round((upload.progress ?? 0) * 100)} aria-label={t('uploading', { name: label })} />
          ) : (
            <div className="flex flex-wrap gap-1.5">
              <Button type="button" variant="outline" size="xs" onClick={() => picker.current?.click()}>
                <UploadIcon />
                {url ? t('replace') : t('choose')}
                <span className="sr-only">{label}</span>
              </Button>
              {url && (
                <Button type="button" variant="ghost" size="xs" onClick={() => keep('')}>
                  <Trash2Icon />
                  {t('remove')}
                  <span className="sr-only">{label}</span>
                </Button>
              )}
            </div>
          )}
        </div>
      </div>
      <input
        ref={picker}
        type="file"
        accept={pictureTypes}
        tabIndex={-1}
        aria-label={label}
        className="sr-only"
        onChange={(event) => pick(event.target.files)}
      />
      <div aria-live="polite">
        <FieldError>{problem}</FieldError>
      </div>
    </fieldset>
  );
}
