package sandbox

import (
	"fmt"
	"os"
	"strconv"
	"sync"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/relay"
	"mpm-orchestrator/launcher/internal/spec"
)

// Process is a sandbox as its launcher sees it, from outside.
type Process struct {
	pid     int
	control int
	// ended is closed when the program's status is known, or never will be.
	ended  chan struct{}
	status *unix.WaitStatus
	asking struct {
		sync.Mutex
		hasStarted, isAsked bool
	}
}

// PID is the first process's, on the host.
func (p *Process) PID() int { return p.pid }

// Ended is closed when the program has ended, or can no longer report it. A nil process never ends.
func (p *Process) Ended() <-chan struct{} {
	if p == nil {
		return nil
	}
	return p.ended
}

// Ask asks the program's process group to end, once it has started.
func (p *Process) Ask() {
	p.asking.Lock()
	defer p.asking.Unlock()
	p.asking.isAsked = true
	if p.asking.hasStarted {
		p.say(wordAsk)
	}
}

// start reports the program's process, which waits for it, and has it execute the program.
func (p *Process) start(pid int32, nonce string) {
	frame.Say(nonce, frame.Started, fmt.Sprintf("%d %d %d", pid, os.Getpid(), p.pid))
	p.asking.Lock()
	defer p.asking.Unlock()
	p.asking.hasStarted = true
	p.say(wordStart)
	if p.asking.isAsked {
		p.say(wordAsk)
	}
}

func (p *Process) say(word byte) { _, _ = unix.Write(p.control, []byte{word}) }

// Known returns the program's status, if it was reported. Ask once Ended is closed.
func (p *Process) Known() (unix.WaitStatus, bool) {
	if p.status == nil {
		return 0, false
	}
	return *p.status, true
}

// Status is the program's own; where it was not reported, that of the first process, which has ended.
func (p *Process) Status(first unix.WaitStatus) unix.WaitStatus {
	<-p.ended
	if p.status == nil {
		return first
	}
	return *p.status
}

// listen reads what is reported from within, until the first process ends.
func (p *Process) listen(launched *spec.Spec) {
	hasEnded := false
	for {
		received, err := receive(p.control)
		switch {
		case err != nil:
			if !hasEnded {
				close(p.ended)
			}
			return
		case received.word == wordListening:
			relay.Start(received.descriptors, launched.Sandbox.Namespaces.RelayPorts)
		case received.word == WordReady:
			// A terminal that is stopped holds up its report, but not the end of everything.
			go p.start(received.sender, launched.Nonce)
		case received.word == wordEnded && !hasEnded:
			hasEnded = true
			if number, err := strconv.ParseUint(received.rest, 10, 32); err == nil {
				status := unix.WaitStatus(number)
				p.status = &status
			}
			close(p.ended)
		}
	}
}
