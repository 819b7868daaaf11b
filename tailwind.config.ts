import type { Config } from 'tailwindcss'

const numbers = (values: number[], unit = '') =>
  Object.fromEntries(values.map((value) => [value, `${value}${unit}`]))

export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      bg: 'var(--bg)',
      chrome: 'var(--bg-chrome)',
      raised: 'var(--bg-raised)',
      hover: 'var(--bg-hover)',
      field: 'var(--bg-field)',
      chip: 'var(--bg-chip)',
      line: {
        DEFAULT: 'var(--line)',
        strong: 'var(--line-strong)',
        control: 'var(--line-control)',
      },
      strong: 'var(--strong)',
      body: 'var(--body)',
      muted: 'var(--muted)',
      faint: 'var(--faint)',
      bar: { DEFAULT: 'var(--bar)', bg: 'var(--bar-bg)' },
      accent: {
        DEFAULT: 'var(--accent)',
        fill: 'var(--accent-fill)',
        on: 'var(--accent-on)',
        tint: 'var(--accent-tint)',
      },
      warning: { DEFAULT: 'var(--warning)', tint: 'var(--warning-tint)' },
      danger: {
        DEFAULT: 'var(--danger)',
        fill: 'var(--danger-fill)',
        on: 'var(--danger-on)',
        tint: 'var(--danger-tint)',
      },
    },
    fontFamily: { sans: 'var(--font)', mono: 'var(--mono)' },
    fontSize: {
      10: ['10px', '14px'],
      11: ['11px', '16px'],
      12: ['12px', '18px'],
      13: ['13px', '20px'],
      14: ['14px', '20px'],
      15: ['15px', '24px'],
      18: ['18px', '24px'],
      22: ['22px', '30px'],
      30: ['30px', '36px'],
    },
    fontWeight: numbers([400, 480, 500, 520, 560, 580, 600, 620, 640, 660]),
    borderRadius: { none: '0', ...numbers([1, 3, 5, 8, 10], 'px'), full: '9999px' },
    // The widest first, so that the phone's rule is the last to speak.
    screens: { wide: { min: '2400px' }, rail: { max: '1199px' }, phone: { max: '719px' } },
    extend: {
      spacing: {
        gutter: 'var(--gutter)',
        row: 'var(--row)',
        control: 'var(--control)',
        'control-sm': 'var(--control-sm)',
        'control-lg': 'var(--control-lg)',
        icon: 'var(--icon)',
        'icon-sm': 'var(--icon-sm)',
        act: 'var(--act)',
        side: 'var(--side)',
        top: 'var(--top)',
        tabs: 'var(--tabs)',
      },
      animation: { sending: 'turn 1.4s linear infinite', appear: 'appear 160ms var(--ease)' },
    },
  },
} satisfies Config
