'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { shortestPassword } from '@/lib/contract/users'

/** Checks only the length of a new password; the server checks its strength. */
export function PasswordField({ label, error }: { label: string; error: string | null }) {
  const t = useTranslations('invitation')
  return (
    <Field
      label={label}
      name="password"
      type="password"
      autoComplete="new-password"
      minLength={shortestPassword}
      maxLength={1024}
      hint={t('passwordHint', { length: shortestPassword })}
      required
      error={error}
      large
    />
  )
}
