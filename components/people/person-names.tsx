'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { clockTime } from '@/components/ui/duration'
import { displayName } from '@/lib/contract/display-name'
import type { ClaimedName, Companion } from '@/lib/contract/person-identity'
import { personPath, settingsPath } from '@/lib/contract/routes'
import { PersonName } from '@/components/ui/person-name'
import { usePersonIdentity } from './use-person-identity'

/** Why these visits belong to one person, their names, and whom they usually meet. */
export default function PersonNames({ participantId }: { participantId: string }) {
  const { data } = usePersonIdentity(participantId)
  if (!data) return null
  const { joinedBy, joins, names, companions } = data.data
  return (
    <>
      <JoinedBy by={joinedBy} joins={joins} />
      {names.length > 0 && <Names names={names} />}
      {companions.length > 0 && <Companions companions={companions} />}
    </>
  )
}

type JoinedByProps = { by: { kind: string; path?: string } | null; joins: number }

function JoinedBy({ by, joins }: JoinedByProps) {
  const t = useTranslations('person.identity')
  const words = {
    count: joins,
    path: by?.path ?? '',
    code: (chunks: ReactNode) => <code className="font-mono text-12">{chunks}</code>,
  }
  return (
    <section aria-labelledby="joined-by">
      <h2 id="joined-by">{t('joinedBy')}</h2>
      <p className="mt-1 text-muted">
        {t.rich(by === null ? 'by.apart' : `by.${by.kind as 'path' | 'name' | 'context'}`, words)}{' '}
        <Link
          href={settingsPath('identity')}
          prefetch={false}
          className="text-accent underline underline-offset-3"
        >
          {t('rule')}
        </Link>
      </p>
    </section>
  )
}

function Names({ names }: { names: ClaimedName[] }) {
  const t = useTranslations('person.identity')
  const common = useTranslations('common')
  return (
    <section aria-labelledby="names">
      <h2 id="names">
        {t('names')} <span className="font-400 text-faint tabular">{names.length}</span>
      </h2>
      <ul className="mt-1.5">
        {names.map(({ name, joins, lastAt }) => (
          <li key={name ?? ''} className="flex items-baseline gap-3 py-1">
            <bdi className="min-w-0 flex-1 [overflow-wrap:anywhere] text-strong">
              {displayName(name).name ?? common('noName')}
            </bdi>
            <span className="text-right text-12 text-muted tabular">
              {t('joins', { count: joins })}
              {names.length > 1 && lastAt && (
                <>
                  {t('lastSeen')}
                  <AbsoluteTime at={lastAt} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Companions({ companions }: { companions: Companion[] }) {
  const t = useTranslations('person.identity')
  return (
    <section aria-labelledby="with">
      <h2 id="with">{t('usuallyWith')}</h2>
      <ul className="mt-1.5">
        {companions.map(({ participantId, name, sessions, secs, lastAt }) => {
          const shown = displayName(name)
          return (
            <li key={participantId} className="border-b border-line py-1.5 last:border-b-0">
              <Link
                href={personPath(participantId)}
                prefetch={false}
                className="flex items-baseline gap-3 hover:[&_bdi]:underline"
              >
                <span className="min-w-0 flex-1">
                  <PersonName
                    name={shown.name}
                    id={participantId}
                    hidden={shown.hidden}
                    suffix={false}
                  />
                </span>
                <span className="tabular">{clockTime(secs * 1000, 'always')}</span>
              </Link>
              <p className="text-12 text-muted">
                {t('sessions', { count: sessions })}
                {t('lastSeen')}
                <AbsoluteTime at={lastAt} />
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
