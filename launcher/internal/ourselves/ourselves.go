// Package ourselves is how the launcher starts itself again, as another process.
package ourselves

import (
	"os"

	"golang.org/x/sys/unix"
)

// Path is this executable.
const Path = "/proc/self/exe"

// Name is the name of this executable's file; empty: it has none any more, or a file of another version has it.
func Name() string {
	name, err := os.Readlink(Path)
	if err != nil {
		return ""
	}
	var running, found unix.Stat_t
	if unix.Stat(Path, &running) != nil || unix.Stat(name, &found) != nil || running.Dev != found.Dev || running.Ino != found.Ino {
		return ""
	}
	return name
}

// Environment is this process's own, by which the Go runtime starts with one processor. The program has another one.
func Environment() []string { return append(os.Environ(), "GOMAXPROCS=1") }
