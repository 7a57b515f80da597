// Package run is the launcher itself: it starts the program, waits for it, ends what it leaves behind, and ends as it did.
//
// It becomes the parent of every orphan below it (child subreaper), so no daemon can leave its tree; it dies with its own
// parent; and when the program ends, or on TERM or HUP, it kills everything that is left. USR1 asks the program's process
// group to end (TERM) and gives it time.
package run

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/descriptors"
	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/signals"
	"mpm-orchestrator/launcher/internal/spec"
)

const exitNotStarted = 126

// Run launches the program of a spec file, and returns the status to exit with.
func Run(path string) int {
	descriptors.CloseInherited()
	// Before anything else: with a parent that is gone, nobody could end us.
	_ = unix.Prctl(unix.PR_SET_PDEATHSIG, uintptr(unix.SIGTERM), 0, 0, 0)
	launched, err := spec.Read(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, "the launcher's spec cannot be read:", err)
		return exitNotStarted
	}
	// The parent may have died before the death signal was set.
	if launched.Parent != 0 && unix.Getppid() != launched.Parent {
		return 0
	}
	if err := unix.Prctl(unix.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); err != nil {
		fmt.Fprintln(os.Stderr, "orphans cannot be adopted:", frame.Reason(err))
		return exitNotStarted
	}
	requests := listen()
	signals.IgnoreTerminal()
	if err := requests.listenTo(launched.Control); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return exitNotStarted
	}
	tree, err := start(launched)
	if err != nil {
		frame.Say(launched.Nonce, frame.Failed, err.Error())
		return exitNotStarted
	}
	tree.waitForProgram(requests)
	var left []string
	if tree.hasEnded {
		left = tree.leftBehind(requests)
	}
	tree.killAll()
	tree.streams.Finish()
	sayLeft(launched.Nonce, left)
	return tree.endAsProgram()
}
