import nextVitals from 'eslint-config-next/core-web-vitals'
import query from '@tanstack/eslint-plugin-query'
import { importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'
import { zonesByFolder } from './scripts/lint/zones.mjs'

const bareDynamic = {
  selector: "CallExpression[callee.name='dynamic'][arguments.length=1]",
  message:
    'Without { ssr: false } Next gives it no Suspense of its own: the whole page falls back to its skeleton while the part loads, and loses scroll and focus.',
}

const clickByCode = {
  selector: "CallExpression[callee.property.name='click'][arguments.length=0]",
  message: 'Call the function that the button calls: useRowCommand shares it with a key.',
}

export default tseslint.config(
  {
    ignores: [
      '**/.next/**',
      '.cache/**',
      'data/**',
      'node_modules/**',
      'next-env.d.ts',
      'test-results/**',
    ],
  },
  // Their rules look for components in every file that they are given, which is a fifth of all linting.
  ...[...nextVitals, ...query.configs['flat/recommended']].map((config) => ({
    ...config,
    files: ['{app,components,lib/client,lib/i18n}/**/*.{ts,tsx}'],
  })),
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { typescript: true, node: true } },
    rules: {
      'no-restricted-syntax': ['error', bareDynamic],
    },
  },
  ...zonesByFolder.map(({ folder, zones }) => ({
    files: [folder.endsWith('.ts') ? folder : `${folder}/**`],
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
    },
  })),
  {
    // A test looks into a component from outside, through variables of its own.
    files: ['**/*.test.tsx'],
    rules: { 'react-hooks/globals': 'off' },
  },
  {
    // Signing in and out load the page anew on purpose: nothing of the former user may stay.
    files: ['components/layout/**', 'components/auth/**', 'lib/client/auth/**'],
    rules: { '@next/next/no-location-assign-relative-destination': 'off' },
  },
  {
    files: ['components/**', 'lib/client/**', 'app/**'],
    // The link that starts a download is made for it, not found.
    ignores: ['**/*.test.ts', '**/*.test.tsx', 'components/recordings/start-downloads.ts'],
    rules: { 'no-restricted-syntax': ['error', bareDynamic, clickByCode] },
  },
  {
    files: ['components/**', 'lib/client/**'],
    ignores: ['**/*.test.ts', '**/*.test.tsx', 'components/ui/on-demand.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: 'zod stays on the server; import types or constants.' },
            { name: 'next/dynamic', message: 'Use onDemand: it waits for a network that is away.' },
          ],
        },
      ],
    },
  },
)
