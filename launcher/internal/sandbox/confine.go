package sandbox

import (
	"fmt"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/seccomp"
	"mpm-orchestrator/launcher/internal/spec"
)

// DropPrivileges gives up what only a privileged process can, before it becomes another user: every capability in the set
// that executing a program could give, and the groups of root.
func DropPrivileges(limits *spec.Spec) error {
	if limits.Sandbox == nil {
		return nil
	}
	if err := dropGroups(limits); err != nil {
		return stepError("a process without groups", err)
	}
	return dropBounding(limits)
}

// dropGroups drops the groups of root that stays root: docker's would open its socket. In a user namespace, nobody can.
func dropGroups(limits *spec.Spec) error {
	if limits.User != nil || limits.Sandbox.Namespaces != nil && limits.Sandbox.Namespaces.UserNamespace {
		return nil
	}
	// This thread executes the program.
	_, _, errno := unix.RawSyscall(unix.SYS_SETGROUPS, 0, 0, 0)
	if errno == 0 || errno == unix.EPERM && limits.Sandbox.Namespaces == nil {
		return nil
	}
	return errno
}

func dropBounding(limits *spec.Spec) error {
	for capability := uintptr(0); ; capability++ {
		err := unix.Prctl(unix.PR_CAPBSET_DROP, capability, 0, 0, 0)
		if err == unix.EINVAL {
			return nil // Beyond the last one.
		}
		if err == unix.EPERM && limits.Sandbox.Namespaces == nil {
			return nil // Without privileges; no_new_privs keeps it so.
		}
		if err != nil {
			return stepError("a process without capabilities", err)
		}
	}
}

// noCoreHandler is the one limit with which the kernel does not start the machine's handler of core dumps, which runs
// outside, as root: it takes such a process for the handler itself (fs/coredump.c). For files it is too small.
const noCoreHandler = 1

func withoutCoreHandler() error {
	return unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{Cur: noCoreHandler, Max: noCoreHandler})
}

// Confine limits the calling thread right before it executes the program.
func Confine(limits *spec.Spec) error {
	if limits.Sandbox == nil {
		return nil
	}
	// The keys of the user's session are shared across namespaces.
	if _, err := unix.KeyctlInt(unix.KEYCTL_JOIN_SESSION_KEYRING, 0, 0, 0, 0); err != nil && err != unix.ENOSYS && err != unix.EDQUOT && err != unix.EPERM {
		return stepError("its keyring", err)
	}
	// Refused where the job has the limit 0 and no right to raise it: then the handler starts, outside, as without us.
	if err := withoutCoreHandler(); err != nil && err != unix.EPERM {
		return stepError("a process without core dumps", err)
	}
	if err := dropCapabilities(); err != nil {
		return stepError("a process without capabilities", err)
	}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return stepError("a process without privileges", err)
	}
	if err := confineFurther(limits.Sandbox); err != nil {
		return err
	}
	if err := seccomp.Load(); err != nil {
		return stepError("its system calls", err)
	}
	return nil
}

func confineFurther(limits *spec.Sandbox) error {
	switch {
	case limits.Landlock != nil:
		return confineByLandlock(limits.Landlock)
	case limits.Namespaces.SealedNetwork:
		return nil
	}
	return confineScope()
}

func dropCapabilities() error {
	if err := unix.Prctl(unix.PR_CAP_AMBIENT, unix.PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0); err != nil {
		return err
	}
	header := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var none [2]unix.CapUserData
	if err := unix.Capset(&header, &none[0]); err != nil {
		return err
	}
	var left [2]unix.CapUserData
	if err := unix.Capget(&header, &left[0]); err != nil {
		return err
	}
	if left != none {
		return fmt.Errorf("%s remain", frame.Reason(fmt.Errorf("capabilities %v", left)))
	}
	return nil
}
