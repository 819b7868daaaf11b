'use client'

import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { useSeconds } from '@/components/ui/clock'
import { Elapsed } from '@/components/ui/elapsed'
import { PersonName } from '@/components/ui/person-name'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LivePerson } from '@/lib/contract/live'

/** Those who joined within this time may be the trouble, so they are marked. */
const newMs = 120_000

type MaySpeakProps = {
  /** Those inside, the longest first. */
  people: LivePerson[]
  chosen: ReadonlySet<string>
  /** Whether the choice is the one of the last time. */
  isAsLast: boolean
  onChange: (chosen: ReadonlySet<string>) => void
}

/** The participants whom Quiet does not mute. */
export function MaySpeak({ people, chosen, isAsLast, onChange }: MaySpeakProps) {
  const t = useTranslations('modes')
  const newSince = useSeconds(60_000) - newMs
  // Who has not been read yet was reported a moment ago.
  const isNew = ({ joinedAt }: LivePerson) => joinedAt === null || Date.parse(joinedAt) > newSince
  const settled = people.filter((person) => !isNew(person))
  const count = people.filter(({ id }) => chosen.has(id)).length
  function flip(id: string) {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <fieldset className="mt-2">
      <legend className="sr-only">{t('maySpeak')}</legend>
      <div className="flex min-h-[26px] flex-wrap items-center gap-x-2 text-12 text-muted">
        <span aria-hidden className="font-560 text-strong">
          {t('maySpeak')}
        </span>
        {t('ticked', { count, all: people.length, asLast: String(isAsLast && count > 0) })}
        {settled.length > 0 && settled.length < people.length && (
          <Button
            size="act"
            variant="quiet"
            className="ml-auto"
            onClick={() => onChange(new Set(settled.map(({ id }) => id)))}
          >
            {t.rich('tickBefore', {
              time: () => <AbsoluteTime at={new Date(newSince).toISOString()} format="clock" />,
            })}
          </Button>
        )}
      </div>
      <div className="mt-1 grid max-h-44 grid-cols-2 gap-x-4 overflow-y-auto phone:grid-cols-1">
        {people.map((person) => (
          <Speaker
            key={person.id}
            person={person}
            isNew={isNew(person)}
            checked={chosen.has(person.id)}
            onFlip={flip}
          />
        ))}
      </div>
      <p className="mt-1 text-12 text-faint">{t('muteUnknown')}</p>
    </fieldset>
  )
}

type SpeakerProps = {
  person: LivePerson
  isNew: boolean
  checked: boolean
  onFlip: (id: string) => void
}

function Speaker({ person: { id, context, joinedAt }, isNew, checked, onFlip }: SpeakerProps) {
  const t = useTranslations('modes')
  const { name, hidden } = claimedName(context)
  return (
    <label className="flex min-h-8 min-w-0 items-center gap-2">
      <Checkbox checked={checked} onChange={() => onFlip(id)} />
      <PersonName name={name} id={id} hidden={hidden} />
      {joinedAt !== null && (
        <span
          className={`ml-auto flex-none text-12 tabular ${isNew ? 'font-600 text-strong' : 'text-muted'}`}
        >
          {isNew && t('new')} <Elapsed since={joinedAt} />
        </span>
      )}
    </label>
  )
}
