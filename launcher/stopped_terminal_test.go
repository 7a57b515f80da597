package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

// startOnStoppedTerminal starts it where nothing can be written, and returns the pid of the program's process, which waits
// for its start to be reported.
func (l *launch) startOnStoppedTerminal() int {
	l.t.Helper()
	reader, writer, err := os.Pipe()
	if err != nil {
		l.t.Fatal(err)
	}
	l.t.Cleanup(func() { _ = reader.Close(); _ = writer.Close() })
	full := int(writer.Fd())
	if err := unix.SetNonblock(full, true); err != nil {
		l.t.Fatal(err)
	}
	for part := make([]byte, 4096); err == nil; {
		_, err = unix.Write(full, part)
	}
	if err := unix.SetNonblock(full, false); err != nil {
		l.t.Fatal(err)
	}
	l.Stdout, l.Stderr = writer, writer
	if err := l.Start(); err != nil {
		l.t.Fatal(err)
	}
	l.t.Cleanup(func() { _ = l.Process.Kill(); _ = l.Wait() })
	program := 0
	waitFor(l.t, "the program's process waits", func() bool {
		below := descendantsOf(l.Process.Pid)
		if len(below) < 2 {
			return false
		}
		program = below[1]
		// It sleeps nowhere else.
		stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", program))
		return strings.Contains(string(stat), ") S ")
	})
	return program
}

func TestEndsThoughItsTerminalIsStopped(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		launched := each.prepare(t, script("true"), spec.Namespaces{})
		launched.startOnStoppedTerminal()
		_ = launched.Process.Signal(unix.SIGTERM)
		waitFor(t, "the launcher ends", func() bool { return isGone(launched.Process.Pid) })
	})
}
