// Package ourselves is how the launcher starts itself again, as another process.
package ourselves

import (
	"os"
	"strings"

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

// settings of the Go runtime: one thread runs Go code at a time, where those that wait in the kernel do not count, and
// nothing is collected below a limit, because a launcher allocates little. src/process/launch/launcher.ts has them, too.
var settings = []string{"GOMAXPROCS=1", "GOGC=off", "GOMEMLIMIT=8MiB"}

// Environment is this process's own, with the settings of the Go runtime. The program has another one.
func Environment() []string { return append(os.Environ(), settings...) }

// IsSet says whether this process was started with the settings. Changing them stops every thread, and waits for a
// processor where the machine is busy.
func IsSet() bool {
	for _, each := range settings {
		name, value, _ := strings.Cut(each, "=")
		if os.Getenv(name) != value {
			return false
		}
	}
	return true
}
