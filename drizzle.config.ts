import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './lib/server/db/schema.ts',
    './lib/server/db/sign-in-schema.ts',
    './lib/server/db/live-schema.ts',
    './lib/server/db/jobs-schema.ts',
    './lib/server/db/mirror-texts-schema.ts',
    './lib/server/db/mirror-schema.ts',
    './lib/server/db/bans-schema.ts',
    './lib/server/db/modes-schema.ts',
    './lib/server/db/history-schema.ts',
    './lib/server/db/views-schema.ts',
    './lib/server/db/notes-schema.ts',
    './lib/server/db/cases-schema.ts',
  ],
  out: './lib/server/db/migrations',
})
