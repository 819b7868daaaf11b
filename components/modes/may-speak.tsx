'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { PersonName } from '@/components/ui/person-name'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LivePerson } from '@/lib/contract/live'

type MaySpeakProps = {
  people: LivePerson[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

/** The participants whom Quiet does not mute. */
export function MaySpeak({ people, chosen, onChange }: MaySpeakProps) {
  const t = useTranslations('modes')
  function flip(id: string) {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <fieldset className="mt-2">
      <legend className="text-12 text-muted">{t('maySpeak')}</legend>
      <div className="mt-1 grid max-h-44 grid-cols-2 gap-x-4 overflow-y-auto phone:grid-cols-1">
        {people.map(({ id, context }) => {
          const { name, hidden } = claimedName(context)
          return (
            <label key={id} className="flex min-h-8 min-w-0 items-center gap-2">
              <Checkbox checked={chosen.has(id)} onChange={() => flip(id)} />
              <PersonName name={name} id={id} hidden={hidden} />
            </label>
          )
        })}
      </div>
      <p className="mt-1 text-12 text-faint">{t('muteUnknown')}</p>
    </fieldset>
  )
}
