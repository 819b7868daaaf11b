'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, type FormEvent } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { useFieldError } from '@/components/feedback/use-field-error'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { toFailure } from '@/lib/client/api-failure'
import { browsersQuery, changePassword } from '@/lib/client/profile/queries'
import { tokensQuery } from '@/lib/client/tokens/queries'
import { shortestPassword } from '@/lib/contract/users'

/** Changes the user's own password, which signs out their other browsers. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('profile')
  const form = useRef<HTMLFormElement>(null)
  const cache = useQueryClient()
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: async () => {
      form.current?.reset()
      await Promise.all([
        cache.invalidateQueries(browsersQuery),
        cache.invalidateQueries(tokensQuery()),
      ])
    },
  })
  const failure = change.error && toFailure(change.error)
  const wrong = failure?.key === 'wrong_password'
  const newError = useFieldError(failure, '/new')

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const sent = new FormData(event.currentTarget)
    change.mutate({ current: String(sent.get('current')), new: String(sent.get('new')) })
  }

  return (
    <Section title={t('password')} intro={t('passwordIntro')}>
      {/* POST, or a form sent before React runs would put the passwords into the address. */}
      <form
        ref={form}
        method="post"
        onSubmit={submit}
        className="grid max-w-80 gap-3.5 phone:max-w-none"
      >
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Field
          label={t('current')}
          name="current"
          type="password"
          autoComplete="current-password"
          maxLength={1024}
          required
          error={wrong && t('wrong')}
        />
        <Field
          label={t('new')}
          name="new"
          type="password"
          autoComplete="new-password"
          minLength={shortestPassword}
          maxLength={1024}
          hint={t('newHint', { length: shortestPassword })}
          required
          error={newError}
        />
        <span>
          <Button type="submit" pending={change.isPending} className="phone:h-11! phone:w-full">
            {t('changePassword')}
          </Button>
        </span>
      </form>
      {failure && !wrong && !newError && (
        <FailureNotice error={failure} className="mt-3 max-w-140" />
      )}
      {change.isSuccess && (
        <Notice tone="accent" className="mt-3 max-w-140">
          {t.rich('passwordChanged', {
            count: change.data.ended,
            tokens: change.data.tokens,
            b: (chunks) => <b>{chunks}</b>,
          })}
        </Notice>
      )}
    </Section>
  )
}
