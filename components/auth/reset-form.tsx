'use client'

import { useTranslations } from 'next-intl'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { useFieldError } from '@/components/feedback/use-field-error'
import { Button } from '@/components/ui/button'
import { acceptReset } from '@/lib/client/auth/accept-link'
import { PasswordField } from './password-field'
import { useLinkForm } from './use-link-form'

/** Sets a new password by a reset link. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('reset')
  const { pending, failure, submit } = useLinkForm((read) =>
    acceptReset({ token, password: read('password') }),
  )
  const passwordError = useFieldError(failure, '/password')
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="mt-5 grid gap-3.5">
      {failure && !passwordError && <FailureNotice error={failure} />}
      {/* For password managers. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField label={t('password')} error={passwordError} />
      <Button
        type="submit"
        variant="primary"
        className="h-10! text-14 phone:h-11!"
        pending={pending}
      >
        {t('submit')}
      </Button>
    </form>
  )
}
