package sandbox

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// lockInherited opens the program's input again by the new root, where it is a file or a device: as the launcher has opened
// it, the program could change its mode, or open it for writing by /proc/self/fd, though its folder is hidden. The same
// goes for outputs that are devices.
func lockInherited(stage string) error {
	for _, descriptor := range []int{unix.Stdin, unix.Stdout, unix.Stderr} {
		var opened unix.Stat_t
		if err := unix.Fstat(descriptor, &opened); err != nil {
			continue // It is closed.
		}
		_, err := unix.IoctlGetTermios(descriptor, unix.TCGETS)
		isDevice := opened.Mode&unix.S_IFMT == unix.S_IFCHR && err != nil
		isInput := opened.Mode&unix.S_IFMT == unix.S_IFREG && descriptor == unix.Stdin
		if !isDevice && !isInput {
			continue
		}
		if err := openAgain(stage, descriptor, opened); err != nil {
			return err
		}
	}
	return nil
}

func openAgain(stage string, descriptor int, opened unix.Stat_t) error {
	name, err := os.Readlink(pathOf(descriptor))
	if err != nil {
		return err
	}
	flags, err := unix.FcntlInt(uintptr(descriptor), unix.F_GETFL, 0)
	if err != nil {
		return err
	}
	file, err := unix.Open(stage+name, flags&unix.O_ACCMODE|unix.O_NOFOLLOW|unix.O_CLOEXEC, 0)
	if err == unix.ENOENT {
		return nil // It has no name any more.
	}
	if err != nil {
		return err
	}
	defer unix.Close(file)
	var found unix.Stat_t
	if err := unix.Fstat(file, &found); err != nil {
		return err
	}
	if found.Dev != opened.Dev || found.Ino != opened.Ino {
		return errors.New("it was replaced while the sandbox was made")
	}
	return unix.Dup3(file, descriptor, 0)
}
