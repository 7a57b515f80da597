// Package seccomp loads a filter of system calls. What it refuses is said in its package policy.
package seccomp

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// The filter is generated, because assembling it takes longer than all the rest of a start.
//
//go:generate go run ./generate

// Load installs the filter for the calling thread and what it executes. It needs no_new_privs.
func Load() error {
	program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	_, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, 0, uintptr(unsafe.Pointer(&program)))
	if errno != 0 {
		return errno
	}
	return nil
}
