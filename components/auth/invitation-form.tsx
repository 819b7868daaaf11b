'use client'

import { useTranslations } from 'next-intl'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { useFieldError } from '@/components/feedback/use-field-error'
import { useNameError } from '@/components/feedback/use-name-error'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { acceptInvitation } from '@/lib/client/auth/accept-link'
import { PasswordField } from './password-field'
import { useLinkForm } from './use-link-form'

type InvitationFormProps = { token: string; email: string; name: string }

/** Creates the account of an invited person. */
export function InvitationForm({ token, email, name }: InvitationFormProps) {
  const t = useTranslations('invitation')
  const { pending, failure, submit } = useLinkForm((read) =>
    acceptInvitation({ token, name: read('name'), password: read('password') }),
  )
  const nameError = useNameError(failure)
  const passwordError = useFieldError(failure, '/password')
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="mt-5 grid gap-3.5">
      {failure && !nameError && !passwordError && <FailureNotice error={failure} />}
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        readOnly
        large
      />
      <Field
        label={t('name')}
        name="name"
        autoComplete="name"
        defaultValue={name}
        maxLength={80}
        required
        error={nameError}
        large
      />
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
