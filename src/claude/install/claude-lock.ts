/** Made by scripts/claude-lock.mjs from package-lock.json: the packages of the default version, with their checksums. */
import type { PackageLock } from './locked-packages.js'

/** What npm may install for that version. */
export const CLAUDE_LOCK: PackageLock = {
  'node_modules/@anthropic-ai/claude-code': {
    version: '2.1.332',
    integrity:
      'sha512-tvSh6bLvEbd97APD31AnojOrRC3AmcRj5R8sF8QIQitu3x2ucOb1kKmTkGDw41kjva+CGJfpkt+wYouk6yv56Q==',
    bin: { claude: 'bin/claude.exe' },
    hasInstallScript: true,
    optionalDependencies: {
      '@anthropic-ai/claude-code-darwin-arm64': '2.1.332',
      '@anthropic-ai/claude-code-darwin-x64': '2.1.332',
      '@anthropic-ai/claude-code-linux-arm64': '2.1.332',
      '@anthropic-ai/claude-code-linux-arm64-musl': '2.1.332',
      '@anthropic-ai/claude-code-linux-x64': '2.1.332',
      '@anthropic-ai/claude-code-linux-x64-musl': '2.1.332',
      '@anthropic-ai/claude-code-win32-arm64': '2.1.332',
      '@anthropic-ai/claude-code-win32-x64': '2.1.332'
    }
  },
  'node_modules/@anthropic-ai/claude-code-darwin-arm64': {
    version: '2.1.332',
    integrity:
      'sha512-L/F5mypyB7SK59cesiAqGv1bVNd+8xTn0LF5kV6EGL6UMhofVJMFlokhDRoxNzANNC5i/5JdzfJyDOKUbZObiA==',
    optional: true,
    os: ['darwin'],
    cpu: ['arm64']
  },
  'node_modules/@anthropic-ai/claude-code-darwin-x64': {
    version: '2.1.332',
    integrity:
      'sha512-i0GV2ejBOeHMXs+XPCd1IaJj1GV3VdZl8hiQD6hLMR/N7f4Nt8q4Edj1GYJCKXPLJa/zsE9Uv6r9rZ/ldVFQPQ==',
    optional: true,
    os: ['darwin'],
    cpu: ['x64']
  },
  'node_modules/@anthropic-ai/claude-code-linux-arm64': {
    version: '2.1.332',
    integrity:
      'sha512-BlHNEtK38KBPWU31F4lUSS9sHclCyfWbThT1CErvxxH8+XcljYLZlQwdyXBkTD62rw1TgfE1u1a+quMWS0NSJg==',
    optional: true,
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['glibc']
  },
  'node_modules/@anthropic-ai/claude-code-linux-arm64-musl': {
    version: '2.1.332',
    integrity:
      'sha512-jdjkkJLfAQ9M1HbT05tZHQpGNZUEPUebYwW/xpiMypZddB0lNlHlB9mXfOVV/UUPO0JCghj1NSQjxhhJc4L4CA==',
    optional: true,
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl']
  },
  'node_modules/@anthropic-ai/claude-code-linux-x64': {
    version: '2.1.332',
    integrity:
      'sha512-f4JWhzwYutJIHScC7/dYOPX6s28tt7ZADhsOi8zwOHq5fFPEuUeChh2NMfinSg0GrUckYxaeebC4h0DqiKzLcw==',
    optional: true,
    os: ['linux'],
    cpu: ['x64'],
    libc: ['glibc']
  },
  'node_modules/@anthropic-ai/claude-code-linux-x64-musl': {
    version: '2.1.332',
    integrity:
      'sha512-QoQzwipnqRAdBKDAJNJ2Qvl37G6x8nCugfOQa+nuMcGIRgGEOLeWoq3pTLMQRScL37estAQBGH9ygR3WFVbIfw==',
    optional: true,
    os: ['linux'],
    cpu: ['x64'],
    libc: ['musl']
  },
  'node_modules/@anthropic-ai/claude-code-win32-arm64': {
    version: '2.1.332',
    integrity:
      'sha512-rd2vER0bvylh1FHmXH/xC0SjoSF6RCsP+ezmDPR6qJLn+Mm4qfmBNC2JYfAH6KmrYq6u0O8m8YL/R95yAMgNvA==',
    optional: true,
    os: ['win32'],
    cpu: ['arm64']
  },
  'node_modules/@anthropic-ai/claude-code-win32-x64': {
    version: '2.1.332',
    integrity:
      'sha512-BqPm3Fqw8LqRooC8QZUVAfaepl+jNb7JV1yp1atCyoU6kpm1CZ7z/6+IUHsrD8ljq/K2yb13obMw0mo3BA5dzw==',
    optional: true,
    os: ['win32'],
    cpu: ['x64']
  }
}
