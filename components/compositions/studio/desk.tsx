'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import type { Queued } from '@/lib/client/compositions/create-composition'
import type { SourcesAnswer } from '@/lib/contract/composition'
import { shownIds } from '@/lib/contract/studio/change-layout'
import { checkLayout } from '@/lib/contract/studio/check-layout'
import type { Layout } from '@/lib/contract/studio/layout'
import { toRequest } from '@/lib/contract/studio/request'
import { layoutText, readLayoutText, withSourcesOf } from '@/lib/contract/studio/saved-layout'
import { ComposeFailure } from '../compose-failure'
import { useCompose } from '../use-compose'
import { Canvas } from './canvas'
import { DeskHead } from './desk-head'
import { FilmFields } from './film-fields'
import { PresetBar } from './preset-bar'
import { Queue } from './queue'
import { RegionPanel } from './region-panel'
import { RequestText } from './request-text'
import { SavedLayouts } from './saved-layouts'
import { toShown } from './shown'
import { SourceList } from './source-list'
import { TimeWarnings } from './time-warnings'
import { useEdit } from './use-edit'
import { useFaults } from './use-faults'

type DeskProps = {
  sources: SourcesAnswer['data']
  /** The number of recordings at Telnyx. */
  total: number | null
  /** Whether the layout that it should begin with could not be read. */
  isUnlike: boolean
  first: () => Layout
  onQueued: (queued: Queued) => void
}

/** The film to scale, its numbers, its sources and its request: each changes the others. */
export function Desk({ sources, total, isUnlike, first, onQueued }: DeskProps) {
  const t = useTranslations('compose')
  const words = useTranslations('compositions')
  const ready = sources.sources.filter((source) => source.ready)
  const waiting = sources.sources.length - ready.length
  const all = ready.map(({ recordingId }) => recordingId)
  const shown = toShown(ready, (id) => words('somebody', { id }))
  const edited = useEdit(sources.sessionId, first)
  const { layout, fault } = edited
  const compose = useCompose(toRequest(sources.sessionId, layout), onQueued)
  // A refusal belongs to the request that was sent.
  const editing = {
    ...edited,
    change: (next: Layout) => (compose.reset(), edited.change(next)),
    type: (text: string) => (compose.reset(), edited.type(text)),
  }
  const faults = checkLayout(layout, all)
  const errors = useFaults(layout, faults, compose.failure)
  const pictured = shownIds(layout, all)
  const problem = fault ? t('textWrong', { line: fault.line }) : (Object.values(errors)[0] ?? null)
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return (
    <>
      <DeskHead
        layout={layout}
        sources={ready.filter(({ recordingId }) => pictured.includes(recordingId))}
        count={pictured.length}
        of={ready.length}
        problem={problem}
        compose={compose}
        saved={
          <SavedLayouts
            sessionId={sources.sessionId}
            layout={layout}
            cannot={readLayoutText(layoutText(layout)) === null}
            onOpen={(saved) => editing.change(withSourcesOf(saved, layout, all))}
          />
        }
      />
      {compose.failure && (
        <div className="px-gutter">
          <ComposeFailure failure={compose.failure} sessionId={sources.sessionId} />
        </div>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(280px,400px)] gap-x-8 gap-y-6 px-gutter pt-3 pb-8 rail:grid-cols-[minmax(0,1fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4">
          {isUnlike && <Notice tone="caution">{t.rich('unlike', { b })}</Notice>}
          <PresetBar layout={layout} all={all} onLayout={editing.change} />
          <Canvas
            layout={layout}
            selected={editing.selected}
            shown={shown}
            onSelect={editing.choose}
            onLayout={editing.change}
          />
          <div>
            <SourceList editing={editing} shown={shown} errors={errors} />
            {total !== null && total > sources.sources.length && (
              <p className="mt-1.5 text-12 text-warning">
                {t('moreSources', { shown: sources.sources.length, total })}
              </p>
            )}
            {sources.live && (
              <Notice tone="caution" className="mt-3">
                {t.rich('someLive', { b })}
              </Notice>
            )}
            {waiting > 0 && (
              <Notice tone="caution" className="mt-3">
                {t.rich('someWaiting', { count: waiting, b })}
              </Notice>
            )}
            <TimeWarnings
              sources={ready.filter(({ recordingId }) => pictured.includes(recordingId))}
              shown={shown}
            />
          </div>
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6">
          <RegionPanel editing={editing} all={all} errors={errors} />
          <FilmFields
            layout={layout}
            voices={ready.length}
            errors={errors}
            onLayout={editing.change}
          />
          <RequestText editing={editing} isFine={problem === null} />
          <Queue />
        </div>
      </div>
    </>
  )
}
