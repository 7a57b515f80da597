package sandbox

import (
	"os"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/ourselves"
)

// readOnlyOurselves is this executable by the read-only root. A script whose interpreter is /proc/self/exe runs it as the
// program: by the machine's own mount, it could be overwritten there.
var readOnlyOurselves = -1

// aboveInherited are descriptors that the program's process does not get.
const aboveInherited = 16

func openOurselves(stage string) error {
	name, err := os.Readlink(ourselves.Path)
	if err != nil {
		return err
	}
	opened, err := unix.Open(stage+name, unix.O_PATH|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(opened)
	readOnlyOurselves, err = unix.FcntlInt(uintptr(opened), unix.F_DUPFD_CLOEXEC, aboveInherited)
	return err
}
