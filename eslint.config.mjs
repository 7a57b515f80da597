import js from '@eslint/js'
import jest from 'eslint-plugin-jest'
import importX from 'eslint-plugin-import-x'
import prettier from 'eslint-config-prettier'
import { defineConfig, globalIgnores } from 'eslint/config'
import path from 'node:path'
import tseslint from 'typescript-eslint'
import { importProblem } from './scripts/rooms.mjs'

const CLOCK =
  'The clock may be stepped: performance.now() for a duration, now() of src/util/clock.ts for a moment that is shown.'
const src = path.join(import.meta.dirname, 'src')

/** Imports run one way between the folders of src/, and between the folders within each of them. */
const importOrder = {
  create(context) {
    const from = path.relative(src, context.filename)
    const check = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return
      const to = path.relative(src, path.resolve(path.dirname(context.filename), source.value))
      if (to.startsWith('..')) return
      const message = importProblem(from, to)
      if (message !== undefined) context.report({ node: source, message })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: ({ argument }) => {
        check({ source: argument.literal })
      }
    }
  }
}

const GITHUB_ONLY = { group: ['@actions/*'], message: 'Only src/action talks to GitHub.' }
const NODE_PTY_ONLY = {
  group: ['node-pty'],
  message: 'Only src/process/terminal/node-pty.ts knows node-pty.'
}

const RESTRICTED_SYNTAX = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  {
    selector: "CallExpression[callee.property.name=/^mkdir(Sync)?$/] Property[key.name='recursive']",
    message: "Node's own never returns below /proc: makeFolder of src/util/files/make-folder.ts."
  }
]

/** A tag in a string that the `html` template does not build. */
const HTML_BY_HAND = [
  ':not(TaggedTemplateExpression[tag.name="html"]) > TemplateLiteral > TemplateElement[value.raw=/<[!\\u002f]?[a-z]/i]',
  'Literal[value=/<[!\\u002f]?[a-z]/i]:not([regex])'
].map((selector) => ({ selector, message: 'Only the template html`...` escapes what is put into it.' }))

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
    plugins: { folders: { rules: { 'import-order': importOrder } } },
    rules: { 'folders/import-order': 'error' }
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/process/terminal/node-pty.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [GITHUB_ONLY, NODE_PTY_ONLY] }] }
  },
  {
    files: ['src/process/terminal/node-pty.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [GITHUB_ONLY] }] }
  },
  {
    files: ['src/action/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE_PTY_ONLY] }] }
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
          message: 'It throws for a user without one: src/util/files/home-folder.ts.'
        }
      ],
      'no-restricted-syntax': ['error', ...RESTRICTED_SYNTAX]
    }
  },
  {
    files: ['src/report/html/**/*.ts', 'src/live/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...RESTRICTED_SYNTAX, ...HTML_BY_HAND] }
  },
  {
    files: ['__tests__/**/*.ts'],
    ...jest.configs['flat/recommended'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/expect-expect': ['warn', { assertFunctionNames: ['expect', 'judge'] }],
      'jest/no-standalone-expect': [
        'error',
        { additionalTestBlockFunctions: ['itAsRoot', 'itAsRoot.each', 'itWithMounts', 'itWithMounts.each'] }
      ]
    }
  },
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
