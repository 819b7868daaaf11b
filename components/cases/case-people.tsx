'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { PersonName } from '@/components/ui/person-name'
import { claimedName } from '@/lib/contract/claimed-name'
import type { Case } from '@/lib/contract/cases'
import { personPath } from '@/lib/contract/routes'
import { TakeOut } from './take-out'

/** Persons of the case; they have no time of their own, so they are not on the timeline. */
export function CasePeople({ subject }: { subject: Case }) {
  const t = useTranslations('cases')
  const persons = subject.items.filter((item) => item.kind === 'person')
  if (persons.length === 0) return null
  return (
    <section aria-labelledby="case-persons">
      <h2 id="case-persons" className="mb-1.5">
        {t('persons')}
      </h2>
      <ul>
        {persons.map((item) => (
          <li key={item.id} className="flex items-center gap-2 border-b border-line py-1.5">
            <div className="min-w-0 flex-1">
              <Link href={personPath(item.target_id)} prefetch={false} className="block min-w-0">
                <PersonName name={claimedName(item.facts?.name).name} id={item.target_id} />
              </Link>
              {item.facts?.last_seen_at && (
                <p className="text-12 text-muted">
                  {t('lastSeen')} <AbsoluteTime at={item.facts.last_seen_at} />
                </p>
              )}
            </div>
            <TakeOut subject={subject} item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}
