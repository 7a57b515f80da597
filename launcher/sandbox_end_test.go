package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

func TestSandboxedProgramEndsAsItself(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		exited := each.prepare(t, script("exit 7"), spec.Namespaces{})
		exited.finish()
		if code := exited.ProcessState.ExitCode(); code != 7 {
			t.Errorf("exit code %d", code)
		}
		killed := each.prepare(t, script("kill -9 $$"), spec.Namespaces{})
		killed.finish()
		if status := killed.ProcessState.Sys().(syscall.WaitStatus); !status.Signaled() || status.Signal() != unix.SIGKILL {
			t.Errorf("status %v", status)
		}
		asked := each.prepare(t, script("trap 'exit 5' TERM; echo ready; while :; do sleep 0.1; done"), spec.Namespaces{})
		asked.startUntil("ready")
		_ = asked.Process.Signal(unix.SIGUSR1)
		asked.end(asked.Wait())
		if code := asked.ProcessState.ExitCode(); code != 5 {
			t.Errorf("exit code %d after it was asked to end", code)
		}
	})
}

func TestAProgramThatIsAskedBeforeItStartsIsAskedThen(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		wanted := script("sleep 5; exit 9")
		// It is run by the launcher, before the program may start.
		wanted.JoinCommand = []string{"sh", "-c", "kill -USR1 $PPID", "sh"}
		asked := each.prepare(t, wanted, spec.Namespaces{})
		asked.finish()
		if status := asked.ProcessState.Sys().(syscall.WaitStatus); !status.Signaled() || status.Signal() != unix.SIGTERM {
			t.Errorf("status %v", asked.ProcessState)
		}
	})
}

func TestFirstProcessCannotBeEndedFromWithin(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		// Often, for what one signal's handler does to the next one.
		launched := each.prepare(t, script("for round in $(seq 30); do for number in $(seq 64); do kill -$number 1; done; done 2>/dev/null; sleep 0.05; exit 4"), spec.Namespaces{})
		launched.finish()
		if code := launched.ProcessState.ExitCode(); code != 4 {
			t.Errorf("it ended as %v", launched.ProcessState)
		}
	})
}

func TestNamesWhatIsLeftInASandbox(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		for text, want := range map[string]string{"setsid sleep 1001 & sleep 0.02": "sleep 1001", "setsid sleep 0.05 &": ""} {
			output := each.prepare(t, script(text), spec.Namespaces{}).finish()
			if want == "" && output != "" || !strings.HasSuffix(strings.TrimSuffix(output, "\x00"), want) {
				t.Errorf("%s: it wrote %q", text, output)
			}
		}
	})
}

// Half of them are in sessions of their own; all ignore what they can.
const daemons = `trap "" TERM HUP INT USR1; for i in $(seq 250); do setsid sleep 1000 & sleep 1000 & done; echo ready; wait`

func TestNothingOutlivesTheSandbox(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		for _, victim := range []string{"launcher", "first process"} {
			started := each.prepare(t, script(daemons), spec.Namespaces{})
			started.startUntil("ready")
			below := descendantsOf(started.Process.Pid)
			if len(below) < 500 {
				t.Fatalf("only %d processes", len(below))
			}
			pid := started.Process.Pid
			if victim == "first process" {
				pid = below[0]
			}
			_ = unix.Kill(pid, unix.SIGKILL)
			started.end(started.Wait())
			waitFor(t, victim+": all gone", func() bool {
				for _, each := range below {
					if !isGone(each) {
						return false
					}
				}
				return true
			})
		}
	})
}

// descendantsOf returns pids below a process, its child first.
func descendantsOf(pid int) []int {
	var found []int
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))
	tasks, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	if len(tasks) > 1 {
		text = nil
		for _, task := range tasks {
			more, _ := os.ReadFile(task)
			text = append(text, more...)
		}
	}
	for word := range strings.FieldsSeq(string(text)) {
		child := toNumber(word)
		found = append(found, child)
		found = append(found, descendantsOf(child)...)
	}
	return found
}
