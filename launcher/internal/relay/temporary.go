package relay

import (
	"errors"
	"time"

	"golang.org/x/sys/unix"
)

// How long to wait where the process has no descriptor free.
const pause = 10 * time.Millisecond

// isTemporary says whether accepting may work again, and waits where that takes time.
func isTemporary(err error) bool {
	if errors.Is(err, unix.EMFILE) || errors.Is(err, unix.ENFILE) || errors.Is(err, unix.ENOMEM) || errors.Is(err, unix.ENOBUFS) {
		time.Sleep(pause)
		return true
	}
	return errors.Is(err, unix.ECONNABORTED)
}
