import js from '@eslint/js'
import jest from 'eslint-plugin-jest'
import importX from 'eslint-plugin-import-x'
import prettier from 'eslint-config-prettier'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

// Imports run one way between the rooms: a room may use the rooms named for it, and no other.
// `util` is the ground floor: every room may use it.
const mayUse = {
  util: [],
  process: ['util'],
  claude: ['process', 'util'],
  session: ['claude', 'process', 'util'],
  report: ['session', 'util'],
  action: ['report', 'session', 'util'],
  live: ['report', 'session', 'util'],
  terminal: ['live', 'report', 'session', 'util']
}
const CLOCK =
  'The clock may be stepped: performance.now() for a duration, now() of src/util/clock.ts for a moment that is shown.'
const rooms = Object.keys(mayUse)

export default defineConfig(
  globalIgnores(['dist/', 'lib/', 'coverage/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
    },
    settings: { 'import-x/resolver': { typescript: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }
      ],
      'import-x/no-cycle': 'error'
    }
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: rooms.map((room) => ({
            target: `src/${room}`,
            from: 'src',
            except: [room, ...mayUse[room]].map((name) => `./${name}`),
            message: `src/${room} may import from ${mayUse[room].join(', ') || 'no other room'} only.`
          }))
        }
      ]
    }
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/action/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@actions/*'], message: 'Only src/action talks to GitHub.' }] }
      ]
    }
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/util/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: CLOCK },
        {
          object: 'os',
          property: 'homedir',
          message: 'It throws for a user without one: src/util/home-folder.ts.'
        }
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
        {
          selector: "CallExpression[callee.property.name=/^mkdir(Sync)?$/] Property[key.name='recursive']",
          message: "Node's own never returns below /proc: makeFolder of src/util/make-folder.ts."
        }
      ]
    }
  },
  { files: ['__tests__/**/*.ts'], ...jest.configs['flat/recommended'] },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'AbortController',
          'Buffer',
          'URL',
          'clearInterval',
          'clearTimeout',
          'console',
          'fetch',
          'performance',
          'process',
          'setImmediate',
          'setInterval',
          'setTimeout'
        ].map((name) => [name, 'readonly'])
      )
    }
  },
  prettier
)
