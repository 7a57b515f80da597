// Package ourselves is how the launcher starts itself again, as another process.
package ourselves

import (
	"os"
	"strconv"
	"strings"
	"syscall"

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

// timerSlack of our other processes, in nanoseconds. The runtime has a thread that wakes up 20 microseconds after it fell asleep,
// to see whether others have work, which they have not: that is a tenth of the CPU time of a start.
const timerSlack = 1_000_000

// Start starts the launcher again, in a mode whose argument is the timer slack of this process, which is the program's, too.
func Start(file, mode string, attributes *syscall.ProcAttr) (int, error) {
	slack, err := unix.PrctlRetInt(unix.PR_GET_TIMERSLACK, 0, 0, 0, 0)
	if err == nil { // Some kernels have none (gVisor).
		// It is this thread's, and inherited.
		_ = unix.Prctl(unix.PR_SET_TIMERSLACK, max(timerSlack, uintptr(slack)), 0, 0, 0)
		defer func() { _ = unix.Prctl(unix.PR_SET_TIMERSLACK, uintptr(slack), 0, 0, 0) }()
	}
	started := *attributes
	started.Env = append(os.Environ(), settings...)
	return syscall.ForkExec(file, []string{"launcher", mode, strconv.Itoa(slack)}, &started)
}
