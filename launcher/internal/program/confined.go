package program

import (
	"fmt"
	"runtime"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/fork"
	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/sandbox"
	"mpm-orchestrator/launcher/internal/spec"
)

// Confined returns what starts the program of a sandbox: a thread that gives up its rights before, and ends afterwards. So no
// thread stays that is the program's equal, and the others keep what they need. It is called before the sandbox is made.
func Confined(timerSlack int) sandbox.Starter {
	// What looks itself up in the new /proc can be seen there by the program.
	score := openOOMScore()
	return func(launched *spec.Spec, control int) (pid int, err error) {
		// The program's process inherits it. It could set its own only if others of its user could trace it until it is the program,
		// and without privileges it could lower it again.
		score.raise()
		defer score.restore()
		done := make(chan struct{})
		go func() {
			defer close(done)
			runtime.LockOSThread() // Never unlocked, so the thread ends with this function.
			pid, err = startConfined(launched, timerSlack, control)
		}()
		<-done
		return pid, err
	}
}

func startConfined(launched *spec.Spec, timerSlack, control int) (int, error) {
	if err := find(launched); err != nil {
		return 0, err
	}
	if err := confine(launched); err != nil {
		return 0, err
	}
	// A change of user resets it, for all threads. The program must not trace this process.
	if err := unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0); err != nil {
		return 0, fmt.Errorf("its first process cannot be hidden: %s", frame.Reason(err))
	}
	started := &fork.Program{Env: variablesOf(launched.Env), TimerSlack: timerSlack, Control: control, Ready: sandbox.WordReady}
	for _, file := range candidates(launched.Command[0], launched.Env) {
		started.Candidates = append(started.Candidates, fork.Candidate{
			File: file, Args: launched.Command, Script: scriptOf(file, launched.Command),
		})
	}
	pid, err := started.Start()
	if err != nil {
		err = executionError(launched, err)
	}
	return pid, err
}
