'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Saved } from '@/components/feedback/saved'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Section } from '@/components/ui/section'
import { changeSettings, settingsQuery } from '@/lib/client/settings/queries'
import type { DeskSettings } from '@/lib/contract/settings'

const maxReasons = 12
const maxReasonLength = 80

type ReasonsFormProps = {
  initial: DeskSettings
  /** The default reasons. */
  usual: string[]
}

/** The reasons offered with kick, end and delete; a change is stored at once. */
export function ReasonsForm({ initial, usual }: ReasonsFormProps) {
  const t = useTranslations('reasons')
  const cache = useQueryClient()
  const { data } = useQuery({ ...settingsQuery, initialData: initial })
  const saving = useMutation({
    mutationFn: (reasons: string[] | null) => changeSettings({ reasons }),
    onSuccess: (settings) => cache.setQueryData(settingsQuery.queryKey, settings),
  })
  const stored = data.reasons ?? usual
  const reasons = saving.isPending ? (saving.variables ?? usual) : stored
  return (
    <Section
      title={t('list')}
      intro={data.reasons === null ? t('usualIntro') : t('ownIntro')}
      act={
        <span className="flex items-center gap-3">
          <Saved state={saving.status} />
          {data.reasons !== null && (
            <Button onClick={() => saving.mutate(null)}>{t('toUsual')}</Button>
          )}
        </span>
      }
    >
      {saving.error && <FailureNotice error={saving.error} className="mb-3 max-w-140" />}
      <ReasonList reasons={reasons} onChange={(next) => saving.mutate(next)} />
      {reasons.length < maxReasons ? (
        <NewReason reasons={reasons} onAdd={(word) => saving.mutate([...reasons, word])} />
      ) : (
        <p className="mt-4 text-12 text-muted">{t('enough', { max: maxReasons })}</p>
      )}
    </Section>
  )
}

type ReasonListProps = { reasons: string[]; onChange: (reasons: string[]) => void }

function ReasonList({ reasons, onChange }: ReasonListProps) {
  const t = useTranslations('reasons')
  const list = useRef<HTMLOListElement>(null)
  const [announcement, setAnnouncement] = useState('')

  function move(index: number, step: -1 | 1) {
    const word = reasons[index]
    if (word === undefined) return
    const next = reasons.toSpliced(index, 1).toSpliced(index + step, 0, word)
    onChange(next)
    setAnnouncement(t('moved', { reason: word, place: index + step + 1, count: reasons.length }))
  }

  function remove(index: number) {
    onChange(reasons.toSpliced(index, 1))
    // The focused button is gone with its line.
    list.current
      ?.querySelectorAll<HTMLElement>('[data-remove]')
      [index === 0 ? 1 : index - 1]?.focus()
  }

  return (
    <>
      <ol ref={list} aria-label={t('list')} className="max-w-140 border-y border-line">
        {reasons.map((reason, index) => (
          <li
            key={reason}
            className="flex min-h-10 items-center gap-1 border-b border-line last:border-b-0"
          >
            <span className="w-6 flex-none text-12 text-faint tabular">{index + 1}</span>
            <span className="min-w-0 flex-1 py-1.5 [overflow-wrap:anywhere] text-strong">
              {reason}
            </span>
            <IconButton
              label={t('up', { reason })}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              label={t('down', { reason })}
              disabled={index === reasons.length - 1}
              onClick={() => move(index, 1)}
            >
              <ArrowDown />
            </IconButton>
            <IconButton
              data-remove
              label={t('remove', { reason })}
              disabled={reasons.length === 1}
              onClick={() => remove(index)}
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </>
  )
}

function NewReason({ reasons, onAdd }: { reasons: string[]; onAdd: (word: string) => void }) {
  const t = useTranslations('reasons')
  const [known, setKnown] = useState(false)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const word = String(new FormData(form).get('reason')).trim()
    if (word === '') return
    const isKnown = reasons.some((reason) => reason.toLowerCase() === word.toLowerCase())
    setKnown(isKnown)
    if (isKnown) return
    onAdd(word)
    form.reset()
  }

  return (
    <form onSubmit={submit} className="mt-4 flex max-w-140 items-start gap-3">
      <Field
        label={t('new')}
        name="reason"
        maxLength={maxReasonLength}
        required
        autoComplete="off"
        error={known && t('known')}
        className="min-w-0 flex-1"
      />
      <Button type="submit" icon={<Plus />} className="mt-[26px] phone:h-11!">
        {t('add')}
      </Button>
    </form>
  )
}
