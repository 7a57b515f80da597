// Package ourselves is how the launcher starts itself again, as another process.
package ourselves

import "os"

// Path is this executable.
const Path = "/proc/self/exe"

// Environment is this process's own, by which the Go runtime starts with one processor. The program has another one.
func Environment() []string { return append(os.Environ(), "GOMAXPROCS=1") }
