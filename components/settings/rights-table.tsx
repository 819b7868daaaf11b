import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { operations } from '@/lib/contract/operations'
import { can, permissions, roles, type Permission, type Role } from '@/lib/contract/roles'
import { Section } from '@/components/ui/section'

const permissionNames = Object.keys(permissions) as Permission[]

/** The permissions of each role, from the tables that the server enforces. */
export function RightsTables({ role }: { role: Role }) {
  const t = useTranslations()
  return (
    <>
      <Section title={t('rights.rights')} intro={t('rights.rightsIntro')}>
        <Matrix
          label={t('rights.rights')}
          own={role}
          rows={permissionNames.map((permission) => ({
            id: permission,
            permission,
            name: <span className="text-strong">{t(`rights.permissions.${permission}`)}</span>,
          }))}
        />
      </Section>
      <Section title={t('rights.operations')} intro={t('rights.operationsIntro')}>
        <Matrix
          label={t('rights.operations')}
          own={role}
          rows={Object.entries(operations).map(([id, { method, path, permission }]) => ({
            id,
            permission,
            name: (
              <>
                <span className="font-mono text-12 [overflow-wrap:anywhere] text-strong">{id}</span>
                <span className="block font-mono text-11 [overflow-wrap:anywhere] text-muted">
                  {method} {path}
                </span>
              </>
            ),
          }))}
        />
      </Section>
    </>
  )
}

type MatrixProps = {
  label: string
  own: Role
  rows: { id: string; permission: Permission; name: ReactNode }[]
}

function Matrix({ label, own, rows }: MatrixProps) {
  const t = useTranslations()
  return (
    <table aria-label={label} className="w-full border-collapse">
      <thead>
        <tr className="border-b border-line-strong text-12 text-faint">
          <th scope="col" className="py-1.5 text-left font-500">
            {t('rights.right')}
          </th>
          {roles.map((role) => (
            <th
              key={role}
              scope="col"
              className={`${cell} ${role === own ? 'font-640 text-accent' : 'font-500'}`}
            >
              {t(`roles.${role}`)}
              {role === own && <span className="sr-only"> {t('rights.yours')}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, permission, name }) => (
          <tr key={id} className="border-b border-line">
            <th scope="row" className="py-1.5 pr-3 text-left font-400">
              {name}
            </th>
            {roles.map((role) => (
              <td key={role} className={cell}>
                <Mark has={can(role, permission)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const cell = 'w-24 py-1.5 text-center phone:w-12 phone:text-10'

function Mark({ has }: { has: boolean }) {
  const t = useTranslations('rights')
  return (
    <>
      {has ? (
        <Check aria-hidden="true" className="inline size-3.5! text-strong" />
      ) : (
        <span aria-hidden="true" className="text-faint">
          –
        </span>
      )}
      <span className="sr-only">{has ? t('yes') : t('no')}</span>
    </>
  )
}
