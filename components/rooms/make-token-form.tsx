'use client'

import { useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { settingsQuery } from '@/lib/client/settings/queries'
import { tokenBounds } from '@/lib/contract/room'
import { secondsOf, TtlField, type Ttl } from './ttl-field'
import type { JoinTokenState } from './use-join-token'

const usual = (seconds: number): Ttl => ({ choice: String(seconds), typed: '' })

/** The lifetimes of the token and its refresh token, and the button that creates both. */
export function MakeTokenForm({ joinToken }: { joinToken: JoinTokenState }) {
  const t = useTranslations('joinToken')
  const [ttl, setTtl] = useState(() => usual(tokenBounds.token.usual))
  const [refreshTtl, setRefreshTtl] = useState(() => usual(tokenBounds.refresh.usual))
  const [identity, setIdentity] = useState('')
  const isRequired = useQuery(settingsQuery).data?.tokenIdentityRequired ?? false
  const isMissing = isRequired && identity.trim() === ''
  const seconds = secondsOf(ttl, tokenBounds.token)
  const refreshSeconds = secondsOf(refreshTtl, tokenBounds.refresh)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (seconds === null || refreshSeconds === null || isMissing) return
    const ttls = { token_ttl_secs: seconds, refresh_token_ttl_secs: refreshSeconds }
    void joinToken.make({ ...ttls, ...(identity.trim() !== '' && { identity: identity.trim() }) })
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <TtlField
          label={t('ttl')}
          presets={[
            { seconds: 600, label: t('tenMinutes') },
            { seconds: 3600, label: t('hour') },
          ]}
          bounds={tokenBounds.token}
          value={ttl}
          onChange={setTtl}
        />
        <TtlField
          label={t('refreshTtl')}
          presets={[
            { seconds: 3600, label: t('hour') },
            { seconds: 86_400, label: t('day') },
          ]}
          bounds={tokenBounds.refresh}
          value={refreshTtl}
          onChange={setRefreshTtl}
        />
      </div>
      <Field
        label={t('identity')}
        value={identity}
        onChange={({ target }) => setIdentity(target.value)}
        hint={t(isRequired ? 'identityRequired' : 'identityHint')}
        required={isRequired}
        autoComplete="off"
        spellCheck={false}
        className="max-w-90"
      />
      <Button
        type="submit"
        variant={joinToken.issued ? 'outline' : 'primary'}
        icon={<KeyRound />}
        pending={joinToken.pending === 'make'}
        disabled={seconds === null || refreshSeconds === null || isMissing}
        className="justify-self-start phone:h-11 phone:justify-self-stretch"
      >
        {t(joinToken.issued ? 'makeAnother' : 'make')}
      </Button>
    </form>
  )
}
