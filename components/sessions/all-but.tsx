'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { inputClass } from '@/components/ui/input-class'
import { PersonName } from '@/components/ui/person-name'
import { claimedName } from '@/lib/contract/claimed-name'
import { isFound, toWords } from '@/lib/contract/found'
import type { LivePerson } from '@/lib/contract/live'

type AllButProps = {
  people: LivePerson[]
  /** The ids of excluded people. */
  kept: readonly string[]
  onChange: (kept: string[]) => void
}

/** Picks by name the people excluded from an act on everybody. */
export function AllBut({ people, kept, onChange }: AllButProps) {
  const t = useTranslations('session')
  const [text, setText] = useState('')
  const words = toWords(text)
  const found = people.filter(
    ({ id, context }) =>
      words.length === 0 || isFound({ id, name: claimedName(context).name }, words),
  )
  return (
    <details className="mt-3.5">
      <summary className="h-control cursor-pointer font-560 phone:h-11">
        {kept.length > 0 ? t('allButCount', { count: kept.length }) : t('allBut')}
      </summary>
      <input
        type="search"
        aria-label={t('allButSearch')}
        placeholder={t('allButSearch')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={inputClass}
      />
      <ul className="mt-2 max-h-60 overflow-y-auto">
        {found.map(({ id, context }) => (
          <li key={id}>
            <label className="flex h-control items-center gap-2.5 phone:h-11">
              <Checkbox
                checked={kept.includes(id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...kept, id] : kept.filter((each) => each !== id))
                }
              />
              <PersonName name={claimedName(context).name} id={id} />
            </label>
          </li>
        ))}
        {found.length === 0 && <li className="text-12 text-faint">{t('allButNobody')}</li>}
      </ul>
    </details>
  )
}
