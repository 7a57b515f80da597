package run

import (
	"os"
	"time"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/signals"
)

const (
	exitKilled = 1
	// A shell reports a signal as 128 plus its number.
	signalBase = 128
	// A signal kills us within this time, or not at all.
	deathTime = 100 * time.Millisecond
)

// endAsProgram returns the program's status; where a signal ended it, the same signal ends this process.
func (t *tree) endAsProgram() int {
	switch {
	case !t.hasEnded:
		return exitKilled
	case !t.status.Signaled():
		return t.status.ExitStatus()
	}
	// No second core file besides the program's own.
	_ = unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0)
	number := t.status.Signal()
	signals.Reset(number)
	signals.UnblockAll()
	_ = unix.Kill(os.Getpid(), number)
	time.Sleep(deathTime)
	return signalBase + int(number)
}
