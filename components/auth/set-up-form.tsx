'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { FailureDetail } from '@/components/feedback/failure-detail'
import { FailureTitle } from '@/components/feedback/failure-title'
import { Notice } from '@/components/feedback/notice'
import { useFieldError } from '@/components/feedback/use-field-error'
import { useNameError } from '@/components/feedback/use-name-error'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ApiFailure } from '@/lib/client/api-failure'
import { setUp } from '@/lib/client/auth/set-up'
import { signIn } from '@/lib/client/auth/sign-in'
import { homePath } from '@/lib/contract/routes'

export function SetUpForm({ token }: { token: string }) {
  const t = useTranslations('setUp')
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<ApiFailure | null>(null)

  const nameError = useNameError(failure)
  const passwordError = useFieldError(failure, '/password')

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const read = (name: string) => String(form.get(name))
    const email = read('email')
    const password = read('password')
    setPending(true)
    try {
      await setUp({ token: read('token'), name: read('name'), email, password })
      await signIn(email, password)
      location.assign(homePath())
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown
      setFailure(thrown)
      setPending(false)
    }
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="mt-5 grid gap-3.5">
      {failure && !nameError && !passwordError && <SetUpFailure failure={failure} />}
      <Field
        label={t('token')}
        name="token"
        defaultValue={token}
        hint={t('tokenHint')}
        autoComplete="off"
        required
        large
      />
      <Field
        label={t('name')}
        name="name"
        autoComplete="name"
        maxLength={80}
        required
        error={nameError}
        large
      />
      <Field label={t('email')} name="email" type="email" autoComplete="username" required large />
      <Field
        label={t('password')}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={12}
        hint={t('passwordHint')}
        required
        error={passwordError}
        large
      />
      <Button
        type="submit"
        variant="primary"
        className="h-10! w-full text-14 phone:h-11!"
        pending={pending}
      >
        {t('submit')}
      </Button>
    </form>
  )
}

function SetUpFailure({ failure }: { failure: ApiFailure }) {
  const t = useTranslations()
  const linkIsOver = failure.status === 403 || failure.status === 404 || failure.status === 409
  return (
    <Notice tone="trouble">
      {linkIsOver ? (
        t('setUp.failed')
      ) : (
        <>
          <FailureTitle of={failure.key} /> <FailureDetail failure={failure} />
        </>
      )}
    </Notice>
  )
}
