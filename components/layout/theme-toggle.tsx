'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IconButton } from '../ui/icon-button'
import { themes, type Theme } from '@/lib/contract/preferences'
import { themeCookie } from './theme'
import { writeCookie } from '../ui/write-cookie'

const icons = { system: <Monitor />, dark: <Moon />, light: <Sun /> }

/** The system's, dark, light, and round again. */
export function ThemeToggle({ initial }: { initial: Theme }) {
  const t = useTranslations('shell')
  const [theme, setTheme] = useState(initial)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'

  function change() {
    setTheme(next)
    writeCookie(themeCookie, next)
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
  }

  return (
    <IconButton
      label={t('themeChange', { theme: t(`themes.${theme}`), next: t(`themes.${next}`) })}
      onClick={change}
    >
      {icons[theme]}
    </IconButton>
  )
}
