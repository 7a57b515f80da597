package run

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/proctable"
)

const (
	// Children that end by themselves within this time are not reported.
	moment = 300 * time.Millisecond
	// Most processes that are reported.
	mostLeft = 20
	// A terminal whose output was stopped must not hold us for longer.
	sayTime = time.Second
	// unitSeparator stands between the processes of a frame.
	unitSeparator = "\x1f"
)

// leftBehind returns what the program left running: "PID COMMAND" each.
func (t *tree) leftBehind(requested *requests) []string {
	if t.isStopped {
		return nil
	}
	over := time.After(moment)
	for isWaiting := true; isWaiting; {
		if !t.reap() {
			return nil
		}
		select {
		case <-requested.child:
		case <-requested.cleanUp:
			isWaiting = false
		case <-over:
			isWaiting = false
		}
	}
	if !t.reap() {
		return nil
	}
	descendants := proctable.Descendants(proctable.Read(), os.Getpid())
	if t.box != nil {
		// The first process of the sandbox is ours.
		descendants = slices.DeleteFunc(descendants, func(process proctable.Process) bool { return process.PID == t.child })
	}
	return list(descendants)
}

func list(descendants []proctable.Process) []string {
	slices.SortFunc(descendants, func(one, other proctable.Process) int { return one.PID - other.PID })
	var left []string
	for _, process := range descendants {
		// A process that has ended and was not waited for has no command line.
		if command := proctable.Command(process.PID); command != "" && len(left) < mostLeft {
			left = append(left, strconv.Itoa(process.PID)+" "+command)
		}
	}
	return left
}

// sayLeft reports them, when nothing else writes to the terminal any more.
func sayLeft(nonce string, left []string) {
	if len(left) == 0 {
		return
	}
	said := make(chan struct{})
	go func() {
		frame.Say(nonce, frame.Left, strings.Join(left, unitSeparator))
		close(said)
	}()
	select {
	case <-said:
	case <-time.After(sayTime):
	}
}
