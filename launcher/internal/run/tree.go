package run

import (
	"os"
	"time"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/proctable"
	"mpm-orchestrator/launcher/internal/sandbox"
	"mpm-orchestrator/launcher/internal/streams"
	"mpm-orchestrator/launcher/internal/traced"
)

// tree is the program and everything below the launcher.
type tree struct {
	// child is the program, or the first process of its sandbox.
	child int
	// box is that sandbox; nil: none.
	box *sandbox.Process
	// streams are those of a program in a sandbox; nil: without one.
	streams *streams.Streams
	// status is the program's own, once it has ended.
	status   unix.WaitStatus
	hasEnded bool
	// isStopped: the caller asked for a clean-up.
	isStopped bool
}

// reap collects what has ended. It returns false when no child is left.
func (t *tree) reap() bool {
	for {
		var status unix.WaitStatus
		ended, err := unix.Wait4(-1, &status, unix.WNOHANG, nil)
		switch {
		case err == unix.EINTR:
		case err != nil:
			return false
		case ended == 0:
			return true
		case status.Stopped():
			traced.Release(ended, status)
		case ended == t.child && !t.hasEnded:
			if t.box != nil {
				status = t.box.Status(status)
			}
			t.status, t.hasEnded = status, true
		}
	}
}

// waitForProgram returns when the program has ended, or when everything is to be killed.
func (t *tree) waitForProgram(requested *requests) {
	ended := t.box.Ended()
	for {
		t.reap()
		if t.hasEnded {
			return
		}
		select {
		case <-requested.child:
		case <-ended:
			ended = nil
			t.status, t.hasEnded = t.box.Known()
		case <-requested.cleanUp:
			t.isStopped = true
			t.reap()
			return
		case <-requested.ask:
			t.ask()
		}
	}
}

// ask asks the program's process group to end.
func (t *tree) ask() {
	if t.box != nil {
		t.box.Ask()
		return
	}
	_ = unix.Kill(-t.child, unix.SIGTERM)
	// A stopped program could not handle SIGTERM.
	_ = unix.Kill(-t.child, unix.SIGCONT)
}

const (
	// Clean-up must end even when it cannot kill; the caller's scan then reports what is left.
	cleanUpTime   = 10 * time.Second
	firstPause    = time.Millisecond
	longestPause  = 20 * time.Millisecond
	pauseQuotient = 1.5
)

// killAll ends every descendant.
func (t *tree) killAll() {
	deadline := time.Now().Add(cleanUpTime)
	for pause := firstPause; t.reap() && time.Now().Before(deadline); {
		t.kill()
		if !t.reap() {
			return
		}
		time.Sleep(pause)
		pause = min(longestPause, time.Duration(float64(pause)*pauseQuotient))
	}
}

func (t *tree) kill() {
	if t.box != nil {
		// The kernel ends everything in the namespace of a first process that dies, before that can be waited for.
		_ = unix.Kill(t.child, unix.SIGKILL)
		return
	}
	descendants := proctable.Descendants(proctable.Read(), os.Getpid())
	// Whole groups first: that is one system call, which no fork can escape.
	for _, group := range proctable.Groups(descendants, unix.Getpgrp()) {
		_ = unix.Kill(-group, unix.SIGKILL)
	}
	for _, process := range descendants {
		_ = unix.Kill(process.PID, unix.SIGKILL)
	}
}
