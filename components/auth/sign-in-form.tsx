'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { signIn, type SignInResult } from '@/lib/client/auth/sign-in'
import { demoPassword, type demoAccounts } from '@/lib/contract/demo-accounts'
import { DemoAccounts } from './demo-accounts'
import { withFragment } from './safe-callback'

type SignInFormProps = {
  /** A path within this app. */
  callbackUrl: string
  /** The simulator's demo accounts; empty without the simulator. */
  accounts: typeof demoAccounts
}

export function SignInForm({ callbackUrl, accounts }: SignInFormProps) {
  const t = useTranslations('signIn')
  /** The pressed button: the form's, or a demo account's by e-mail address. */
  const [pending, setPending] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Exclude<SignInResult, 'signedIn'> | null>(null)

  async function enter(email: string, password: string, button: string) {
    setPending(button)
    const result = await signIn(email, password)
    // A full page load: the server renders it for the user who is now signed in.
    if (result === 'signedIn') return location.assign(withFragment(callbackUrl, location.hash))
    setRefusal(result)
    setPending(null)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    void enter(String(form.get('email')), String(form.get('password')), 'form')
  }

  return (
    <>
      {/* POST, or a form sent before React runs would put the password into the address. */}
      <form method="post" onSubmit={submit} className="mt-5 grid gap-3.5">
        <Field
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          autoFocus
          large
        />
        <Field
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          large
          error={refusal && t(refusal)}
        />
        <Button
          type="submit"
          variant="primary"
          className="mt-0.5 h-10! text-14 phone:h-11!"
          pending={pending === 'form'}
        >
          {t('submit')}
        </Button>
      </form>
      {accounts.length > 0 && (
        <DemoAccounts
          accounts={accounts}
          pending={pending}
          onPick={(email) => void enter(email, demoPassword, email)}
        />
      )}
    </>
  )
}
