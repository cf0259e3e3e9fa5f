'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Tabs as TabsPrimitive } from 'radix-ui';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { cn } from '@/components/ui/cn';
import type { BrandingSettings } from '@/lib/branding/settings';
import { AdvancedTab } from './advanced/advanced-tab';
import { ColorsTab } from './colors/colors-tab';
import { ConflictNote } from './conflict-note';
import { DraftBar } from './draft-bar';
import type { EditorActions } from './editor-actions';
import { EditorContext } from './editor-context';
import type { EditorPlace } from './editor-place';
import type { EditorTab } from './editor-tabs';
import { type EditorValues, type FieldName, valuesOf } from './editor-values';
import { GeneralTab } from './general/general-tab';
import { HistorySheet } from './history/history-sheet';
import { PreviewPane } from './preview/preview-pane';
import { PreviewSheet } from './preview/preview-sheet';
import { usePreviewLook } from './preview/use-preview-look';
import { TabBar } from './tab-bar';
import { type SavedDraft, useDraft } from './use-draft';
import { useShownCss } from './use-shown-css';
import { useTab } from './use-tab';

export type BrandingEditorProps = {
  place: EditorPlace;
  actions: EditorActions;
  /** The published settings with the draft over them. */
  settings: BrandingSettings;
  revision: number;
  changed: readonly string[];
  tab: EditorTab;
  /** The tab's parameter in the address. */
  tabParameter: string;
};

/** The branding of a tenant: form on the left, its real pages on the right. What is typed is kept as a draft at once. */
export function BrandingEditor({ place, actions, settings, revision, changed, ...props }: BrandingEditorProps) {
  const t = useTranslations('brandingEditor');
  const router = useRouter();
  const initial = useMemo(() => valuesOf(settings), [settings]);
  const form = useForm<EditorValues>({ defaultValues: initial });
  const [names, setNames] = useState(changed);
  const [turn, setTurn] = useState(0);
  const [tab, setTab] = useTab(props.tab, props.tabParameter);
  const [look, setLook] = usePreviewLook();
  const css = useShownCss(form, place.features);

  const saved = useCallback((kept: readonly FieldName[], draft: SavedDraft) => {
    setNames(draft.changed);
    // Colours are shown already.
    if (kept.some((name) => name !== 'colors')) setTurn((count) => count + 1);
  }, []);
  const draft = useDraft({ form, initial, revision, save: actions.save, onSaved: saved });
  const here = useMemo(() => ({ ...place, ...actions, flush: draft.flush }), [place, actions, draft.flush]);

  // A revision that is not of this editor's making: published, discarded, gone back, or somebody else's.
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    if (revision === draft.revision()) return;
    draft.adopt(initial, revision);
    setNames(changed);
    setTurn((count) => count + 1);
  }, [initial, revision, changed, draft.adopt, draft.revision]);

  const publish = async () => {
    if (!(await draft.flush())) return { ok: false as const, error: { code: 'unsaved', title: t('bar.unsaved') } };
    return actions.publish({ revision: draft.revision() });
  };
  const discard = async () => {
    await draft.flush();
    return actions.discard({});
  };
  const done = (text: string) => {
    toast.success(text);
    router.refresh();
  };
  const preview = { look, onLook: setLook, tenantId: place.tenantId, turn, css, host: place.host };

  return (
    <EditorContext value={here}>
      <FormProvider {...form}>
        <div
          data-wide
          className={cn(
            'sm:-mx-6 lg:-mx-8 lg:-mb-8 -mx-4 -mb-6 min-w-0',
            place.tenantId ? 'border-t' : 'lg:-mt-8 -mt-6',
          )}
        >
          <DraftBar
            title={place.tenantId ? undefined : t('title')}
            state={draft.state}
            changed={names}
            onPublish={publish}
            onPublished={() => done(t('bar.publishedNow'))}
            onDiscard={discard}
            onDiscarded={() => done(t('bar.discardedNow'))}
          >
            <PreviewSheet {...preview} />
            <HistorySheet onRolledBack={() => done(t('history.rolledBack'))} />
          </DraftBar>
          <div className="xl:grid xl:grid-cols-[27rem_minmax(0,1fr)] xl:items-start">
            <TabsPrimitive.Root value={tab} onValueChange={setTab} className="min-w-0 xl:border-r">
              <TabBar />
              <ConflictNote
                state={draft.state}
                error={draft.error}
                onTakeTheirs={() => router.refresh()}
                onKeepMine={() => void draft.insist()}
                onRetry={() => void draft.flush()}
              />
              <TabsPrimitive.Content value="general" className="outline-none">
                <GeneralTab />
              </TabsPrimitive.Content>
              <TabsPrimitive.Content value="colors" className="outline-none">
                <ColorsTab />
              </TabsPrimitive.Content>
              <TabsPrimitive.Content value="advanced" className="outline-none">
                <AdvancedTab />
              </TabsPrimitive.Content>
            </TabsPrimitive.Root>
            <div className="sticky top-28 hidden h-[calc(100dvh-7rem)] min-w-0 xl:block">
              <PreviewPane {...preview} />
            </div>
          </div>
        </div>
      </FormProvider>
    </EditorContext>
  );
}
