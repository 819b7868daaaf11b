'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, useSyncExternalStore, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { browserZone } from './use-preferences'

type ZoneFieldProps = {
  /** `browser`, or a zone of the IANA database. */
  value: string
  onChange: (zone: string) => void
}

const never = () => () => undefined

/** The browser's zone, UTC, or any other by typing. */
export function ZoneField({ value, onChange }: ZoneFieldProps) {
  const t = useTranslations('preferences')
  const here = useSyncExternalStore(never, browserZone, () => null)
  const [searching, setSearching] = useState(false)
  const stored = value === 'browser' || value === 'UTC' ? value : 'other'
  const chosen = searching ? 'other' : stored

  function choose(zone: 'browser' | 'UTC' | 'other') {
    setSearching(zone === 'other')
    if (zone !== 'other') onChange(zone)
  }

  return (
    <>
      <Segmented
        label={t('zone')}
        value={chosen}
        onChange={choose}
        options={[
          { value: 'browser', label: here === null ? t('zoneHere') : t('zoneHereNamed', { here }) },
          { value: 'UTC', label: 'UTC' },
          { value: 'other', label: t('zoneOther') },
        ]}
      />
      {chosen === 'other' && (
        <ZoneSearch
          stored={stored === 'other' ? value : ''}
          onChange={(zone) => {
            setSearching(false)
            onChange(zone)
          }}
        />
      )}
    </>
  )
}

function ZoneSearch({ stored, onChange }: { stored: string; onChange: (zone: string) => void }) {
  const t = useTranslations('preferences')
  const list = useId()
  const [unknown, setUnknown] = useState(false)
  const zones = Intl.supportedValuesOf('timeZone')

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('zone')).trim()
    const zone = zones.find((each) => each.toLowerCase() === typed.toLowerCase())
    setUnknown(zone === undefined)
    if (zone !== undefined) onChange(zone)
  }

  return (
    <form onSubmit={submit} className="mt-2.5 flex max-w-100 items-end gap-2">
      <Field
        label={t('zoneSearch')}
        name="zone"
        list={list}
        defaultValue={stored}
        placeholder="Europe/Warsaw"
        autoComplete="off"
        spellCheck={false}
        required
        error={unknown && t('zoneUnknown')}
        className="min-w-0 flex-1"
      />
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Button type="submit" className={unknown ? 'mb-[26px]' : undefined}>
        {t('zoneUse')}
      </Button>
    </form>
  )
}
