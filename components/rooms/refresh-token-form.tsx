'use client'

import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { tokenBounds } from '@/lib/contract/room'
import { secondsOf, TtlField, type Ttl } from './ttl-field'
import type { JoinTokenState } from './use-join-token'

/** Exchanges a refresh token, pasted or just created, for a new token. */
export function RefreshTokenForm({ joinToken }: { joinToken: JoinTokenState }) {
  const t = useTranslations('joinToken')
  const [pasted, setPasted] = useState('')
  const [missing, setMissing] = useState(false)
  const [ttl, setTtl] = useState<Ttl>({ choice: '600', typed: '' })
  const seconds = secondsOf(ttl, tokenBounds.token)
  const made = joinToken.issued?.refresh_token

  function submit(event: FormEvent) {
    event.preventDefault()
    const token = pasted.trim()
    setMissing(token === '')
    if (token !== '' && seconds !== null) void joinToken.refresh(token, seconds)
  }

  return (
    <form onSubmit={submit} className="grid gap-4" autoComplete="off">
      <div>
        <Field
          label={t('paste')}
          type="password"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          error={missing && pasted === '' && t('pasteMissing')}
          hint={t('pasteHint')}
          autoComplete="off"
          spellCheck={false}
          className="[&_input]:font-mono"
        />
        {made && pasted !== made && (
          <Button size="sm" onClick={() => setPasted(made)} className="mt-2 phone:h-11">
            {t('useMade')}
          </Button>
        )}
      </div>
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
      <Button
        type="submit"
        icon={<RotateCw />}
        pending={joinToken.pending === 'refresh'}
        disabled={seconds === null}
        className="justify-self-start phone:h-11 phone:justify-self-stretch"
      >
        {t('refresh')}
      </Button>
    </form>
  )
}
