// Package frame writes the launcher's reports to the terminal, among the program's output: NUL "mpm" NONCE KIND TEXT NUL.
// src/process/launch/launch-report.ts reads them, so that a program that exits with 127 is never mistaken for one that
// did not start.
package frame

import (
	"strings"

	"golang.org/x/sys/unix"
)

// Kinds of frames.
const (
	// Started: "PID LAUNCHERPID", with FIRSTPID in a sandbox with namespaces, right before the program is executed.
	Started = "started"
	// Failed: why the program could not be started.
	Failed = "failed"
	// Unconfined: why the program could not join its cgroup.
	Unconfined = "unconfined"
	// Left: what the program left running, after its last output.
	Left = "left"
)

const stdout = 1

// Say writes a frame to the terminal. Where the terminal is closed, nobody reads it.
func Say(nonce, kind, text string) {
	rest := build(nonce, kind, text)
	for len(rest) > 0 {
		written, err := unix.Write(stdout, rest)
		switch err {
		case nil:
			rest = rest[written:]
		case unix.EINTR:
		case unix.EAGAIN:
			ready := []unix.PollFd{{Fd: stdout, Events: unix.POLLOUT}}
			if _, err := unix.Poll(ready, -1); err != nil && err != unix.EINTR {
				return
			}
		default:
			return
		}
	}
}

func build(nonce, kind, text string) []byte {
	return []byte("\x00mpm" + nonce + " " + kind + " " + strings.ReplaceAll(text, "\x00", " ") + "\x00")
}

// Reason is an error's text as the C library words it, which is what people search for.
func Reason(err error) string {
	text := err.Error()
	if text == "" {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
