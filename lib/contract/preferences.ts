export const themes = ['system', 'dark', 'light'] as const
export type Theme = (typeof themes)[number]

/** Heights of a row: 28, 34 and 44 px. */
export const densities = ['compact', 'default', 'comfortable'] as const
export type Density = (typeof densities)[number]

/** How a person wants the pages; what is left out follows the browser. */
export type Preferences = {
  language?: 'en' | 'zh-CN'
  /** `browser`, or a zone of the IANA database. */
  timeZone?: string
  theme?: Theme
  density?: Density
  /** Whether single keys act (WCAG 2.1.4). */
  singleKeys?: boolean
}
