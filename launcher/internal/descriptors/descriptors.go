// Package descriptors closes what a process inherited, writes to its pipes, and reads small files without what package os keeps
// for larger ones.
package descriptors

import (
	"math"
	"strconv"

	"golang.org/x/sys/unix"
)

const firstInherited = 3

// CloseInherited closes everything above standard error: other agents' terminals, the caller's files. It must run before
// the Go runtime opens a descriptor of its own, as the first file that is opened makes it do.
func CloseInherited() {
	if unix.CloseRange(firstInherited, math.MaxInt32, 0) != nil {
		closeListed() // A kernel before 5.9.
	}
}

func closeListed() {
	folder, err := unix.Open("/proc/self/fd", unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return
	}
	var names []string
	buffer := make([]byte, 4096)
	for {
		length, err := unix.Getdents(folder, buffer)
		if err != nil || length == 0 {
			break
		}
		_, _, names = unix.ParseDirent(buffer[:length], -1, names)
	}
	for _, name := range names {
		if descriptor, err := strconv.Atoi(name); err == nil && descriptor >= firstInherited {
			_ = unix.Close(descriptor)
		}
	}
}

// WriteAll writes all of it; a process that has died reads nothing, and its end is reported as any other.
func WriteAll(pipe int, text []byte) {
	for len(text) > 0 {
		written, err := unix.Write(pipe, text)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return
		}
		text = text[written:]
	}
}

// ReadInto returns the beginning of a file that has no length; nothing when it cannot be read.
func ReadInto(buffer []byte, path string) []byte {
	file, err := unix.Open(path, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil
	}
	defer unix.Close(file)
	for {
		length, err := unix.Read(file, buffer)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return nil
		}
		return buffer[:length]
	}
}
