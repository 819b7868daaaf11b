'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { JsonView } from '@/components/ui/json-view'
import { Segmented } from '@/components/ui/segmented'
import type { SourcesAnswer } from '@/lib/contract/composition'
import { checkDraft } from './check-draft'
import { compositionBody } from './composition-body'
import { ComposeFailure } from './compose-failure'
import { Disclosure } from './disclosure'
import { DraftPreview } from './draft-preview'
import { withPreset, type Draft } from './draft'
import { FrameFields } from './frame-fields'
import { presets } from './layouts'
import { SizeFields } from './size-fields'
import { SourcePlaces } from './source-places'
import { useCompose } from './use-compose'
import { useFieldErrors } from './use-field-errors'

type ComposeFormProps = {
  sources: SourcesAnswer['data']
  /** The number of recordings at Telnyx. */
  total: number | null
  draft: Draft
  onDraft: (draft: Draft) => void
  onQueued: (id: string | null) => void
  onClose: () => void
}

/** The film's settings: layout, size, sound, and the place of each participant. */
export function ComposeForm({ sources, total, draft, onDraft, ...rest }: ComposeFormProps) {
  const t = useTranslations('compose')
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const ready = sources.sources.filter((source) => source.ready)
  const waiting = sources.sources.length - ready.length
  const problems = checkDraft(draft, ready)
  const body = compositionBody(sources.sessionId, draft, ready)
  const compose = useCompose(body, rest.onQueued)
  const errors = useFieldErrors(draft, problems, compose.failure)
  const change = (next: Draft) => {
    compose.reset()
    onDraft(next)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (problems.length === 0) return compose.send()
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    })
  }

  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return (
    <form ref={form} noValidate onSubmit={submit} className="mt-3.5">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-x-6 gap-y-4 phone:grid-cols-[minmax(0,1fr)]">
        <div className="grid min-w-0 content-start gap-4">
          <div>
            <span className="mb-1.5 block font-560">{t('preset')}</span>
            <Segmented
              label={t('preset')}
              options={presets.map((value) => ({ value, label: t(`presets.${value}`) }))}
              value={draft.preset}
              onChange={(preset) => change(withPreset(draft, preset))}
              className="h-auto! flex-wrap [&>button]:h-6.5 phone:[&>button]:h-10"
            />
          </div>
          <SizeFields draft={draft} errors={errors} onDraft={change} />
          <FrameFields draft={draft} errors={errors} onDraft={change} />
        </div>
        <DraftPreview draft={draft} ready={ready} onDraft={change} />
      </div>
      {sources.live && (
        <Notice tone="caution" className="mt-4">
          {t.rich('someLive', { b })}
        </Notice>
      )}
      {waiting > 0 && (
        <Notice tone="caution" className="mt-4">
          {t.rich('someWaiting', { count: waiting, b })}
        </Notice>
      )}
      <SourcePlaces
        draft={draft}
        sources={sources.sources}
        total={total}
        errors={errors}
        onDraft={change}
      />
      <div className="mt-3">
        <Disclosure label={t('json')}>
          <JsonView label={t('json')} value={body} />
        </Disclosure>
      </div>
      {compose.failure && (
        <ComposeFailure failure={compose.failure} sessionId={sources.sessionId} />
      )}
      <div className="mt-4 flex flex-wrap items-center justify-end gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
        <span role="status" className="mr-auto text-12 text-danger phone:w-full">
          {tried && problems.length > 0 && t('fix', { count: problems.length })}
        </span>
        <Button onClick={rest.onClose}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" pending={compose.pending}>
          {t(compose.safeAgain ? 'askAgain' : compose.unknown ? 'sendAgain' : 'send')}
        </Button>
      </div>
    </form>
  )
}
