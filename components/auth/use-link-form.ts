'use client'

import { useState, type FormEvent } from 'react'
import { ApiFailure } from '@/lib/client/api-failure'
import { signIn } from '@/lib/client/auth/sign-in'
import { homePath, signInPath } from '@/lib/contract/routes'

type Read = (field: string) => string

/**
 * Redeems a one-time link with the form's input, signs in with the new password and opens the home
 * page. The input stays if the link is refused.
 */
export function useLinkForm(accept: (read: Read) => Promise<string>) {
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<ApiFailure | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const read = (field: string) => String(form.get(field))
    setPending(true)
    try {
      const email = await accept(read)
      const result = await signIn(email, read('password'))
      // A full page load: the server renders it for the user who is now signed in.
      location.assign(result === 'signedIn' ? homePath() : signInPath())
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown
      setFailure(thrown)
      setPending(false)
    }
  }

  return { pending, failure, submit }
}
