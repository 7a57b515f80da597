package run

import (
	"bytes"
	"fmt"
	"os"
	"os/signal"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/frame"
)

// requests are what wakes the launcher. Each channel holds one word: a second one that comes before the first was read
// would say the same.
type requests struct {
	// child: something has ended.
	child chan os.Signal
	// cleanUp: kill everything and end.
	cleanUp chan os.Signal
	// ask: ask the program to end.
	ask chan os.Signal
}

func listen() *requests {
	made := &requests{
		child:   make(chan os.Signal, 1),
		cleanUp: make(chan os.Signal, 1),
		ask:     make(chan os.Signal, 1),
	}
	signal.Notify(made.child, unix.SIGCHLD)
	signal.Notify(made.cleanUp, unix.SIGTERM, unix.SIGHUP)
	signal.Notify(made.ask, unix.SIGUSR1)
	return made
}

// Letters of a caller that may not signal us: see src/process/launch/launcher-control.ts.
const (
	letterAsk     = 'A'
	letterKillAll = 'S'
)

// listenTo takes requests from a FIFO, too; without one, it does nothing.
func (made *requests) listenTo(path string) error {
	if path == "" {
		return nil
	}
	fifo, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("the launcher's control line %s cannot be opened: %s", path, frame.Reason(err))
	}
	go made.readLetters(fifo)
	return nil
}

func (made *requests) readLetters(fifo *os.File) {
	letters := make([]byte, 512)
	for {
		length, err := fifo.Read(letters)
		switch {
		case err != nil, bytes.IndexByte(letters[:length], letterKillAll) >= 0:
			// At the end of the file, no writer is left: the caller is dead.
			post(made.cleanUp)
			return
		case bytes.IndexByte(letters[:length], letterAsk) >= 0:
			post(made.ask)
		}
	}
}

func post(channel chan os.Signal) {
	select {
	case channel <- unix.SIGUSR1:
	default:
	}
}
