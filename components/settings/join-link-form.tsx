'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Saved } from '@/components/feedback/saved'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { StatusShape } from '@/components/ui/status-shape'
import { changeSettings, settingsQuery } from '@/lib/client/settings/queries'
import type { DeskSettings } from '@/lib/contract/settings'
import { checkTemplate, exampleLink, placeholders } from './join-link-template'

/** The address where participants join: a template with placeholders, and an example. */
export function JoinLinkForm({ initial }: { initial: DeskSettings }) {
  const t = useTranslations('joinLink')
  const cache = useQueryClient()
  const { data } = useQuery({ ...settingsQuery, initialData: initial })
  const [template, setTemplate] = useState(data.joinLinkTemplate ?? '')
  const saving = useMutation({
    mutationFn: (joinLinkTemplate: string | null) => changeSettings({ joinLinkTemplate }),
    onSuccess: (settings) => cache.setQueryData(settingsQuery.queryKey, settings),
  })
  const typed = template.trim()
  const checks = checkTemplate(typed)
  const good = checks.every(({ ok }) => ok)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (typed === '' || good) saving.mutate(typed === '' ? null : typed)
  }

  return (
    <Section title={t('template')} intro={t('templateIntro')}>
      <form onSubmit={submit} className="grid max-w-180 gap-3.5">
        <Field
          label={t('address')}
          value={template}
          onChange={({ target }) => setTemplate(target.value)}
          placeholder="https://rooms.example.com/join/{room_name}?token={token}"
          hint={t('placeholders', { list: placeholders.join(' ') })}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
        />
        {typed !== '' && <Checks checks={checks} />}
        {typed !== '' && good && <Preview template={typed} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant="primary"
            disabled={(typed !== '' && !good) || typed === (data.joinLinkTemplate ?? '')}
            pending={saving.isPending}
            className="phone:h-11!"
          >
            {typed === '' && data.joinLinkTemplate !== null ? t('remove') : t('save')}
          </Button>
          <Saved state={saving.status} />
        </div>
        {saving.error && <FailureNotice error={saving.error} />}
      </form>
    </Section>
  )
}

function Checks({ checks }: { checks: ReturnType<typeof checkTemplate> }) {
  const t = useTranslations('joinLink')
  return (
    <ul aria-label={t('checks')} className="grid gap-1 text-12">
      {checks.map(({ id, ok }) => (
        <li key={id} className={`flex items-center gap-1.5 ${ok ? 'text-muted' : 'text-danger'}`}>
          {ok ? <Check className="size-3.5! text-accent" /> : <StatusShape shape="trouble" />}
          {t(`check.${id}`)}
          <span className="sr-only">{ok ? t('passes') : t('fails')}</span>
        </li>
      ))}
    </ul>
  )
}

function Preview({ template }: { template: string }) {
  const t = useTranslations('joinLink')
  return (
    <div>
      <p className="mb-1 text-12 text-muted">{t('preview')}</p>
      <code className="block rounded-5 bg-chip px-3 py-2 font-mono text-12 break-all text-strong">
        {exampleLink(template)}
      </code>
    </div>
  )
}
