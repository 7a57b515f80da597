package main

import (
	"os"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

func init() {
	// Some programs do so to find out whether a debugger traces them.
	probes["be-traced"] = func(string) error {
		runtime.LockOSThread()
		if err := system(unix.SYS_PTRACE, unix.PTRACE_TRACEME, 0, 0)(""); err != nil {
			return err
		}
		return unix.Tgkill(os.Getpid(), unix.Gettid(), unix.SIGURG)
	}
}

// A signal stops a program that asked its parent to trace it.
func TestProgramThatIsStoppedForItsTracerHasNotEnded(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	wanted := spec.Spec{Command: []string{self}, Env: map[string]string{asProbe: "be-traced"}}
	check := func(t *testing.T, launched *launch) {
		t.Helper()
		if output := launched.finish(); output != "be-traced: works\n" || !launched.ProcessState.Success() {
			t.Errorf("it wrote %q, and ended as %v", output, launched.ProcessState)
		}
	}
	inEveryWay(t, func(t *testing.T, each way) { check(t, each.prepare(t, wanted, spec.Namespaces{})) })
	t.Run("without a sandbox", func(t *testing.T) { check(t, prepare(t, wanted)) })
}
